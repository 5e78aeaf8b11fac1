using Microsoft.AspNetCore.Http.HttpResults;
using TrainingService.People;
using WebUi;

namespace TrainingService.Door;

/// <summary>One person or group is there. Asked again, it answers what stands.</summary>
public static class TakeAttendance
{
    /// <param name="No">The number in the list.</param>
    /// <param name="At">When it was at the door.</param>
    public sealed record Answer(Guid EnrolmentId, int No, string Name, int Session, int Heads, DateTimeOffset At, AttendanceMeans Means)
    {
        public static Answer Of(Entered entered) =>
            new(entered.Enrolment.Id, entered.Enrolment.No, entered.Enrolment.Name, entered.Row.Session, entered.Row.Heads, entered.Row.At, entered.Row.Means);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/attendance", Handle)
        .WithName(nameof(TakeAttendance))
        .WithSummary("Somebody is there: 201, or 200 with what stands if it was said before")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, Ok<Answer>, ProblemHttpResult>> Handle(Guid id, EntryGiven request, DoorDesk desk, CancellationToken ct)
    {
        var (entered, objection) = await Decide(id, request, desk, ct);
        if (entered is null)
            return objection!.ToProblem();
        return entered.IsNew ? TypedResults.Created($"/training/api/v1/events/{id}/attendance", Answer.Of(entered)) : TypedResults.Ok(Answer.Of(entered));
    }

    /// <summary>The same for the pages.</summary>
    public static Task<(Entered? Entered, Objection? Objection)> Decide(Guid id, EntryGiven request, DoorDesk desk, CancellationToken ct) =>
        desk.Change(id, async one => (await AttendanceBook.Open(desk.Db, one, [request], desk.Now, ct)).Enter(request), ct, places: request.TakeIn);
}
