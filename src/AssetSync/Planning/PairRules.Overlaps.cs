namespace AssetSync;

internal sealed partial class PairRules
{
    // A destination inside a folder or glob that is a source would be a source itself as soon as it exists.
    private void CompareGlobs()
    {
        var globs = FindGlobs();
        if (globs.Count == 0)
            return;
        var walk = new PathWalk();
        for (var index = 0; index < _pairs.Count; index++)
        {
            CompareGlobs(globs.GetValueOrDefault(0), index);
            walk.Start(_pairs[index].Destination.Value);
            while (walk.MoveNext() && !walk.IsWhole)
                walk.Descend(_tree[walk.Key].Id);
            foreach (var folder in walk.Folders[1..])
                CompareGlobs(globs.GetValueOrDefault(folder), index);
        }
    }

    private void CompareGlobs(List<SourceGlob>? globs, int index)
    {
        var pair = _pairs[index];
        foreach (var glob in globs ?? [])
            if (!_consumers.ContainsKey(pair.Destination.Value) && glob.IsMatch(pair.Destination.Value))
                _problems.AddWithin(pair, glob.Mapping);
    }

    // Only the globs whose fixed part lies above a destination, by the folder that it is in the tree.
    private Dictionary<int, List<SourceGlob>> FindGlobs()
    {
        var found = new Dictionary<int, List<SourceGlob>>();
        foreach (var glob in _globs)
        {
            if (FindFolder(glob.FixedPart.TrimEnd('/')) is not { } folder)
                continue;
            if (!found.TryGetValue(folder, out var globs))
                found.Add(folder, globs = []);
            globs.Add(glob);
        }

        return found;
    }

    // Whether no destination lies in a folder nor above it.
    private bool IsApart(string folder)
    {
        var walk = new PathWalk();
        for (walk.Start(folder.TrimEnd('/')); folder.Length > 0 && walk.MoveNext(); walk.Descend(_tree[walk.Key].Id))
        {
            if (!_tree.TryGetValue(walk.Key, out var node))
                return true;
            if (node.IsFile)
                return false;
        }

        return false;
    }

    private int? FindFolder(string path)
    {
        if (path.Length == 0)
            return 0;
        var walk = new PathWalk();
        walk.Start(path);
        while (walk.MoveNext())
        {
            if (!_tree.TryGetValue(walk.Key, out var node) || node.IsFile)
                return null;
            walk.Descend(node.Id);
        }

        return walk.Folders[^1];
    }
}
