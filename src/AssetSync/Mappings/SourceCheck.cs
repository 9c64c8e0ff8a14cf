namespace AssetSync;

/// <summary>Finds single files in mappings that cannot be copied; folders and globs are checked when they are expanded.</summary>
internal static class SourceCheck
{
    public static IReadOnlyList<Problem> Find(IReadOnlyFiles files, MappingFile mappings)
    {
        var links = new LinkResolver(files);
        return [.. mappings.Mappings.Where(mapping => mapping.Kind == SourceKind.File).Select(mapping => Find(files, links, mapping)).OfType<Problem>()];
    }

    private static Problem? Find(IReadOnlyFiles files, LinkResolver links, Mapping mapping)
    {
        var source = mapping.Source;
        try
        {
            var real = links.Resolve(source, out var reason);
            if (real is null && HasLink(files, source))
                return Problem(DiagnosticCodes.SourceOutsideRoot, $"the source {source} goes through a link that cannot be followed: {reason}", "name the file itself");
            return (real is null ? FileKind.Missing : files.GetStatus(real).Kind) switch
            {
                FileKind.File => null,
                FileKind.Missing => Problem(Drift.MissingSource.ToCode(), $"the source {source} does not exist", "create it, or correct the path"),
                FileKind.Folder => Problem(DiagnosticCodes.SourceNotAFile, $"the source {source} is a folder", $"write \"{source}/\" for everything below it"),
                var kind => Problem(DiagnosticCodes.SourceNotAFile, $"the source {source} is {FindingTexts.NameOf(kind)}", "only regular files can be copied"),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Problem(DiagnosticCodes.ReadFailed, exception.Message, null);
        }

        Problem Problem(string code, string message, string? fix) => new(code, message) { Location = mapping.SourceLocation, Fix = fix };
    }

    private static bool HasLink(IReadOnlyFiles files, string path)
    {
        for (var end = path.Length; end > 0; end = path[..end].LastIndexOf('/'))
        {
            if (files.GetStatus(path[..end]).Kind == FileKind.Link)
                return true;
        }

        return false;
    }
}
