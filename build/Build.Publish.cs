using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

partial class Build
{
    // One by one, and the package that names others last: if a push fails, nothing names a missing package, and a second run continues.
    IEnumerable<AbsolutePath> IPublish.PushPackageFiles =>
        ((IPack)this).PackagesDirectory.GlobFiles("*.nupkg").OrderBy(file => NamesOthers(file.Name)).ThenBy(file => file.Name, System.StringComparer.Ordinal);

    int IPublish.PushDegreeOfParallelism => 1;

    bool IPublish.PushCompleteOnFailure => false;

    Configure<DotNetNuGetPushSettings> IPublish.PushSettings => _ => _
        .EnableSkipDuplicate();

    static bool NamesOthers(string package) => Regex.IsMatch(package, @"^AssetSync\.Tool\.\d");
}
