using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The audited division was told that it is audited.</summary>
public static class StartEngagement
{
    /// <param name="On">Today where it is left out; not ahead, and not before the step before it.</param>
    public sealed record Request(DateOnly? On = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/start", Handle)
        .WithName(nameof(StartEngagement))
        .WithSummary("Start an engagement: the audited division was told")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, one =>
    {
        var on = request.On ?? desk.Today;
        return EngagementDay.Against(on, null, desk.Today) ?? Objection.To(one.Start(on));
    }, ct);
}
