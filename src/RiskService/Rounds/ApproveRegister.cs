using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>The executive approves the register of a year exactly as it is now; never one with an assessment of their own.</summary>
public static class ApproveRegister
{
    /// <param name="State">The state that was read (<see cref="GetRegister"/> tells it); another one by now is 412. Left out: whatever is there now.</param>
    public sealed record Request(string? State = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/approval", Handle)
        .WithName(nameof(ApproveRegister))
        .WithSummary("Approve the register of a year, as it is now");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, Request? request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(year, request ?? new(), desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct) => desk.ChangeRegister(year, async register =>
    {
        var state = await desk.Db.StateOf(year, ct);
        if (request.State is { } seen && seen != state)
            return Objection.Stale;
        var risks = await desk.Db.Risks.CountAsync(risk => risk.FiscalYear == year, ct);
        return Objection.To(register.Approve(state, risks, await desk.Assessors(year, null, ct), desk.Actor, desk.Now));
    }, ct);
}
