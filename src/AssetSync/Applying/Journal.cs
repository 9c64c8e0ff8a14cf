using System.Text;

namespace AssetSync;

/// <summary>A file next to the lock file that names the current run and the folders it writes to, so that a later run removes what a killed one left, and only that.</summary>
/// <remarks>
/// A first line <c>assetsync-journal 1 TOKEN</c>, then one folder per line: after <c>+</c> if the run creates or empties it,
/// after <c>=</c> otherwise; the root is <c>=</c> alone. It is written before the first temporary file and removed after the last.
/// </remarks>
internal static class Journal
{
    private const string Heading = "assetsync-journal 1 ";
    private const long LargestLength = 1L << 25;
    private const int MostLines = 2 * ExpansionLimits.MostCopies;

    /// <param name="files">The files below the root.</param>
    /// <param name="path">The journal's path.</param>
    /// <param name="token">The run's token.</param>
    /// <param name="folders">The folders that the run writes to, and whether it creates or empties each.</param>
    public static void Write(IFiles files, string path, string token, IEnumerable<KeyValuePair<string, bool>> folders)
    {
        var (folder, name) = RelativePath.Split(path);
        var text = Encoding.UTF8.GetBytes(Heading + token + "\n" + string.Concat(folders.Select(folder => (folder.Value ? "+" : "=") + folder.Key + "\n")));
        using var holder = files.OpenFolder(folder, create: false);
        using var file = holder.Create(name, 0x180); // 0600
        try
        {
            file.Write(text);
        }
        catch
        {
            holder.Delete(name);
            throw;
        }
    }

    public static void Remove(IFiles files, string path)
    {
        var (folder, name) = RelativePath.Split(path);
        using var holder = files.OpenFolder(folder, create: false);
        holder.Delete(name);
    }

    /// <summary>Removes the temporary files of a killed run, and the folders that it created or emptied; does nothing without a journal.</summary>
    /// <returns>Whether there was a journal; then the lock file may lack what that run wrote.</returns>
    /// <exception cref="IOException">Something else is in its place, and is left there.</exception>
    public static bool CleanUp(IFiles files, string path)
    {
        var kind = files.GetStatus(path).Kind;
        if (kind == FileKind.Missing)
            return false;
        var text = kind == FileKind.File ? Encoding.UTF8.GetString(WholeFile.Read(files, path, LargestLength) ?? []) : null;
        if (text is null || text.AsSpan().Count('\n') > MostLines || !(text.StartsWith(Heading, StringComparison.Ordinal) || Heading.StartsWith(text, StringComparison.Ordinal)))
            throw new IOException($"{path} is where sync keeps its journal, and is not a sync journal; move it");

        if (text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end && Temporaries.IsToken(text.AsSpan(Heading.Length..end)))
        {
            var folders = new FolderStates(files);
            foreach (var line in FindLines(text, end + 1))
                CleanUpFolder(files, folders, path, line[1..], isOurs: line[0] == '+', text[Heading.Length..end]);
        }

        Remove(files, path);
        return true;
    }

    // The last first, since a folder comes after its parent; none twice. Text after the last line feed is incomplete.
    private static IEnumerable<string> FindLines(string text, int start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var end = text.LastIndexOf('\n'); end > start;)
        {
            var last = text.LastIndexOf('\n', end - 1);
            var line = text[(last + 1)..end];
            if ((line is "=" || (line is ['+' or '=', ..] && RelativePath.TryParse(line[1..], out _, out _))) && seen.Add(line))
                yield return line;
            end = last;
        }
    }

    private static void CleanUpFolder(IFiles files, FolderStates folders, string path, string folder, bool isOurs, string token)
    {
        if (folders.Find(folder) != FolderState.Plain || new ReservedPaths("", path).Holds(folder))
            return;
        using (var holder = files.OpenFolder(folder, create: false))
        {
            var entries = new List<FolderEntry>();
            files.List(folder, entries);
            foreach (var entry in entries.Where(entry => entry.Kind == FileKind.File && Temporaries.IsNameOf(entry.Name, token)))
                holder.Delete(entry.Name);
        }

        if (isOurs)
            TryRemoveFolder(files, folder);
    }

    private static void TryRemoveFolder(IFiles files, string folder)
    {
        var (parent, name) = RelativePath.Split(folder);
        try
        {
            using var above = files.OpenFolder(parent, create: false);
            above.TryDeleteFolder(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // An empty folder that stays does no harm, and must not stop every later run.
        }
    }
}
