using System.Globalization;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The day on which a step of an engagement was taken: it may be written down later, and can't lie ahead.</summary>
internal static class EngagementDay
{
    /// <param name="after">The day of the step before.</param>
    public static Objection? Against(DateOnly on, DateOnly? after, DateOnly today) =>
        on > today ? Objection.To("on", "วันที่ต้องไม่อยู่ในอนาคต", "The day can't lie in the future")
        : after is { } before && on < before ? Objection.To("on", $"วันที่ต้องไม่ก่อนขั้นก่อนหน้า {ThaiCalendar.InThai(before)}", $"The day can't come before the step before it, {before.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}")
        : null;

    /// <summary>Changes an engagement of the year.</summary>
    public static Task<Objection?> ChangeEngagement(this Desk desk, FiscalYear year, Guid id, Func<Engagement, Objection?> change, CancellationToken ct) =>
        desk.Change(desk.Db.Engagements.Where(one => one.FiscalYear == year), id, change, ct);

    /// <inheritdoc cref="ChangeEngagement(Desk, FiscalYear, Guid, Func{Engagement, Objection?}, CancellationToken)"/>
    public static Task<Objection?> ChangeEngagement(this Desk desk, FiscalYear year, Guid id, Func<Engagement, Task<Objection?>> change, CancellationToken ct) =>
        desk.Change(desk.Db.Engagements.Where(one => one.FiscalYear == year), id, change, ct);
}
