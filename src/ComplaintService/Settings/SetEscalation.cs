using System.ComponentModel.DataAnnotations;
using ComplaintService.Clock;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>When the clock reminds of a promise and whom it tells of a broken one.</summary>
public static class SetEscalation
{
    /// <param name="From">After today.</param>
    /// <param name="ReminderDays">Before the promised day.</param>
    /// <param name="ClerkDays">After it, to the clerk.</param>
    /// <param name="ExecutiveDays">After it, to the chief executive; not before the clerk.</param>
    public sealed record Request([Required] DateOnly? From, [Required, Range(0, 14)] int? ReminderDays, [Required, Range(1, 90)] int? ClerkDays, [Required, Range(1, 180)] int? ExecutiveDays);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPost("escalation", Handle)
        .WithName(nameof(SetEscalation))
        .WithSummary("When the clock reminds and tells upwards, from a day on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (desk.NotAhead(request.From!.Value) is { } objection)
            return objection;
        if (request.ExecutiveDays < request.ClerkDays)
            return Objection.To("executiveDays", "แจ้งนายกต้องไม่เร็วกว่าแจ้งปลัด", "The chief executive must not hear of it before the clerk");
        var rule = new EscalationRule
        {
            From = request.From.Value,
            ReminderDays = request.ReminderDays!.Value,
            ClerkDays = request.ClerkDays!.Value,
            ExecutiveDays = request.ExecutiveDays!.Value,
        };
        await desk.Put(rule, ct, rule.From);
        return null;
    }, ct);
}
