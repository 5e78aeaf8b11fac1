using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using WebUi;

namespace RiskService.Signals;

/// <summary>The thresholds that hold today.</summary>
public static class GetSignalRules
{
    /// <param name="From">Null for those that the product began with.</param>
    public sealed record Answer(DateOnly? From, SignalTerms Terms, string? Reason, string? SetBy);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder signals) => signals
        .MapGet("rules", Handle)
        .WithName(nameof(GetSignalRules))
        .WithSummary("When what other services tell asks for a review");

    public static async Task<Ok<Answer>> Handle(RiskDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await db.SignalRulesOf(ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct) is { } rules
            ? new Answer(rules.FromDay, rules.Terms, rules.Reason, rules.SetBy)
            : new Answer(null, SignalTerms.Starter, null, null));
}
