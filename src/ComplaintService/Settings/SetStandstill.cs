using System.ComponentModel.DataAnnotations;
using ComplaintService.Clock;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>How long a complainant is awaited, and how long an answered complaint stays unclosed. Questions asked and answers given before keep their time.</summary>
public static class SetStandstill
{
    /// <param name="From">After today.</param>
    /// <param name="WaitingDays">Days for which the complainant's answer is awaited before the work is resumed.</param>
    /// <param name="ClosingDays">Days after the answer until it is closed; not under 30, since so long the complainant may reopen it.</param>
    public sealed record Request(
        [Required] DateOnly? From, [Required, Range(1, 90)] int? WaitingDays, [Required, Range(StandstillRule.FewestClosingDays, 365)] int? ClosingDays);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPost("standstill", Handle)
        .WithName(nameof(SetStandstill))
        .WithSummary("How long the clock lets a complaint wait for its author, and stay answered without being closed, from a day on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (desk.NotAhead(request.From!.Value) is { } objection)
            return objection;
        var rule = new StandstillRule { From = request.From.Value, WaitingDays = request.WaitingDays!.Value, ClosingDays = request.ClosingDays!.Value };
        await desk.Put(rule, ct, rule.From);
        return null;
    }, ct);
}
