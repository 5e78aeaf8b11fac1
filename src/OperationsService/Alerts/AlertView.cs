using Microsoft.EntityFrameworkCore;
using OperationsService.Alerts.Rules;
using OperationsService.Data;

namespace OperationsService.Alerts;

/// <summary>An alert as administrators see it.</summary>
/// <param name="Title">Of its rule, in the reader's language.</param>
/// <param name="Text">What is seen of it now, or was seen last.</param>
/// <param name="ToDo">What to do first.</param>
/// <param name="RangAt">When it had lasted long enough to be told.</param>
/// <param name="SeenAt">When it was seen last; null once it has ended.</param>
/// <param name="WellSince">Not seen any more since then, but not for long enough to be over.</param>
/// <param name="SilencedUntil">Null when it is not silenced (any more).</param>
/// <param name="Page">Where it is seen and healed, from the root of the platform.</param>
public sealed record AlertView(
    Guid Id, string Rule, string Subject, Severity Severity, string Title, string Text, string ToDo, DateTimeOffset BeganAt, DateTimeOffset RangAt, DateTimeOffset? EndedAt,
    DateTimeOffset? SeenAt, DateTimeOffset? WellSince, decimal Value, DateTimeOffset? AcknowledgedAt, DateTimeOffset? SilencedUntil, string Page, string Runbook, uint Version)
{
    public string Link => $"/ops/alerts/{Id}";

    /// <summary>All that go on, the most severe first, then the newest.</summary>
    internal static async Task<IReadOnlyList<AlertView>> GoingOn(OpsDb db, DateTimeOffset now, CancellationToken ct) =>
        [.. (await Rows(db, db.Alerts.Where(alert => alert.EndedAt == null)).ToListAsync(ct)).OrderByDescending(row => row.Alert.Severity).ThenByDescending(row => row.Alert.RangAt).Select(row => Of(row, now))];

    internal sealed record Row(Alert Alert, DateTimeOffset? SeenAt, DateTimeOffset? WellSince, decimal? Value);

    internal static IQueryable<Row> Rows(OpsDb db, IQueryable<Alert> alerts) => alerts.AsNoTracking()
        .GroupJoin(db.Symptoms, alert => alert.Id, symptom => symptom.AlertId, (alert, symptoms) => new { alert, symptoms })
        .SelectMany(both => both.symptoms.DefaultIfEmpty(), (both, symptom) => new Row(
            both.alert, symptom == null ? null : symptom.SeenAt, symptom == null ? null : symptom.WellSince, symptom == null ? null : symptom.Value));

    internal static AlertView Of(Row row, DateTimeOffset now)
    {
        var (alert, rule) = (row.Alert, AlertRules.Of(row.Alert.Rule));
        var value = row.Value ?? alert.Value;
        return new(
            alert.Id, alert.Rule, alert.Subject, alert.Severity, rule.Title.Text, rule.Say(new(alert.Subject, value)).Text, rule.ToDo.Text, alert.BeganAt, alert.RangAt, alert.EndedAt,
            row.SeenAt, row.WellSince, value, alert.AcknowledgedAt, alert.IsSilent(now) ? alert.SilencedUntil : null, $"/ops/{rule.Page(alert.Subject)}", $"/ops/{rule.Runbook}", alert.RowVersion);
    }
}
