using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Signals;

/// <summary>What the facts come to on a day.</summary>
internal static class SignalSources
{
    /// <summary>How long statistics are news: half a year, until the next ones.</summary>
    private const int StatisticsDays = 183;

    public static async Task<List<SignalSeen>> Read(RiskDb db, SignalTerms terms, DateOnly today, CancellationToken ct)
    {
        var year = FiscalYear.Of(today);
        var projects = (await db.PlanProjects.AsNoTracking().ToListAsync(ct)).Where(project => project.FiscalYears.Contains(year.Year)).ToList();
        return [.. await Complaints(db, terms, projects, today, ct), .. await Corruption(db, today, ct), .. await Trainings(db, terms, projects, today, ct), .. await Overspent(db, projects, year, ct)];
    }

    /// <summary>A complaint about a project counts there, any other in its division: each in one cluster.</summary>
    private static async Task<IEnumerable<SignalSeen>> Complaints(RiskDb db, SignalTerms terms, List<PlanProject> projects, DateOnly today, CancellationToken ct)
    {
        var since = ThaiCalendar.StartOf(today.AddDays(-terms.WithinDays));
        var clusters = await db.ComplaintFacts.Where(fact => fact.Counts && fact.ReceivedAt >= since)
            .GroupBy(fact => new { fact.Category, fact.ProjectCode, Division = fact.ProjectCode == null ? fact.Division : null })
            .Select(group => new { group.Key.Category, group.Key.ProjectCode, group.Key.Division, Count = group.Count() })
            .Where(group => group.Count >= terms.Complaints).ToListAsync(ct);
        return clusters.Select(one => new SignalSeen(
            SignalKind.Complaints, $"complaints:{one.Category}:{one.ProjectCode ?? one.Division}", FiscalYear.Of(today), one.Division ?? LeadOf(projects, one.ProjectCode), one.Category,
            one.ProjectCode, Count: one.Count, Days: terms.WithinDays));
    }

    /// <summary>Closed reports, or a count that is withheld because it is small: whether there were any is all that it needs.</summary>
    private static async Task<IEnumerable<SignalSeen>> Corruption(RiskDb db, DateOnly today, CancellationToken ct)
    {
        var since = ThaiCalendar.StartOf(today.AddDays(-StatisticsDays));
        var told = await db.CorruptionFacts.AsNoTracking().Where(fact => fact.At >= since && fact.Done != 0).ToListAsync(ct);
        return told.Select(one => new SignalSeen(
            SignalKind.Corruption, FormattableString.Invariant($"corruption:{one.FiscalYear}:{one.UpToHalf}"), FiscalYear.Of(today), Half: one.UpToHalf, Count: one.Done));
    }

    /// <summary>The plan gives money for it and no event was completed.</summary>
    private static async Task<IEnumerable<SignalSeen>> Trainings(RiskDb db, SignalTerms terms, List<PlanProject> projects, DateOnly today, CancellationToken ct)
    {
        var year = FiscalYear.Of(today);
        if (today < new DateOnly(year.FirstDay.Year + (terms.TrainingByMonth >= 10 ? 0 : 1), terms.TrainingByMonth, 1))
            return [];
        var held = await db.TrainingFacts.Where(fact => fact.FiscalYear == year.Year).Select(fact => fact.ProjectCode).Distinct().ToListAsync(ct);
        return projects.Where(project => terms.TrainingProjects.Contains(project.Code) && project.Budgets.GetValueOrDefault(year.Year) > 0 && !held.Contains(project.Code))
            .Select(project => new SignalSeen(SignalKind.TrainingLate, $"training:{year}:{project.Code}", year, LeadOf(projects, project.Code), ProjectCode: project.Code));
    }

    private static async Task<IEnumerable<SignalSeen>> Overspent(RiskDb db, List<PlanProject> projects, FiscalYear year, CancellationToken ct)
    {
        var over = await db.MoneyFacts.AsNoTracking().Where(fact => fact.FiscalYear == year.Year && fact.Remaining < 0).ToListAsync(ct);
        return over.Select(one => new SignalSeen(
            SignalKind.Overspent, $"money:{year}:{one.ProjectCode}", year, LeadOf(projects, one.ProjectCode), ProjectCode: one.ProjectCode, Baht: -one.Remaining));
    }

    /// <summary>Null where every division has it, or none with a code.</summary>
    private static string? LeadOf(List<PlanProject> projects, string? code) =>
        projects.Find(project => project.Code == code)?.Divisions.FirstOrDefault() is { } lead && Divisions.Has(lead) ? lead : null;
}
