using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Corruption.Data;

/// <summary>What is the same for every report of this office. One row, made at the first start.</summary>
public sealed class Installation
{
    private const int OnlyId = 1;

    private Installation()
    {
    }

    public int Id { get; private set; }

    /// <summary>Of Argon2id for every receipt: a receipt must lead to its report without anything else to go by.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>As it was when the first receipt was handed out: another cost would find none of them.</summary>
    public int Operations { get; private set; }
    public int MemoryMiB { get; private set; }

    /// <summary>Of the recovery papers; null where there are none.</summary>
    public byte[]? RecoveryKey { get; private set; }
    public DateOnly? RecoveryMadeOn { get; private set; }

    public StretchCost Cost => new(Operations, MemoryMiB);

    /// <summary>The row; the first to ask makes it.</summary>
    public static async Task<Installation> Of(CorruptionDb db, StretchCost cost, CancellationToken ct)
    {
        if (await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct) is { } known)
            return known;
        var salt = Stretcher.NewSalt();
        await db.Database.ExecuteSqlAsync(
            $"insert into corruption.installation (id, salt, operations, memory_mi_b) values ({OnlyId}, {salt}, {cost.Operations}, {cost.MemoryMiB}) on conflict do nothing", ct);
        return await db.Installations.AsNoTracking().SingleAsync(ct);
    }

    /// <summary>New papers take the place of those before.</summary>
    public void KeepRecovery(byte[] publicKey, DateOnly on) => (RecoveryKey, RecoveryMadeOn) = (publicKey, on);
}
