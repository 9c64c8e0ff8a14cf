using System.Security.Cryptography;

namespace AssetSync.Tests.Git;

public sealed class Sha1Tests
{
    [Fact]
    public void Every_length_is_hashed_as_the_framework_hashes_it()
    {
        var bytes = new byte[300];
        new Random(1).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            for (var cut = 0; cut <= length; cut += 37)
            {
                var hash = new byte[Sha1.Length];
                Sha1.Hash(bytes.AsSpan(0, cut), bytes.AsSpan(cut, length - cut), hash);
#pragma warning disable CA5350 // Git chose the hash, not we.
                hash.ShouldBe(SHA1.HashData(bytes.AsSpan(0, length)), $"{length} cut at {cut}");
#pragma warning restore CA5350
            }
        }
    }
}
