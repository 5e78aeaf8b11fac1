using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Alerts.Rules;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Mail;

namespace OperationsService.Alerts.Settings;

/// <summary>Who is told of alerts, and from where on each rule rings.</summary>
public static class GetAlertSettings
{
    /// <param name="Means">What the limit says, with its unit; null for a rule that has none, like the next two.</param>
    /// <param name="IsChosen">Somebody chose otherwise than it comes.</param>
    public sealed record Rule(
        string Code, string Title, Severity Severity, bool IsOn, int? Limit, string? Means, int? Least, int? Most, int RingsAfterMinutes, int OverAfterMinutes, bool IsChosen);

    /// <param name="MailIsOn">Whether this installation sends e-mail at all.</param>
    /// <param name="Webhooks">Names of the webhooks that are told of alerts.</param>
    public sealed record Answer(IReadOnlyList<string> Recipients, bool MailIsOn, IReadOnlyList<string> Webhooks, IReadOnlyList<Rule> Rules, uint Version);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapGet("settings", Handle)
        .WithName(nameof(GetAlertSettings))
        .WithSummary("Recipients of alerts, and the limits of each rule (admin)");

    public static async Task<Ok<Answer>> Handle(AlertDesk desk, IMail mail, HttpResponse response, CancellationToken ct)
    {
        var answer = await Read(desk, mail, ct);
        response.SetETag(answer.Version);
        return TypedResults.Ok(answer);
    }

    /// <summary>The same for pages.</summary>
    internal static async Task<Answer> Read(AlertDesk desk, IMail mail, CancellationToken ct)
    {
        var settings = await desk.Db.AlertSettings.AsNoTracking().SingleAsync(ct);
        var webhooks = await desk.Db.Webhooks.AsNoTracking().Where(webhook => webhook.Types.Contains("alert-changed")).OrderBy(webhook => webhook.Name).Select(webhook => webhook.Name).ToListAsync(ct);
        return new(settings.Recipients, mail.IsOn, webhooks, [.. AlertRules.All.Select(rule => Of(rule, settings))], settings.RowVersion);
    }

    private static Rule Of(AlertRule rule, AlertSettings settings)
    {
        var how = AlertSettings.Of(rule, settings.Of(rule));
        return new(
            rule.Code, rule.Title.Text, rule.Severity, how.IsOn, how.Limit, rule.Limit?.Means.Text, rule.Limit?.Least, rule.Limit?.Most, how.RingsAfterMinutes, how.OverAfterMinutes,
            how != AlertSettings.Usual(rule));
    }
}
