using System.Text;

namespace AssetSync.Tests.Locking;

/// <summary>Any bytes as the lock file: an answer with a code and a position, never a crash.</summary>
public class LockFileFuzzTests
{
    private const string Good =
        """
        {
          "lockVersion": 1,
          "files": {
            "a/b.md": { "source": "c/d.md", "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
            "é𝄞": { "source": "c/d.md", "sha256": "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210" }
          }
        }

        """;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "//", "\n", "\"lockVersion\"", "\"files\":", "\"source\"", "\"sha256\":", "\"\"", "null", "true", "1e9", "-1", "\\ud800", "\"../x\"", "\"/\"", "\0", "\uFEFF", "<<<<<<< HEAD", "é"];

    private static readonly int Cases = Exhaustive.Choose(3000, 200_000);
    private readonly Random _random = new(20261121);

    [Fact]
    public void Random_bytes_are_refused_with_a_place()
    {
        for (var i = 0; i < Cases; i++)
        {
            var bytes = new byte[_random.Next(80)];
            _random.NextBytes(bytes);
            Read(bytes).ShouldBeFalse();
        }

        Exhaustive.Report("lock files of random bytes", Cases);
    }

    [Fact]
    public void Mutated_lock_files_are_read_or_refused_with_a_place()
    {
        var read = 0;
        for (var i = 0; i < Cases; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good).ToList();
            for (var mutations = _random.Next(1, 4); mutations > 0; mutations--)
                Mutate(bytes);
            read += Read([.. bytes]) ? 1 : 0;
        }

        read.ShouldBeInRange(1, Cases - 1);
        Exhaustive.Report("mutated lock files", Cases);
    }

    [Fact]
    public void Every_truncation_is_refused_with_a_place()
    {
        var bytes = Encoding.UTF8.GetBytes(Good.TrimEnd());
        for (var length = 0; length < bytes.Length; length++)
            Read(bytes[..length]).ShouldBeFalse();
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        switch (_random.Next(5))
        {
            case 0: bytes[at] = (byte)_random.Next(256); break;
            case 1: bytes.RemoveRange(at, Math.Min(_random.Next(1, 9), bytes.Count - at)); break;
            case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)])); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(_random.Next(1, 90), bytes.Count - at))); break;
            default: bytes[at] ^= (byte)(1 << _random.Next(8)); break;
        }
    }

    private static bool Read(byte[] bytes)
    {
        try
        {
            var lockFile = LockFileReader.Read(bytes, StandardTree.LockFile, StandardTree.MappingFile, PairList.Sort([]));
            for (var i = 0; i < lockFile.Count; i++)
                RelativePath.TryParse(lockFile[i].Destination.Value, out _, out var reason).ShouldBeTrue(reason);
            return true;
        }
        catch (AssetSyncException exception)
        {
            exception.ExitCode.ShouldBe(ExitCode.BadInput);
            var problem = exception.Problems.ShouldHaveSingleItem();
            problem.Code.ShouldBeOneOf("ASSETSYNC0201", "ASSETSYNC0202");
            problem.Location.ShouldNotBeNull().Line.ShouldBeGreaterThan(0);
            problem.Location.Column.ShouldBeGreaterThan(0);
            return false;
        }
    }
}
