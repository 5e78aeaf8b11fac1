using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.InternalControl.Improvements;

/// <summary>An improvement in a list.</summary>
public sealed record ImprovementItem(
    Guid Id, FiscalYear FiscalYear, string Unit, string RemainingRisk, string Action, DateOnly DueOn, string? Owner, ImprovementState State, bool IsOverdue, DateTimeOffset? DoneAt, DateTimeOffset? ConfirmedAt)
{
    public static ImprovementItem Of(Improvement one, DateOnly today) => new(
        one.Id, one.FiscalYear, one.Unit, one.RemainingRisk, one.Action, one.DueOn, one.Owner, one.State, one.IsOverdue(today), one.DoneAt, one.ConfirmedAt);
}

/// <summary>The improvements that a year's report set, by the day they are due.</summary>
public static class ListImprovements
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{year}/improvements", Handle)
        .WithName(nameof(ListImprovements))
        .WithSummary("The improvements that a year's report set: state= open, done, confirmed, withdrawn or overdue; division=");

    public static async Task<Ok<PageOf<ImprovementItem>>> Handle(FiscalYear year, string? state, string? division, [AsParameters] Paging paging, Desk desk, CancellationToken ct) =>
        TypedResults.Ok(await Page(year, state, division, paging, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<PageOf<ImprovementItem>> Page(FiscalYear year, string? state, string? division, Paging paging, Desk desk, CancellationToken ct)
    {
        var (today, rows) = (desk.Today, desk.Db.Improvements.VisibleTo(desk.Actor).AsNoTracking().Where(one => one.FiscalYear == year));
        if (!string.IsNullOrEmpty(division))
            rows = rows.Where(one => one.Unit == division);
        if (state == "overdue")
            rows = rows.Where(one => one.State == ImprovementState.Open && one.DueOn < today);
        else if (Words.Read<ImprovementState>(state) is { } wanted)
            rows = rows.Where(one => one.State == wanted);
        return paging.Of(rows.OrderBy(one => one.DueOn).ThenBy(one => one.Id), one => ImprovementItem.Of(one, today), ct);
    }
}
