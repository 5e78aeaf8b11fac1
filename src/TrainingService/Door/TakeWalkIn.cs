using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace TrainingService.Door;

/// <summary>Somebody came who was not enrolled: enrolled and there in one step, even where there is no place left.</summary>
public static class TakeWalkIn
{
    /// <param name="OverCapacity">More have a place now than there are: see to chairs, food and bags.</param>
    public sealed record Answer(Guid EnrolmentId, int No, string Name, int Session, DateTimeOffset At, bool OverCapacity);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/attendance/walk-in", Handle)
        .WithName(nameof(TakeWalkIn))
        .WithSummary("Enrol and check in somebody who came without being enrolled")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Guid id, WalkInGiven request, DoorDesk desk, CancellationToken ct)
    {
        var (entered, objection) = await Decide(id, request, desk, ct);
        if (entered is null)
            return objection!.ToProblem();
        var over = await desk.IsOver((await desk.Find(id, ct))!, ct);
        return TypedResults.Created($"/training/api/v1/events/{id}/attendance", new Answer(entered.Enrolment.Id, entered.Enrolment.No, entered.Enrolment.Name, entered.Row.Session, entered.Row.At, over));
    }

    /// <summary>The same for the pages.</summary>
    public static Task<(Entered? Entered, Objection? Objection)> Decide(Guid id, WalkInGiven request, DoorDesk desk, CancellationToken ct) =>
        desk.Change(id, async one => (await AttendanceBook.Open(desk.Db, one, [], desk.Now, ct)).EnterWalkIn(request), ct, places: true);
}
