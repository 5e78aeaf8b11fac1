using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Pages;
using WebUi;
using static WebUi.Language;

namespace PlanService.Executive;

/// <summary>What kind of thing was recorded.</summary>
public enum ChangeKind
{
    Step,
    Spending,
    Measurement,
    Publication,
}

/// <summary>Something that was recorded.</summary>
/// <param name="What">Which step, how much, which value: in the reader's language.</param>
public sealed record RecentChange(string Code, string Name, ChangeKind Kind, string What, string By, DateTimeOffset At);

/// <summary>What was recorded since a day a week ago, newest first.</summary>
/// <param name="Baht">Sum of the payments of these days, those that were taken back subtracted.</param>
/// <param name="Items">At most <see cref="MostShown"/>.</param>
public sealed record RecentChanges(DateOnly Since, int Steps, int Payments, decimal Baht, int Measurements, int Publications, IReadOnlyList<RecentChange> Items)
{
    public const int Days = 7;
    public const int MostShown = 50;

    /// <summary>Of each kind; in an office nobody records more in a week.</summary>
    private const int MostRead = 1_000;

    public int Count => Steps + Payments + Measurements + Publications;

    public static RecentChanges None(DateOnly today) => new(today.AddDays(-Days), 0, 0, 0, 0, 0, []);

    /// <summary>Reads the records of those years alone in which something was recorded since.</summary>
    public static async Task<RecentChanges> Read(PlanDb db, IReadOnlyList<ExecutiveProject> projects, DateOnly today, CancellationToken ct)
    {
        var day = today.AddDays(-Days);
        var since = ThaiCalendar.StartOf(day);
        var changed = projects.Where(one => one.Year.RecordedAt >= since).ToDictionary(one => one.Year.Id);
        if (changed.Count == 0)
            return None(today);
        var ids = changed.Keys.ToList();
        var steps = await db.Steps.AsNoTracking().Where(row => ids.Contains(row.ProjectYearId) && row.DoneOn != null && row.RecordedAt >= since)
            .OrderByDescending(row => row.RecordedAt).Take(MostRead).Select(row => new { row.ProjectYearId, row.No, By = row.RecordedBy!, At = row.RecordedAt!.Value }).ToListAsync(ct);
        var payments = await db.Spending.AsNoTracking().Where(row => ids.Contains(row.ProjectYearId) && row.RecordedAt >= since)
            .OrderByDescending(row => row.RecordedAt).Take(MostRead).Select(row => new { row.ProjectYearId, row.Amount, row.Document, By = row.RecordedBy, At = row.RecordedAt }).ToListAsync(ct);
        var measurements = await db.Measurements.AsNoTracking().Where(row => ids.Contains(row.ProjectYearId) && row.MeasuredAt >= since && row.SetAside == null)
            .OrderByDescending(row => row.MeasuredAt).Take(MostRead).ToListAsync(ct);
        var publications = await db.Publications.AsNoTracking().Where(row => ids.Contains(row.ProjectYearId) && row.WithdrawnAt == null && row.RecordedAt >= since)
            .OrderByDescending(row => row.RecordedAt).Take(MostRead).Select(row => new { row.ProjectYearId, row.Title, By = row.RecordedBy, At = row.RecordedAt }).ToListAsync(ct);
        RecentChange Of(Guid year, ChangeKind kind, string what, string by, DateTimeOffset at) => new(changed[year].Code, changed[year].Project.Name, kind, what, by, at);
        IEnumerable<RecentChange> all =
        [
            .. steps.Select(row => Of(row.ProjectYearId, ChangeKind.Step, T($"ขั้นตอนที่ {Wording.Plain(row.No)}", $"step {Wording.Plain(row.No)}"), row.By, row.At)),
            .. payments.Select(row => Of(row.ProjectYearId, ChangeKind.Spending, $"{Money.Text(row.Amount)} ({row.Document})", row.By, row.At)),
            .. measurements.Select(row => Of(row.ProjectYearId, ChangeKind.Measurement, Value(changed[row.ProjectYearId], row), row.IsManual ? row.RecordedBy : ResultWords.SourceOf(row.Source), row.MeasuredAt)),
            .. publications.Select(row => Of(row.ProjectYearId, ChangeKind.Publication, row.Title, row.By, row.At)),
        ];
        return new(day, steps.Count, payments.Count, payments.Sum(row => row.Amount), measurements.Count, publications.Count, [.. all.OrderByDescending(change => change.At).Take(MostShown)]);
    }

    private static string Value(ExecutiveProject project, Measurement measured) => project.Project.Indicator(measured.Indicator) is { } indicator
        ? $"{ResultWords.NameOf(indicator)}: {ResultWords.ValueOf(indicator, measured)} ({ResultWords.Of(measured, indicator)})"
        : measured.Indicator;
}
