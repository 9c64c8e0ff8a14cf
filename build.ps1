# What build.sh does, for Windows and for PowerShell anywhere: finds the .NET SDK and runs the targets, on NUKE or on MSBuild.
# BUILD_ENGINE=nuke|msbuild forces one. ./build.ps1 --help lists targets and options.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2.0
$PSNativeCommandUseErrorActionPreference = $false
Push-Location -LiteralPath $PSScriptRoot

$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:NUKE_TELEMETRY_OPTOUT = '1'

function Stop-Build([int] $ExitCode, [string] $Message) {
    [Console]::Error.WriteLine("build.ps1: $Message")
    exit $ExitCode
}

function Find-Sdk {
    $candidates = @('dotnet')
    if ($env:DOTNET_ROOT) { $candidates += Join-Path $env:DOTNET_ROOT 'dotnet' }
    if ($HOME) { $candidates += Join-Path $HOME '.dotnet/dotnet' }
    if ($env:ProgramFiles) { $candidates += Join-Path $env:ProgramFiles 'dotnet/dotnet' }
    $candidates += '/usr/share/dotnet/dotnet', '/usr/local/share/dotnet/dotnet'
    $ErrorActionPreference = 'Continue' # Windows PowerShell takes every line on standard error for a failure
    foreach ($candidate in $candidates) {
        if (Get-Command $candidate -CommandType Application -ErrorAction SilentlyContinue) {
            & $candidate --version 2>&1 | Out-Null
            if ($LASTEXITCODE -eq 0) { return $candidate }
        }
    }
    $version = (Get-Content global.json -Raw | ConvertFrom-Json).sdk.version
    Stop-Build 2 "no .NET SDK found that global.json accepts (it asks for $version or a later feature band); see https://dotnet.microsoft.com/download"
}

$withoutNuke = '.nuke/temp/without-nuke'
$nukeBuild = 'build/bin/Debug/_build.dll'

# Within the last day, and for the current versions.
function Test-NukeIsMissing {
    if (-not (Test-Path $withoutNuke)) { return $false }
    $tried = (Get-Item $withoutNuke).LastWriteTime
    $tried -gt (Get-Date).AddDays(-1) -and -not (Get-Item build/_build.csproj, Directory.Packages.props | Where-Object LastWriteTime -gt $tried)
}

function Test-NukeIsBuilt {
    if (-not (Test-Path $nukeBuild)) { return $false }
    $built = (Get-Item $nukeBuild).LastWriteTime
    $sources = Get-Item build, src/AssetSync, src/AssetSync.Nuke, global.json, Directory.*
    -not (@($sources) + @($sources | Get-ChildItem -Recurse) | Where-Object { $_.LastWriteTime -gt $built -and $_.FullName -notmatch '[\\/](bin|obj)([\\/]|$)' })
}

# Returns why NUKE cannot be restored, or nothing.
function Build-OnNuke {
    if (Test-NukeIsBuilt) { return }
    $ErrorActionPreference = 'Continue'
    [Console]::WriteLine('Restoring NUKE and building build/_build.csproj ...')
    $log = @(& $dotnet build build/_build.csproj --verbosity quiet -nologo -clp:NoSummary 2>&1 | ForEach-Object { "$_" })
    if ($LASTEXITCODE -eq 0) {
        (Get-Item $nukeBuild).LastWriteTime = Get-Date
        return
    }
    $line = $log | Where-Object { $_ -match 'error (NU\d+: .*)' } | Select-Object -First 1
    if (-not $line) {
        $log | ForEach-Object { [Console]::Error.WriteLine($_) }
        exit 1
    }
    $reason = ($line -replace '.*error (NU\d+: .*)', '$1') -replace '\. .*', ''
    New-Item -ItemType Directory -Force .nuke/temp | Out-Null
    Set-Content $withoutNuke $reason
    $reason
}

# Targets become -t:, options -p:.
function Invoke-OnMSBuild([string[]] $Words) {
    $targets = 'Clean', 'SyncAssets', 'VerifyAssets', 'Restore', 'Compile', 'Test', 'Pack', 'Publish'
    $properties = @{ DryRun = 'false'; OverwriteAssets = 'false' }
    $valued = @{ '--configuration' = 'Configuration'; '--nuget-source' = 'NuGetSource'; '--nuget-api-key' = 'NuGetApiKey' }
    $named, $skipped, $skipping = @(), @(), $false
    for ($i = 0; $i -lt $Words.Count; $i++) {
        $word = $Words[$i]
        if ($word -notlike '-*') {
            $target = $targets | Where-Object { $_ -eq $word }
            if (-not $target) { Stop-Build 2 "unknown target '$word'; there are $targets" }
            if ($skipping) { $skipped += $target } else { $named += $target }
            continue
        }
        $skipping = $word -ceq '--skip'
        if ($word -ceq '--help') { (Get-Content build/usage.txt) -replace 'build\.sh', 'build.ps1'; exit 0 }
        elseif ($word -ceq '--dry-run') { $properties.DryRun = 'true' }
        elseif ($word -ceq '--overwrite-assets') { $properties.OverwriteAssets = 'true' }
        elseif ($skipping) { if ($i + 1 -eq $Words.Count -or $Words[$i + 1] -like '-*') { $skipped = $targets } }
        elseif ($valued.Keys -ccontains $word) {
            if (++$i -eq $Words.Count) { Stop-Build 2 "option '$word' needs a value" }
            $properties[$valued[$word]] = $Words[$i]
        }
        else { Stop-Build 2 "unknown option '$word'; --help lists the options" }
    }

    if (-not $named) { $named = @('Test') }
    $run = @($targets | Where-Object { $named -contains $_ })
    $properties.Named = "+$($run -join '+')+"
    $properties.Skip = "+$(@($skipped | Where-Object { $run -notcontains $_ }) -join '+')+"
    $exitCode = '.nuke/temp/exit-code'
    if (Test-Path $exitCode) { Remove-Item $exitCode }
    $ErrorActionPreference = 'Continue'
    & $dotnet msbuild build/Build.proj "-t:$($run -join ';')" @($properties.Keys | ForEach-Object { "-p:$_=$($properties[$_])" }) `
        -nologo -noautoresponse -verbosity:minimal '-consoleLoggerParameters:NoSummary;ShowProjectFile=false' -terminalLogger:off -nodeReuse:false
    $code = $LASTEXITCODE
    if ($code -ne 0 -and (Test-Path $exitCode)) { $code = [int] (Get-Content $exitCode) } # MSBuild has only 1 for a failure
    exit $code
}

try {
    $dotnet = Find-Sdk
    if ($env:BUILD_ENGINE -and $env:BUILD_ENGINE -notin 'nuke', 'msbuild') { Stop-Build 2 "unknown BUILD_ENGINE '$env:BUILD_ENGINE'; use nuke or msbuild" }
    if ($env:BUILD_ENGINE -eq 'msbuild') { Invoke-OnMSBuild $args }
    if (-not $env:BUILD_ENGINE -and (Test-NukeIsMissing)) { $reason = Get-Content $withoutNuke }
    else { $reason = Build-OnNuke }
    if (-not $reason) {
        & $dotnet $nukeBuild @args
        exit $LASTEXITCODE
    }
    if ($env:BUILD_ENGINE) { Stop-Build 2 "BUILD_ENGINE=nuke, but NUKE cannot be restored here ($reason)" }
    Write-Output "NUKE cannot be restored here ($reason): the same targets run on MSBuild, from build/Build.proj."
    Invoke-OnMSBuild $args
}
finally { Pop-Location }
