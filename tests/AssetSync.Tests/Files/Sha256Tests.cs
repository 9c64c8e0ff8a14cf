using System.Security.Cryptography;

namespace AssetSync.Tests.Files;

public class Sha256Tests
{
    [Fact]
    public void A_hash_by_hand_is_that_of_the_system_for_every_length_and_in_any_pieces()
    {
        using var byHand = new Sha256(byHand: true);
        var random = new Random(1);
        var hash = new byte[32];
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            for (var start = 0; start < length;)
            {
                var end = random.Next(start, length + 1);
                byHand.Append(bytes.AsSpan(start..end));
                start = end;
            }

            byHand.Finish(hash);
            Convert.ToHexString(hash).ShouldBe(Convert.ToHexString(SHA256.HashData(bytes)), $"{length} bytes");
        }
    }
}
