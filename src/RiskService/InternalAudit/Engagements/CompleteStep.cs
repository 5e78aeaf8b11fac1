using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>A step of the programme was done, and a working paper shows it.</summary>
public static class CompleteStep
{
    /// <param name="WorkingPaper">Its reference: กท. 1.</param>
    /// <param name="On">Today where it is left out.</param>
    public sealed record Request([Required, StringLength(Engagement.LongestReference, MinimumLength = 1)] string WorkingPaper, DateOnly? On = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/steps/{step:guid}/completion", Handle)
        .WithName("CompleteProgrammeStep")
        .WithSummary("A step of the programme was done; names its working paper")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Guid step, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(fy, id, step, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Guid step, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, one =>
    {
        if (one.Programme.Find(known => known.Id == step) is not { } found)
            return Objection.NotFound;
        var on = request.On ?? desk.Today;
        return EngagementDay.Against(on, one.FieldworkOn, desk.Today) ?? Objection.To(one.CompleteStep(found, on, request.WorkingPaper.Trim()));
    }, ct);
}
