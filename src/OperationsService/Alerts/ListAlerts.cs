using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;

namespace OperationsService.Alerts;

/// <summary>Alerts that go on, and those that are over.</summary>
public static class ListAlerts
{
    /// <param name="State"><c>going-on</c> or <c>ended</c>; both without it, and nothing for another word.</param>
    /// <param name="Rule">The code of a rule.</param>
    public readonly record struct Filter(string? State, string? Rule)
    {
        internal IQueryable<Alert> In(IQueryable<Alert> alerts)
        {
            alerts = State switch
            {
                null or "" => alerts,
                "going-on" => alerts.Where(alert => alert.EndedAt == null),
                "ended" => alerts.Where(alert => alert.EndedAt != null),
                _ => alerts.Where(_ => false),
            };
            return string.IsNullOrEmpty(Rule) || Rule is not { } rule ? alerts : alerts.Where(alert => alert.Rule == rule);
        }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapGet("", Handle)
        .WithName(nameof(ListAlerts))
        .WithSummary("Alerts, the newest first; filter by state (going-on, ended) and rule (admin)");

    public static async Task<Ok<PageOf<AlertView>>> Handle([AsParameters] Filter filter, [AsParameters] Paging paging, AlertDesk desk, CancellationToken ct) =>
        TypedResults.Ok(await Page(filter.In(desk.Db.Alerts), paging, desk, ct));

    /// <summary>The same for pages.</summary>
    internal static async Task<PageOf<AlertView>> Page(IQueryable<Alert> alerts, Paging paging, AlertDesk desk, CancellationToken ct)
    {
        var page = await paging.Of(alerts.AsNoTracking().OrderByDescending(alert => alert.RangAt).ThenByDescending(alert => alert.Id), alert => alert.Id, ct);
        var rows = await AlertView.Rows(desk.Db, desk.Db.Alerts.Where(alert => page.Items.Contains(alert.Id))).ToListAsync(ct);
        var views = rows.ToDictionary(row => row.Alert.Id, row => AlertView.Of(row, desk.Now));
        return new([.. page.Items.Select(id => views[id])], page.Page, page.PageSize, page.Total);
    }
}
