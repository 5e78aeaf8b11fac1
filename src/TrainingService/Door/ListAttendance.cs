using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using TrainingService.Data;
using TrainingService.People;
using WebUi;

namespace TrainingService.Door;

/// <summary>Who was there, by session, and who is expected.</summary>
public static class ListAttendance
{
    /// <param name="Attended">Heads.</param>
    public sealed record SessionAnswer(int No, DateOnly Date, TimeOnly From, TimeOnly To, int Attended);

    /// <param name="Sessions">Numbers of the sessions in which they were there.</param>
    public sealed record PersonAnswer(Guid EnrolmentId, int No, string Name, string? Group, string? Place, int Heads, EnrolmentStatus Status, EnrolmentSource Source, IReadOnlyList<int> Sessions);

    /// <param name="Enrolled">Heads with a place.</param>
    /// <param name="Attended">Heads that were there in at least one session.</param>
    public sealed record Answer(int Enrolled, int Attended, IReadOnlyList<SessionAnswer> Sessions, PageOf<PersonAnswer> People);

    /// <param name="Q">Part of a name, a number of the list, or the last digits of a telephone number (at least three).</param>
    /// <param name="Session">Only those who were there in this session.</param>
    public readonly record struct Filter(string? Q = null, int? Session = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/attendance", Handle)
        .WithName(nameof(ListAttendance))
        .WithSummary("Who was there: counts by session, and people by their number");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, [AsParameters] Filter filter, [AsParameters] Paging paging, DoorDesk desk, CancellationToken ct)
    {
        if (await desk.Find(id, ct) is not { } one)
            return TypedResults.NotFound();
        var (db, session) = (desk.Db, filter.Session);
        var people = db.Expected(id).Matching(filter.Q);
        if (session is not null)
            people = people.Where(row => db.Attendance.Any(there => there.EnrolmentId == row.Id && there.Session == session));
        var page = await paging.Of(people.OrderBy(row => row.No), row => row, ct);
        var ids = page.Items.Select(row => row.Id).ToList();
        var there = (await db.Attendance.AsNoTracking().Where(row => ids.Contains(row.EnrolmentId)).ToListAsync(ct)).ToLookup(row => row.EnrolmentId, row => row.Session);
        var (results, counts) = (await Results.EventResults.Of(db, id, ct), await AttendanceCounts.OfSessions(db, id, ct));
        return TypedResults.Ok(new Answer(
            results.Enrolled ?? 0, results.Attended ?? 0, [.. one.Sessions.Select(row => new SessionAnswer(row.No, row.Date, row.From, row.To, counts.GetValueOrDefault(row.No)))],
            new([.. page.Items.Select(row => new PersonAnswer(row.Id, row.No, row.Name, row.Group, row.Place, row.Heads, row.Status, row.Source, [.. there[row.Id].Order()]))], page.Page, page.PageSize, page.Total)));
    }
}

/// <summary>Whom the door looks for.</summary>
public static class DoorQueries
{
    private const int FewestDigits = 3;

    /// <summary>Whoever is enrolled or waits; those who cancelled are not expected, but known by their codes.</summary>
    public static IQueryable<Enrolment> Expected(this TrainingDb db, Guid eventId) =>
        db.Enrolments.AsNoTracking().Where(row => row.EventId == eventId && row.Status != EnrolmentStatus.Cancelled);

    /// <summary>By any part of the name, by the number in the list, or by the last digits of the telephone.</summary>
    public static IQueryable<Enrolment> Matching(this IQueryable<Enrolment> people, string? q)
    {
        var key = PersonName.KeyOf(q ?? "");
        if (key.Length == 0)
            return people;
        var words = Like.Containing(key);
        var digits = ThaiDigits.ToArabic(key).Replace("-", "", StringComparison.Ordinal);
        if (!digits.All(char.IsAsciiDigit))
            return people.Where(row => EF.Functions.Like(row.NameKey, words, Like.Escape));
        var no = int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
        return digits.Length < FewestDigits
            ? people.Where(row => row.No == no || EF.Functions.Like(row.NameKey, words, Like.Escape))
            : people.Where(row => row.No == no || EF.Functions.Like(row.NameKey, words, Like.Escape) || row.Phone!.Replace("-", "").Replace(" ", "").EndsWith(digits));
    }
}
