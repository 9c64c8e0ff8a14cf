using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Utilities;

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
