using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Door;

/// <summary>It was a mistake: they were not there in that session. Whoever was enrolled at the door stays enrolled.</summary>
public static class TakeBack
{
    public const int ShortestReason = 3;

    public sealed record Request([Required] Guid? EnrolmentId, [Required] int? Session, [Required, StringLength(TrainingEvent.LongestReason, MinimumLength = ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/attendance/removal", Handle)
        .WithName(nameof(TakeBack))
        .WithSummary("Take an attendance back that was written down by mistake, with the reason")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, DoorDesk desk, CancellationToken ct) =>
        (await Decide(id, request, desk, ct)).Objection is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the pages.</summary>
    public static Task<(Attendance? Removed, Objection? Objection)> Decide(Guid id, Request request, DoorDesk desk, CancellationToken ct) => desk.Change<Attendance>(id, async _ =>
    {
        var (enrolment, session) = (request.EnrolmentId!.Value, request.Session!.Value);
        if (await desk.Db.Attendance.SingleOrDefaultAsync(row => row.EventId == id && row.EnrolmentId == enrolment && row.Session == session, ct) is not { } row)
            return (null, DoorRefusals.NotThere);
        desk.Db.Remove(row);
        return (row, null);
    }, ct, reason: request.Reason.Trim());
}
