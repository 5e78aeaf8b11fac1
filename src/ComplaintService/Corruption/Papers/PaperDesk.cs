using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using Sodium;
using WebUi;

namespace ComplaintService.Corruption.Papers;

/// <summary>Where recovery papers are made: the same for the API and for the page.</summary>
public sealed class PaperDesk(CorruptionDb db, ComplaintDb complaints, Stretcher stretcher, AuditTrail audit, Actor actor, TimeProvider clock)
{
    /// <summary>Subject of what the audit trail says of papers: which one, and by whom; never what stands on it.</summary>
    public const string Subject = "RecoveryPaper";

    public Actor Actor => actor;

    public Task<Installation> Read(CancellationToken ct) => Installation.Of(db, stretcher.Cost, ct);

    /// <summary>Makes one of the two. Its secret is in the answer and nowhere else.</summary>
    /// <param name="seen">Version of the installation that the maker looked at: the same form sent twice makes no second paper, which would make the printed one worthless. Null asks nothing.</param>
    public async Task<(NewPaper? Paper, Objection? Objection)> Make(int no, uint? seen, CancellationToken ct)
    {
        await Read(ct); // the row is there
        return await db.RetryWhenOvertaken<(NewPaper?, Objection?)>(async () =>
        {
            var installation = await db.Installations.SingleAsync(ct);
            if (seen is { } version && version != installation.RowVersion)
                return (null, Objection.Stale);
            var (pair, today) = (PublicKeyBox.GenerateKeyPair(), ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
            if (installation.MakePaper(no, pair.PublicKey, actor, today) is { } refusal)
                return (null, Objection.To(refusal));
            db.Entry(installation).Property(row => row.PaperSet).IsModified = true; // the row is written with its version, though only a part of it changed
            await Certify(no == 1 ? "first" : "second", nameof(MakePaper), ct); // before it counts: better a paper too many in the trail than one too few
            await db.SaveChangesAsync(ct);
            return (new(no, installation.PaperSet, actor.Name, today, PaperText.Write(no, pair.PrivateKey)), null);
        }, ct);
    }

    /// <summary>Writes down that papers were made or used.</summary>
    public async Task Certify(string which, string process, CancellationToken ct)
    {
        audit.Process = process;
        complaints.Add(audit.Entry(Subject, which));
        await complaints.SaveChangesAsync(ct);
    }
}

/// <summary>A paper in the moment in which it is printed.</summary>
/// <param name="Lines">See <see cref="PaperText"/>.</param>
public sealed record NewPaper(int No, int Set, string MadeBy, DateOnly MadeOn, IReadOnlyList<string> Lines);
