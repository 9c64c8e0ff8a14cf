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
