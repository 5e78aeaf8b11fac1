using ComplaintService.Corruption.Papers;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

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

    /// <summary>The recovery papers of the present set; null for what is not made.</summary>
    public RecoveryPaper? FirstPaper { get; private set; }
    public RecoveryPaper? SecondPaper { get; private set; }

    /// <summary>Number of the present set, from 1 on; 0 while no paper was ever made.</summary>
    public int PaperSet { get; private set; }

    public uint RowVersion { get; private set; }

    public StretchCost Cost => new(Operations, MemoryMiB);

    /// <summary>Of a whole set; null while one of its papers is missing.</summary>
    public PaperKeys? Papers => (FirstPaper, SecondPaper) is ({ } first, { } second) ? new(first.PublicKey, second.PublicKey) : null;

    /// <summary>The set that reports are sealed to; 0 for none.</summary>
    public int SetInForce => Papers is null ? 0 : PaperSet;

    public RecoveryPaper? Paper(int no) => no == 1 ? FirstPaper : SecondPaper;

    /// <summary>The row; the first to ask makes it.</summary>
    public static async Task<Installation> Of(CorruptionDb db, StretchCost cost, CancellationToken ct)
    {
        if (await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct) is { } known)
            return known;
        var salt = Stretcher.NewSalt();
        await db.Database.ExecuteSqlAsync(
            $"insert into corruption.installation (id, salt, operations, memory_mi_b, paper_set) values ({OnlyId}, {salt}, {cost.Operations}, {cost.MemoryMiB}, 0) on conflict do nothing", ct);
        return await db.Installations.AsNoTracking().SingleAsync(ct);
    }

    /// <summary>Outside Development no receipt and no passphrase may be cheap to guess, whenever it was made.</summary>
    public static async Task RefuseIfCheap(CorruptionDb db, CancellationToken ct)
    {
        if (await db.Installations.AnyAsync(made => made.MemoryMiB < StretchCost.LeastMemoryMiB, ct) || await db.Officers.AnyAsync(officer => officer.MemoryMiB < StretchCost.LeastMemoryMiB, ct))
        {
            throw new InvalidOperationException(
                "The corruption channel has receipts or keys that were made with less memory than is safe. Reports made in Development can't be taken over: remove the schema 'corruption' of the complaint database.");
        }
    }

    /// <summary>Whether somebody may make this paper: nobody makes both of a set. Made anew while the set is whole, it begins another.</summary>
    public bool MayMake(int no, Actor actor) => Papers is not null || Paper(3 - no)?.MadeById != actor.Id;

    /// <summary>A paper is made. One made anew while the set is whole begins another set, of which the other paper is still to be made.</summary>
    /// <returns>409 when the other paper of the set was made by the same person.</returns>
    public Refusal? MakePaper(int no, byte[] publicKey, Actor actor, DateOnly on)
    {
        if (!MayMake(no, actor))
            return PaperRefusals.SamePerson;
        var begins = Papers is not null || PaperSet == 0;
        var (paper, other) = (new RecoveryPaper(publicKey, actor.Id, actor.Name, on), begins ? null : Paper(3 - no));
        (FirstPaper, SecondPaper) = no == 1 ? (paper, other) : (other, paper);
        PaperSet += begins ? 1 : 0;
        return null;
    }
}
