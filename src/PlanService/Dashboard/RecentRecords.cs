using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Projects;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Dashboard;

/// <summary>Something recorded of a project's year, and by whom: for the executive.</summary>
public sealed record RecentRecord(string Code, string Name, string What, string By, DateTimeOffset At);

/// <summary>What was recorded last. Reads the records of the few years that changed last, whatever the size of the ledger.</summary>
public static class RecentRecords
{
    private const int Most = 10;

    public static async Task<IReadOnlyList<RecentRecord>> Read(PlanDb db, Plan plan, FiscalYear year, CancellationToken ct)
    {
        var years = await db.InYear(db.Projects.AsNoTracking().Where(project => project.PlanId == plan.Id), plan.SeriesId, year)
            .Where(row => row.Year.RecordedAt != null).OrderByDescending(row => row.Year.RecordedAt).Take(Most)
            .Select(row => new { row.Year.Id, row.Project.Code, row.Project.Name }).ToDictionaryAsync(row => row.Id, ct);
        var ids = years.Keys.ToList();
        List<Entry> entries =
        [
            .. await db.Steps.Where(row => ids.Contains(row.ProjectYearId) && row.DoneOn != null && row.RecordedAt != null)
                .OrderByDescending(row => row.RecordedAt).Take(Most).Select(row => new Entry(row.ProjectYearId, T("ขั้นตอน", "Step"), row.RecordedBy!, row.RecordedAt!.Value)).ToListAsync(ct),
            .. await db.Publications.Where(row => ids.Contains(row.ProjectYearId) && row.WithdrawnAt == null)
                .OrderByDescending(row => row.RecordedAt).Take(Most).Select(row => new Entry(row.ProjectYearId, T("การเผยแพร่", "Publication"), row.RecordedBy, row.RecordedAt)).ToListAsync(ct),
            .. await db.Measurements.Where(row => ids.Contains(row.ProjectYearId))
                .OrderByDescending(row => row.MeasuredAt).Take(Most).Select(row => new Entry(row.ProjectYearId, T("ตัวชี้วัด", "Indicator"), row.RecordedBy, row.MeasuredAt)).ToListAsync(ct),
            .. await db.Spending.Where(row => ids.Contains(row.ProjectYearId))
                .OrderByDescending(row => row.RecordedAt).Take(Most).Select(row => new Entry(row.ProjectYearId, T("การเบิกจ่าย", "Spending"), row.RecordedBy, row.RecordedAt)).ToListAsync(ct),
        ];
        return
        [
            .. entries.OrderByDescending(entry => entry.At).Take(Most)
                .Select(entry => new RecentRecord(years[entry.YearId].Code, years[entry.YearId].Name, entry.What, entry.By, entry.At)),
        ];
    }

    private sealed record Entry(Guid YearId, string What, string By, DateTimeOffset At);
}
