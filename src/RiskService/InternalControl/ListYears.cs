using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>The years of internal control, the newest first: the present one, the one to report on, and each that has a form.</summary>
public static class ListYears
{
    /// <param name="IsLate">Signed after the 90th day, or not signed though it is over.</param>
    public sealed record YearItem(FiscalYear FiscalYear, DateOnly DueOn, int DaysLeft, bool IsLate, DateTimeOffset? SignedAt, DateTimeOffset? ReviewedAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("", Handle)
        .WithName("ListControlYears")
        .WithSummary("The years of internal control, the newest first");

    public static async Task<Ok<IReadOnlyList<YearItem>>> Handle(Desk desk, CancellationToken ct) => TypedResults.Ok(await Of(desk.Db, desk.Today, ct));

    /// <summary>The same for the page. A year is a row: the list grows by one a year.</summary>
    public static async Task<IReadOnlyList<YearItem>> Of(RiskDb db, DateOnly today, CancellationToken ct)
    {
        var known = await db.ControlForms.AsNoTracking().Select(form => form.FiscalYear).Distinct().ToListAsync(ct);
        var signed = await db.ControlForms.AsNoTracking().Where(form => form.SignedAt != null && (form.Kind == FormKind.Pk1 || form.Kind == FormKind.Pk6))
            .Select(form => new { form.FiscalYear, form.Kind, form.SignedAt }).ToListAsync(ct);
        return
        [
            .. known.Append(FiscalYear.Of(today)).Append(ControlCalendar.ToReport(today)).Where(year => ControlCalendar.HasBegun(year, today)).Distinct().OrderDescending().Select(year =>
            {
                var at = signed.Find(one => one.FiscalYear == year && one.Kind is FormKind.Pk1)?.SignedAt;
                return new YearItem(
                    year, ControlCalendar.DueOn(year), ControlCalendar.DaysLeft(year, today), ControlYear.IsLateOn(year, at, today), at, signed.Find(one => one.FiscalYear == year && one.Kind is FormKind.Pk6)?.SignedAt);
            }),
        ];
    }
}
