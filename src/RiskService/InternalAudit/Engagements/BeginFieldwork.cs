using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The work at the audited division begins; the programme is written by then.</summary>
public static class BeginFieldwork
{
    /// <param name="On">Today where it is left out; not ahead, and not before the step before it.</param>
    public sealed record Request(DateOnly? On = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/fieldwork", Handle)
        .WithName(nameof(BeginFieldwork))
        .WithSummary("Begin the fieldwork; needs a programme")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, one =>
    {
        var on = request.On ?? desk.Today;
        return EngagementDay.Against(on, one.StartedOn, desk.Today) ?? Objection.To(one.BeginFieldwork(on));
    }, ct);
}
