using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.People;

namespace TrainingService.Door;

/// <summary>What a phone at the door holds: numbers, names and heads, and who is there. No telephone number, no code, and no more than a hall has people.</summary>
public static class GetDoorList
{
    public const int Most = 5000;

    /// <param name="Heads">Of a group; null for a person.</param>
    /// <param name="Waits">On the waiting list.</param>
    public sealed record Person(Guid Id, int No, string Name, int? Heads, bool Waits);

    /// <param name="Heads">How many of them.</param>
    public sealed record There(Guid Id, int Session, int Heads);

    /// <param name="Now">The service's clock: a phone's own may be wrong.</param>
    /// <param name="Enrolled">Heads with a place.</param>
    public sealed record Answer(DateTimeOffset Now, int Enrolled, IReadOnlyList<Person> People, IReadOnlyList<There> There);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/attendance/door-list", Handle)
        .WithName(nameof(GetDoorList))
        .WithSummary("All names and numbers of an event and who is there, for a phone that may lose its network");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, HttpResponse response, DoorDesk desk, CancellationToken ct)
    {
        if (await desk.Find(id, ct) is not { } one)
            return WebUi.Objection.NotFound.ToProblem();
        // So that a phone forgets its list when nobody can be checked in any more.
        if (one.AgainstAttendance(desk.Now) is { } refusal)
            return refusal.ToProblem();
        response.Headers.CacheControl = "no-store";
        var people = await desk.Db.Expected(id).OrderBy(row => row.No).Take(Most).Select(row => new { row.Id, row.No, row.Name, row.Heads, row.Status, row.Source }).ToListAsync(ct);
        var there = await desk.Db.Attendance.AsNoTracking().Where(row => row.EventId == id).Select(row => new There(row.EnrolmentId, row.Session, row.Heads)).ToListAsync(ct);
        return TypedResults.Ok(new Answer(
            desk.Now, people.Where(row => row.Status == EnrolmentStatus.Enrolled).Sum(row => row.Heads),
            [.. people.Select(row => new Person(row.Id, row.No, row.Name, row.Source is EnrolmentSource.Group ? row.Heads : null, row.Status is EnrolmentStatus.Waiting))], there));
    }
}
