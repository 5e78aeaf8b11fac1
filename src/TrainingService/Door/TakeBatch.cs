using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Door;

/// <summary>
/// What a phone collected while it had no network, or a list that was typed in. Each entry is answered by itself, and a queue that is sent
/// again changes nothing: check-ins are known by enrolment and session, walk-ins by the phone's own name for them.
/// </summary>
public static class TakeBatch
{
    public const int Most = 500;

    /// <param name="ClientId">The caller's own name for it, at most 64 characters: the answer names it, and a walk-in that comes again with it is the same one.</param>
    /// <param name="Name">Of a walk-in; then nobody is named otherwise.</param>
    public sealed record Entry(
        string? ClientId, Guid? EnrolmentId = null, string? Code = null, int? No = null, int? Session = null, DateTimeOffset? At = null, int? Heads = null,
        People.AttendanceMeans? Means = null, bool TakeIn = false, string? Name = null, string? Group = null, string? Place = null)
        : EntryGiven(EnrolmentId, Code, No, Session, At, Heads, Means, TakeIn)
    {
        internal bool IsWalkIn => Name is not null;
    }

    /// <param name="Entries">At most 500.</param>
    public sealed record Request(IReadOnlyList<Entry?>? Entries);

    public enum Outcome
    {
        /// <summary>Written down now.</summary>
        Recorded,

        /// <summary>Stood there before.</summary>
        Already,

        /// <summary>Not written down: <see cref="Result.Code"/> and <see cref="Result.Text"/> say why. Sending it again helps nothing.</summary>
        Refused,
    }

    /// <param name="Code">Stable; null unless refused.</param>
    /// <param name="Text">The same in words.</param>
    public sealed record Result(string? ClientId, Outcome Outcome, Guid? EnrolmentId, int? No, string? Name, int? Session, int? Heads, string? Code, string? Text);

    public sealed record Answer(IReadOnlyList<Result> Results);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/attendance/batch", Handle)
        .WithName(nameof(TakeBatch))
        .WithSummary("Many at once, as a phone without network collected them; each is answered by itself")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, DoorDesk desk, CancellationToken ct)
    {
        var (results, objection) = await Decide(id, request, desk, ct);
        return results is null ? objection!.ToProblem() : TypedResults.Ok(new Answer(results));
    }

    /// <summary>The same for the pages.</summary>
    public static async Task<(IReadOnlyList<Result>? Results, Objection? Objection)> Decide(Guid id, Request request, DoorDesk desk, CancellationToken ct)
    {
        if (request.Entries is not { Count: <= Most } given)
            return (null, Objection.To("entries", $"ส่งได้ครั้งละไม่เกิน {Most} รายการ", $"At most {Most} entries at once"));
        var entries = given.OfType<Entry>().ToList();
        if (entries.Count < given.Count)
            return (null, Objection.To(FormattableString.Invariant($"entries[{given.Index().First(entry => entry.Item is null).Index}]"), "รายการนี้ว่าง", "This entry is nothing"));
        if (Objection.To(entries.Index().Where(entry => PlainText.Of(entry.Item.ClientId) is not { Length: <= WalkInEntry.LongestId })
            .Select(entry => Objection.To(FormattableString.Invariant($"entries[{entry.Index}].clientId"), $"ตั้งชื่อรายการ ไม่เกิน {WalkInEntry.LongestId} ตัวอักษร", $"Name the entry in at most {WalkInEntry.LongestId} characters"))) is { } unnamed)
            return (null, unnamed);
        return await desk.Change<IReadOnlyList<Result>>(id, async one => (await Enter(one, entries, desk, ct), null), ct, places: entries.Any(entry => entry.IsWalkIn || entry.TakeIn));
    }

    private static async Task<IReadOnlyList<Result>> Enter(TrainingEvent one, List<Entry> entries, DoorDesk desk, CancellationToken ct)
    {
        var names = entries.Where(entry => entry.IsWalkIn).Select(entry => entry.ClientId!).ToList();
        var known = await desk.Db.WalkInEntries.AsNoTracking().Where(row => row.EventId == one.Id && names.Contains(row.ClientId)).ToDictionaryAsync(row => row.ClientId, row => row.EnrolmentId, ct);
        // A walk-in that came before is somebody who is enrolled.
        entries = [.. entries.Select(entry => entry.IsWalkIn && known.TryGetValue(entry.ClientId!, out var enrolment) ? entry with { EnrolmentId = enrolment, Name = null } : entry)];
        var book = await AttendanceBook.Open(desk.Db, one, entries, desk.Now, ct);
        var results = new List<Result>();
        foreach (var (index, entry) in entries.Index())
        {
            var under = FormattableString.Invariant($"entries[{index}].");
            var (entered, objection) = entry.IsWalkIn ? book.EnterWalkIn(new(entry.Name, entry.Group, entry.Place, entry.Session, entry.At), under) : book.Enter(entry, under);
            if (entry.IsWalkIn && entered is not null)
                desk.Db.Add(new WalkInEntry { EventId = one.Id, ClientId = entry.ClientId!, EnrolmentId = entered.Enrolment.Id });
            results.Add(entered is null
                ? new(entry.ClientId, Outcome.Refused, entry.EnrolmentId, entry.No, null, entry.Session, null, objection!.Refusal.Code, objection.Refusal.Text)
                : new(entry.ClientId, entered.IsNew ? Outcome.Recorded : Outcome.Already, entered.Enrolment.Id, entered.Enrolment.No, entered.Enrolment.Name, entered.Row.Session, entered.Row.Heads, null, null));
        }

        return results;
    }
}
