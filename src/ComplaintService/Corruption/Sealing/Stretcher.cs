using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Sodium;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// Makes keys out of what people remember or keep on paper: Argon2id of libsodium, slow and memory-hungry on purpose. Few at a time, and few
/// more wait: whoever sends thousands of receipts fills this queue and is told to come back, while the rest of the service goes on.
/// </summary>
public sealed class Stretcher(IOptions<CorruptionOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _queue = new(new()
    {
        PermitLimit = options.Value.StretchAtOnce,
        QueueLimit = options.Value.StretchWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>What a new receipt key or officer's key is made with; what was made before keeps its own.</summary>
    public StretchCost Cost => new(options.Value.Operations, options.Value.MemoryMiB);

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(PasswordHash.ArgonGenerateSalt().Length);

    /// <summary>32 bytes; null when too many wait already.</summary>
    public async Task<byte[]?> Stretch(string secret, byte[] salt, StretchCost cost, CancellationToken ct)
    {
        using var turn = await _queue.AcquireAsync(1, ct);
        if (!turn.IsAcquired)
            return null;
        var bytes = System.Text.Encoding.UTF8.GetBytes(secret);
        try
        {
            // On a thread of its own: a tenth of a second of pure work is no guest for the threads that answer requests.
            return await Task.Run(() => PasswordHash.ArgonHashBinary(
                bytes, salt, cost.Operations, cost.MemoryMiB * 1024 * 1024, Locked.KeyLength, PasswordHash.ArgonAlgorithm.Argon_2ID13), CancellationToken.None);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public void Dispose() => _queue.Dispose();
}

/// <summary>How dear one try is.</summary>
/// <param name="Operations">Passes over the memory.</param>
/// <param name="MemoryMiB">Of memory.</param>
public sealed record StretchCost(int Operations, int MemoryMiB)
{
    /// <summary>What keeps a stolen database from being worth a try. Tests of the channel do with less, in Development.</summary>
    public const int LeastMemoryMiB = 64;
}
