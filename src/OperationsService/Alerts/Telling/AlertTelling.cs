using OperationsService.Alerts.Rules;
using OperationsService.Data;
using OperationsService.Integrations.Feed;
using ServiceDefaults.Mail;

namespace OperationsService.Alerts.Telling;

/// <summary>
/// Tells of alerts: by a letter to each recipient, and by an event to the webhooks that want it. Both commit with the alert's own change:
/// who dies in between has told nothing, and nothing is told twice.
/// </summary>
internal sealed class AlertTelling(OpsDb db, IMail mail, AlertLetters letters)
{
    private IReadOnlyList<string> _recipients = [];

    public void To(IReadOnlyList<string> recipients) => _recipients = recipients;

    /// <param name="value">As it was seen last.</param>
    public void Tell(AlertRule rule, Alert alert, decimal value, AlertStep step, DateTimeOffset now)
    {
        var text = rule.Say(new(alert.Subject, value));
        db.Add(FeedEvent.Of(Guid.CreateVersion7(), new AlertChanged
        {
            AlertId = alert.Id,
            Step = step,
            Rule = rule.Code,
            Subject = alert.Subject,
            Severity = alert.Severity,
            Value = value,
            Title = rule.Title,
            Text = text,
            ToDo = rule.ToDo,
            BeganAt = alert.BeganAt,
            EndedAt = alert.EndedAt,
            Link = $"/ops/alerts/{alert.Id}",
            Page = $"/ops/{rule.Page(alert.Subject)}",
            Runbook = $"/ops/{rule.Runbook}",
        }, now));
        foreach (var recipient in _recipients)
            mail.Send(letters.Of(recipient, rule, alert, text, step));
    }
}
