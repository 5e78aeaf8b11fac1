using System.Security.Cryptography;
using Sodium;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// The seats of a report: its keys, sealed to each officer who may open it. There are always eight (or a multiple), in random order, and the
/// empty ones are sealed to keys that nobody has: so nobody sees in the database how many may open it, or that one may not, which would name
/// the accused.
/// </summary>
public static class Seats
{
    private const int Row = 8;
    private const int BoxLength = 2 * Locked.KeyLength + Boxes.Overhead;

    public static byte[] For(CaseKeys keys, IReadOnlyCollection<byte[]> publicKeys)
    {
        var boxes = publicKeys.Select(keys.SealFor).ToList();
        while (boxes.Count == 0 || boxes.Count % Row != 0)
            boxes.Add(CaseKeys.New().SealFor(PublicKeyBox.GenerateKeyPair().PublicKey));
        var seats = boxes.ToArray();
        RandomNumberGenerator.Shuffle(seats.AsSpan());
        return [.. seats.SelectMany(box => box)];
    }

    /// <summary>Null when none is for this officer.</summary>
    public static CaseKeys? TryOpen(byte[] seats, KeyPair officer) => seats.Chunk(BoxLength)
        .Select(box => CaseKeys.TryOpen(box, officer)).FirstOrDefault(keys => keys is not null);
}
