using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace RiskService.InternalControl.Improvements;

/// <summary>The plan officer has looked at the evidence: it is carried out, or goes back to the unit with the reason.</summary>
public static class ConfirmImprovement
{
    /// <param name="Note">What was looked at.</param>
    public sealed record Request([Required, StringLength(Improvement.LongestText, MinimumLength = Improvement.ShortestText)] string Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder improvements) => improvements
        .MapPost("{id:guid}/confirmation", Handle)
        .WithName(nameof(ConfirmImprovement))
        .WithSummary("Confirm that an improvement is carried out, by the plan officer");

    public static RouteHandlerBuilder MapReturn(IEndpointRouteBuilder improvements) => improvements
        .MapPost("{id:guid}/return", HandleReturn)
        .WithName("ReturnImprovement")
        .WithSummary("Send an improvement back to its unit, with what is still missing");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, true, desk, ct));

    public static Task<Results<NoContent, ProblemHttpResult>> HandleReturn(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, false, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, bool isConfirmed, Desk desk, CancellationToken ct) => desk.Change(desk.Db.Improvements.VisibleTo(desk.Actor), id, one =>
    {
        if ((ImprovementDesk.NotPlanOfficer(desk.Actor) ?? Objection.To(isConfirmed ? one.Confirm(desk.Actor, desk.Now) : one.SendBack())) is { } objection)
            return objection;
        desk.AddNote(one, isConfirmed ? ImprovementStep.Confirmation : ImprovementStep.SentBack, request.Note.Trim());
        return null;
    }, ct, request.Note.Trim());
}
