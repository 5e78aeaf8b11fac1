using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>Takes back a dated setting whose day has not come: it was mistyped, or is not wanted any more. What was in force once stays, since promises were made by it.</summary>
public static class WithdrawRule
{
    private static readonly Refusal InForce = new(
        "in-force", "การตั้งค่านี้มีผลแล้ว ถอนไม่ได้ ให้ตั้งค่าใหม่ที่มีผลในวันข้างหน้าแทน", "It is in force already and can't be withdrawn; set another one from a day to come");

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapDelete("{kind:regex(^(days|escalation|standstill|retention)$)}/{from}", Handle)
        .WithName(nameof(WithdrawRule))
        .WithSummary("Withdraw a dated setting (kind: days, escalation, standstill, retention) whose day has not come; days of one category name it")
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <param name="kind">days, escalation, standstill or retention.</param>
    /// <param name="from">The day from which it would hold.</param>
    /// <param name="category">For days: code; null for the rule of every category.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string kind, DateOnly from, [StringLength(32)] string? category, SettingsDesk desk, CancellationToken ct) =>
        await Decide(kind, from, category, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(string kind, DateOnly from, string? category, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (await Find(kind, from, category, desk, ct) is not { } rule)
            return Objection.NotFound;
        if (from <= desk.Today)
            return Objection.To(InForce);
        desk.Db.Remove(rule);
        return null;
    }, ct);

    /// <summary>The rule, of whichever kind; null when there is none.</summary>
    internal static async Task<object?> Find(string kind, DateOnly from, string? category, SettingsDesk desk, CancellationToken ct) => kind switch
    {
        "days" => await desk.Db.DaysRules.FindAsync([string.IsNullOrEmpty(category) ? DaysRule.EveryCategory : category, from], ct),
        "escalation" => await desk.Db.EscalationRules.FindAsync([from], ct),
        "standstill" => await desk.Db.StandstillRules.FindAsync([from], ct),
        "retention" => await desk.Db.RetentionRules.FindAsync([from], ct),
        _ => null,
    };
}
