using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Utilities;

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
