using System.Text.Json;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Reports;
using ComplaintService.Corruption.Sealing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using Sodium;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>Where officers open and change cases: the same for the API and for pages. Opens with the officer's key, lets the case decide, seals, counts, saves.</summary>
public sealed class CorruptionDesk(CorruptionDb db, UnlockedKey unlocked, Tallies tallies, Actor actor, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>A refused attempt is sealed at one size.</summary>
    private const int DropLength = 1024;

    public Actor Actor => actor;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public DateOnly Today => ThaiCalendar.DayInBangkok(Now);
    public bool IsUnlocked => unlocked.Pair is not null;

    /// <summary>Every case that the officer's key opens, the newest first; none while it is locked.</summary>
    public async Task<List<OpenCase>> List(CancellationToken ct)
    {
        if (unlocked.Pair is not { } pair)
            return [];
        List<OpenCase> cases = [];
        await foreach (var report in db.Reports.AsNoTracking().OrderByDescending(row => row.ReceivedOn).ThenBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (Seats.TryOpen(report.Seats, pair) is { } keys)
                cases.Add(OpenCase.Of(report, keys));
        }

        return cases;
    }

    /// <summary>Opens one, and writes down that it was opened. 403 while the key is locked, or without a seat: that attempt is recorded.</summary>
    public async Task<(OpenCase? Case, Objection? Objection)> Open(Guid id, CancellationToken ct) => await Change<OpenCase>(id, open =>
    {
        if (open.File.Look(actor, Now))
            open.Story.Tell(EntryKind.Opened, Now);
        return Task.FromResult<(OpenCase?, Objection?)>((open, null));
    }, ct);

    /// <summary>Changes one by one transition.</summary>
    public async Task<Objection?> Change(Guid id, Func<OpenCase, Task<Objection?>> change, CancellationToken ct) =>
        (await Change<OpenCase>(id, async open => await change(open) is { } objection ? (null, objection) : (open, null), ct)).Objection;

    /// <summary>The same for a transition that asks nobody else.</summary>
    public Task<Objection?> Step(Guid id, Func<OpenCase, Refusal?> change, CancellationToken ct) =>
        Change(id, open => Task.FromResult(Objection.To(change(open))), ct);

    private Task<(T? Result, Objection? Objection)> Change<T>(Guid id, Func<OpenCase, Task<(T?, Objection?)>> change, CancellationToken ct) where T : class => db.RetryWhenOvertaken<(T? Result, Objection? Objection)>(async () =>
    {
        if (unlocked.Pair is not { } pair)
            return (null, KeyRefusals.Locked);
        if (await db.Reports.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } report)
            return (null, Objection.NotFound);
        if (Seats.TryOpen(report.Seats, pair) is not { } keys)
            return (null, await Refuse(report, ct));
        if (Objection.ToStale(http.HttpContext!.Request, report.RowVersion) is { } stale)
            return (null, stale);
        var open = OpenCase.Of(report, keys);
        var (stage, received) = (open.File.Stage, report.ReceivedOn);
        await TakeIn(open, ct);
        var (result, objection) = await change(open);
        if (objection is not null)
            return (null, objection);
        await open.SeatAnew(db, ct);
        open.Seal();
        await tallies.Move(received, stage, open.File.Stage, ct);
        await db.SaveChangesAsync(ct);
        http.HttpContext!.Response.SetETag(report.RowVersion);
        return (result, null);
    }, ct);

    /// <summary>The attempt is sealed to the case: its officers read it, and nobody else learns even that there was one for this case.</summary>
    private async Task<Objection> Refuse(SealedReport report, CancellationToken ct)
    {
        var attempt = JsonSerializer.SerializeToUtf8Bytes(new RefusedAttempt(actor.Id, actor.Name, Now));
        Array.Resize(ref attempt, DropLength - Boxes.Overhead); // zeros after the JSON: one size for all
        db.Add(new Drop { Id = Guid.NewGuid(), Sealed = SealedPublicKeyBox.Create(attempt, report.PublicKey) });
        await db.SaveChangesAsync(ct);
        return KeyRefusals.NotEntitled;
    }

    /// <summary>Attempts that were sealed to this case become lines of its ledger.</summary>
    private async Task TakeIn(OpenCase open, CancellationToken ct)
    {
        foreach (var drop in await db.Drops.ToListAsync(ct))
        {
            if (open.Keys.TryOpenDrop(drop.Sealed) is not { } attempt)
                continue;
            open.File.RecordRefusal(JsonSerializer.Deserialize<RefusedAttempt>(attempt.AsSpan().TrimEnd((byte)0))!);
            db.Remove(drop);
        }
    }

    /// <summary>204, or what stood against it.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Answer(Task<Objection?> change) =>
        await change is { } objection ? objection.ToProblem() : TypedResults.NoContent();
}

/// <summary>A case that an officer's key has opened.</summary>
public sealed record OpenCase(SealedReport Report, CaseKeys Keys, Story Story, CaseFile File)
{
    public static OpenCase Of(SealedReport report, CaseKeys keys) => new(report, keys, report.OpenStory(keys.Story), report.OpenFile(keys));

    /// <summary>The next deadline: until somebody has screened it, the day by which the reporter is to hear of that, as the channel's manual promises.</summary>
    /// <param name="answerDays">See <see cref="CorruptionOptions.AnswerDays"/>.</param>
    public DateOnly? NextDueOn(int answerDays) => ScreenBy(answerDays) ?? File.NextDueOn;

    /// <summary>Null once it was screened.</summary>
    public DateOnly? ScreenBy(int answerDays) => File.State is CaseState.Received ? Report.ReceivedOn.AddDays(answerDays) : null;

    /// <summary>The reporter wrote after the last officer did.</summary>
    public bool IsUnread => Story.Entries.LastOrDefault(entry => entry.Kind is EntryKind.FromReporter or EntryKind.FromOfficer or EntryKind.Identity or EntryKind.Evidence or EntryKind.Opened)
        is { Kind: not (EntryKind.FromOfficer or EntryKind.Opened) } || File.State is CaseState.Received;

    /// <summary>Seats for those who are entitled now, and for the recovery papers.</summary>
    public async Task Seat(CorruptionDb db, IReadOnlyList<OfficerKey> officers, CancellationToken ct)
    {
        var installation = await db.Installations.AsNoTracking().SingleAsync(ct);
        List<byte[]> keys = [.. officers.Where(File.HasSeat).Select(officer => officer.PublicKey)];
        Report.Seat(Keys, keys, installation.Papers, officers.Count);
        File.SealedTo(keys, installation.SetInForce);
    }

    /// <summary>Papers that were made since the case was last sealed get their seat, and those that they replaced lose it.</summary>
    public async Task SeatAnew(CorruptionDb db, CancellationToken ct)
    {
        if (File.RecoverySet != (await db.Installations.AsNoTracking().SingleAsync(ct)).SetInForce || !Seats.AreOfOneSize(Report.Seats))
            await Seat(db, await db.Officers.AsNoTracking().ToListAsync(ct), ct);
    }

    public void Seal()
    {
        Report.Keep(Story, Keys.Story);
        Report.Keep(File, Keys);
    }
}
