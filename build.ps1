# What build.sh does, for Windows and for PowerShell anywhere: finds the .NET SDK, picks the engine and runs the targets.
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

# What the outcome of restoring NUKE depends on. It is not remembered for longer than a day, as feeds change without a trace here.
function Get-RestoreKey {
    $files = @('build/_build.csproj', 'Directory.Packages.props', 'nuget.config', 'NuGet.config', 'NuGet.Config', '../nuget.config', '../NuGet.config', '../NuGet.Config')
    if ($env:APPDATA) { $files += Join-Path $env:APPDATA 'NuGet/NuGet.Config' }
    if ($HOME) { $files += (Join-Path $HOME '.nuget/NuGet/NuGet.Config'), (Join-Path $HOME '.config/NuGet/NuGet.Config') }
    $parts = @($files | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { Get-Content -LiteralPath $_ -Raw })
    $parts += @(Get-ChildItem env: | Where-Object { $_.Name -match '^(nuget|restore)' } | Sort-Object Name | ForEach-Object { "$($_.Name)=$($_.Value)" })
    $sha256 = [System.Security.Cryptography.SHA256]::Create()
    [BitConverter]::ToString($sha256.ComputeHash([Text.Encoding]::UTF8.GetBytes($parts -join "`n")))
}

function Test-NukeIsMissing {
    (Test-Path $withoutNuke) -and (Get-Item $withoutNuke).LastWriteTime -gt (Get-Date).AddDays(-1) -and
        @(Get-Content $withoutNuke)[0] -eq (Get-RestoreKey)
}

# Returns why NUKE cannot be restored, or nothing.
function Restore-Nuke {
    $ErrorActionPreference = 'Continue'
    $log = @(& $dotnet restore build/_build.csproj --verbosity quiet -nologo 2>&1 | ForEach-Object { "$_" })
    if ($LASTEXITCODE -eq 0) {
        if (Test-Path $withoutNuke) { Remove-Item $withoutNuke }
        return
    }
    $line = $log | Where-Object { $_ -match 'error (NU\d+: .*)' } | Select-Object -First 1
    if (-not $line) {
        $log | ForEach-Object { [Console]::Error.WriteLine($_) }
        Stop-Build 3 'build/_build.csproj cannot be restored, and not for want of NUKE'
    }
    $reason = ($line -replace '.*error (NU\d+: .*)', '$1') -replace '\. .*', ''
    New-Item -ItemType Directory -Force .nuke/temp | Out-Null
    Set-Content $withoutNuke @((Get-RestoreKey), $reason)
    $reason
}

function Invoke-OnNuke([string[]] $Arguments) {
    $ErrorActionPreference = 'Continue'
    $log = @(& $dotnet build build/_build.csproj --no-restore --verbosity quiet -nologo -clp:NoSummary 2>&1 | ForEach-Object { "$_" })
    if ($LASTEXITCODE -ne 0) {
        $log | ForEach-Object { [Console]::Error.WriteLine($_) }
        exit 1
    }
    & $dotnet build/bin/Debug/_build.dll @Arguments
    exit $LASTEXITCODE
}

function Invoke-OnMSBuild([string[]] $Arguments) {
    $ErrorActionPreference = 'Continue'
    New-Item -ItemType Directory -Force .nuke/temp | Out-Null
    $env:BUILD_ARGUMENTS = $Arguments -join "`n"
    $env:BUILD_EXIT_CODE_FILE = Join-Path $PSScriptRoot ".nuke/temp/exit-code.$PID"
    & $dotnet msbuild build/Build.proj -nologo -noautoresponse -verbosity:minimal '-consoleloggerparameters:NoSummary;ShowProjectFile=false' -terminalLogger:off -nodeReuse:false
    $code = $LASTEXITCODE
    if (Test-Path -LiteralPath $env:BUILD_EXIT_CODE_FILE) {
        $written = Get-Content -LiteralPath $env:BUILD_EXIT_CODE_FILE
        if ($written) { $code = [int] $written }
        Remove-Item -LiteralPath $env:BUILD_EXIT_CODE_FILE
    }
    Remove-Item Env:BUILD_ARGUMENTS, Env:BUILD_EXIT_CODE_FILE -ErrorAction SilentlyContinue
    exit $code
}

try {
    $dotnet = Find-Sdk
    if ($env:BUILD_ENGINE -eq 'nuke') {
        $reason = Restore-Nuke
        if ($reason) { Stop-Build 2 "BUILD_ENGINE=nuke, but NUKE cannot be restored here ($reason)" }
        Invoke-OnNuke $args
    }
    elseif ($env:BUILD_ENGINE -eq 'msbuild') {
        Invoke-OnMSBuild $args
    }
    elseif ($env:BUILD_ENGINE) {
        Stop-Build 2 "BUILD_ENGINE is neither nuke nor msbuild but '$env:BUILD_ENGINE'"
    }

    if (Test-NukeIsMissing) {
        $reason = @(Get-Content $withoutNuke)[1]
    }
    else {
        $reason = Restore-Nuke
        if (-not $reason) { Invoke-OnNuke $args }
    }
    Write-Output "NUKE cannot be restored here ($reason): the same targets run on MSBuild, from build/Build.proj."
    Invoke-OnMSBuild $args
}
finally { Pop-Location }
