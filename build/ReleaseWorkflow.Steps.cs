using System.Collections.Generic;
using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Utilities;

/// <summary>A job that waits for others.</summary>
sealed class DependentJob(IEnumerable<string> jobs) : GitHubActionsJob
{
    public override void Write(CustomFileWriter writer)
    {
        base.Write(writer);
        using (writer.Indent())
            writer.WriteLine($"needs: [{string.Join(", ", jobs)}]");
    }
}

/// <summary>Hands the native package of a platform on, and fails where none could be made.</summary>
sealed class NativePackageStep(string runtime) : GitHubActionsStep
{
    public override void Write(CustomFileWriter writer)
    {
        writer.WriteLine($"- name: 'Publish: {runtime}'");
        writer.WriteLine("  uses: actions/upload-artifact@v5");
        writer.WriteLine("  with:");
        writer.WriteLine($"    name: native-{runtime}");
        writer.WriteLine($"    path: artifacts/packages/AssetSync.Tool.{runtime}.*.nupkg");
        writer.WriteLine("    if-no-files-found: error");
    }
}

/// <summary>Lays the native packages of all platforms where Pack looks for them.</summary>
sealed class NativePackagesStep : GitHubActionsStep
{
    public override void Write(CustomFileWriter writer)
    {
        writer.WriteLine("- name: 'Download: native packages'");
        writer.WriteLine("  uses: actions/download-artifact@v5");
        writer.WriteLine("  with:");
        writer.WriteLine("    pattern: native-*");
        writer.WriteLine("    path: artifacts/packages");
        writer.WriteLine("    merge-multiple: true");
    }
}
