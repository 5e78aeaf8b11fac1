using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using Sodium;
using WebUi;

namespace ComplaintService.Corruption.Papers;

/// <summary>Recovers with both papers: each report that they open gets a seat for the officer who typed them, unless that officer may not judge it.</summary>
public sealed class Recovery(CorruptionDb db, PaperDesk papers, KeyDesk keys, UnlockedKey unlocked, CorruptionDesk desk)
{
    public async Task<(Recovered? Recovered, Objection? Objection)> Run(string first, string second, CancellationToken ct)
    {
        if (unlocked.Pair is not { } own || await keys.Own(ct) is not { } officer || !officer.PublicKey.SequenceEqual(own.PublicKey))
            return (null, KeyRefusals.Locked);
        if ((await papers.Read(ct)) is not { Papers: { } made } installation)
            return (null, Objection.To(PaperRefusals.NoPapers));
        if (officer.Rests(desk.Now))
            return (null, PaperRefusals.Rests);
        var (one, two) = (Paper(1, first, made.First), Paper(2, second, made.Second));
        if (Objection.To(new[] { one.Objection, two.Objection }.OfType<Objection>()) is { } wrong)
        {
            await keys.Missed(ct);
            return (null, wrong);
        }

        await papers.Certify("both", nameof(RecoverCases), ct); // before anything is opened
        var sum = new Recovered(0, 0, 0, 0);
        foreach (var id in await db.Reports.OrderBy(report => report.ReceivedOn).Select(report => report.Id).ToListAsync(ct))
            sum = sum.Plus(await db.RetryWhenOvertaken(() => RecoverOne(id, officer.OfficerId, own, one.Pair!, two.Pair!, ct), ct));
        return (sum, null);

        (KeyPair? Pair, Objection? Objection) Paper(int no, string typed, byte[] publicKey)
        {
            if (PaperText.Read(no, typed, out var lines) is not { } pair)
                return (null, PaperText.Read(3 - no, typed, out _) is null ? PaperRefusals.WrongLines(no, lines) : PaperRefusals.Exchanged(no));
            return pair.PublicKey.SequenceEqual(publicKey) ? (pair, null) : (null, PaperRefusals.OlderSet(no, installation.PaperSet));
        }
    }

    private async Task<Recovered> RecoverOne(Guid id, string officerId, KeyPair own, KeyPair first, KeyPair second, CancellationToken ct)
    {
        db.ChangeTracker.Clear(); // one report after the other: they need not all be in memory
        if (await db.Reports.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } report)
            return new(0, 0, 0, 0); // destroyed meanwhile
        if (Seats.TryOpen(report.Seats, own) is not null)
            return new(0, 0, 1, 0);
        if (Seats.TryOpen(report.Seats, first, second) is not { } opened)
            return new(0, 0, 0, 1);
        var (open, officers) = (OpenCase.Of(report, opened), await db.Officers.AsNoTracking().ToListAsync(ct));
        var isMine = open.File.Recover(officers.Single(one => one.OfficerId == officerId), desk.Actor, desk.Now);
        if (isMine)
            await open.Seat(db, officers, ct);
        open.Seal();
        await db.SaveChangesAsync(ct);
        return isMine ? new(1, 0, 0, 0) : new(0, 1, 0, 0);
    }
}

/// <summary>What came of it, in numbers: which reports name whom is told to nobody who may not judge them.</summary>
/// <param name="Reports">That the officer can open now and could not before.</param>
/// <param name="Conflicts">That stay closed to the officer, who has to do with the accused.</param>
/// <param name="AlreadyOpen">That the officer could open anyway.</param>
/// <param name="NotSealed">That these papers don't open: nobody has opened them since the papers were made.</param>
public sealed record Recovered(int Reports, int Conflicts, int AlreadyOpen, int NotSealed)
{
    public Recovered Plus(Recovered other) => new(Reports + other.Reports, Conflicts + other.Conflicts, AlreadyOpen + other.AlreadyOpen, NotSealed + other.NotSealed);
}
