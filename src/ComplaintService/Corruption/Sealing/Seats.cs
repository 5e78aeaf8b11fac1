using System.Security.Cryptography;
using Sodium;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// The seats of a report: its keys, sealed to each officer who may open it, and to the recovery papers. There are always eight (or a multiple),
/// all of one size and in random order, and the empty ones are sealed to keys that nobody has: so nobody sees in the database how many may open
/// it, whether there is one for the papers, or that an officer may not, which would name the accused.
/// </summary>
public static class Seats
{
    private const int Row = 8;
    private const int BoxLength = CaseKeys.SeatLength + Boxes.Overhead;

    /// <summary>Of seats that were sealed before there were papers; they take today's size with the next step of their case.</summary>
    private const int EarlierBoxLength = 2 * Locked.KeyLength + Boxes.Overhead;

    /// <param name="publicKeys">Of the officers who may open it.</param>
    /// <param name="papers">Null where there are none.</param>
    /// <param name="officers">How many officers have a key, whether they may open it or not: there are as many seats at least, and one for papers, so that a report with one officer less has no row less.</param>
    public static byte[] For(CaseKeys keys, IReadOnlyCollection<byte[]> publicKeys, PaperKeys? papers, int officers)
    {
        var boxes = publicKeys.Select(keys.SealFor).ToList();
        if (papers is not null)
            boxes.Add(keys.SealFor(papers));
        while (boxes.Count <= officers || boxes.Count % Row != 0)
            boxes.Add(CaseKeys.New().SealFor(PublicKeyBox.GenerateKeyPair().PublicKey));
        var seats = boxes.ToArray();
        RandomNumberGenerator.Shuffle(seats.AsSpan());
        return [.. seats.SelectMany(box => box)];
    }

    /// <summary>Null when none is for this officer.</summary>
    public static CaseKeys? TryOpen(byte[] seats, KeyPair officer) => TryOpen(seats, box => CaseKeys.TryOpen(box, officer));

    /// <summary>Null when none is for these papers.</summary>
    public static CaseKeys? TryOpen(byte[] seats, KeyPair first, KeyPair second) => TryOpen(seats, box => CaseKeys.TryOpen(box, first, second));

    /// <summary>Whether they have today's size.</summary>
    public static bool AreOfOneSize(byte[] seats) => seats.Length % (Row * BoxLength) == 0;

    private static CaseKeys? TryOpen(byte[] seats, Func<byte[], CaseKeys?> open) => seats.Chunk(AreOfOneSize(seats) ? BoxLength : EarlierBoxLength)
        .Select(open).FirstOrDefault(keys => keys is not null);
}

/// <summary>The two public keys of a set of recovery papers.</summary>
public sealed record PaperKeys(byte[] First, byte[] Second);
