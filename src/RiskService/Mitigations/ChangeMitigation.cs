using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Rounds;
using WebUi;

namespace RiskService.Mitigations;

/// <summary>Another measure, owner or day of what is still planned.</summary>
public static class ChangeMitigation
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder mitigations) => mitigations
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(ChangeMitigation))
        .WithSummary("Change a planned mitigation of one's own division");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, PlanMitigation.Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, PlanMitigation.Request request, Desk desk, CancellationToken ct) => desk.ChangeMitigation(id, RegisterChange.Mitigated, async (one, risk) =>
    {
        var (content, wrong) = await request.Read(desk.Db, risk.FiscalYear, one.SetOn, ct);
        return content is null ? wrong : Objection.To(one.Change(content));
    }, ct);
}
