using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Reports;

/// <summary>Finds the report that a reader means: the submitted one for everybody; what is being prepared for staff.</summary>
public static class ReportFinder
{
    private static readonly JsonSerializerOptions Stored = Options();

    /// <summary>Null when there is none that the actor may see.</summary>
    /// <param name="version">Of the submissions; null for the latest, or for staff, while one is being prepared, that.</param>
    public static async Task<PlanReport?> FindReport(
        this PlanDb db, FiscalYear year, ReportRound round, int? version, ReportOptions options, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var plan = await db.ReportedPlan(year, round, actor, ct);
        var submitted = await db.Submissions(plan?.SeriesId, year, round).Where(row => version == null || row.Version == version).FirstOrDefaultAsync(ct);
        if (version is null && actor.IsSignedIn && submitted is (null or { ReopenedAt: not null }))
            return plan is null ? null : await db.Read(plan, year, round, options, ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct);
        if (submitted is null)
            return null;
        var frozen = Thaw(submitted);
        return actor.IsSignedIn ? frozen : frozen with { Missing = [], Submission = frozen.Submission! with { By = null, AcceptedReason = null } };
    }

    /// <summary>The plan whose report it is: the version that was in force on the round's last day, else the one in force.</summary>
    public static async Task<Plan?> ReportedPlan(this PlanDb db, FiscalYear year, ReportRound round, Actor actor, CancellationToken ct)
    {
        if (await db.FindVisible(null, year, actor, ct) is not { } plan || !plan.FiscalYears.Contains(year.Year))
            return null;
        var end = ThaiCalendar.StartOf(round.LastDay(year).AddDays(1));
        return plan.PublishedAt is null ? plan : await db.Plans.AsNoTracking()
            .Where(row => row.SeriesId == plan.SeriesId && row.PublishedAt < end).OrderByDescending(row => row.PublishedAt).FirstOrDefaultAsync(ct) ?? plan;
    }

    /// <summary>Newest first. Of any plan where none is named: a reader who may not see the plan may see what was submitted of it.</summary>
    public static IQueryable<SubmittedReport> Submissions(this PlanDb db, Guid? seriesId, FiscalYear year, ReportRound round) => db.SubmittedReports.AsNoTracking()
        .Where(row => row.FiscalYear == year && row.Round == round.Word && (seriesId == null || row.SeriesId == seriesId))
        .OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Version);

    /// <summary>Every submission of a report's round, newest first.</summary>
    public static async Task<IReadOnlyList<SubmittedReport>> VersionsOf(this PlanDb db, PlanReport report, CancellationToken ct)
    {
        var seriesId = await db.Plans.Where(plan => plan.Id == report.PlanId).Select(plan => plan.SeriesId).SingleAsync(ct);
        return await db.Submissions(seriesId, report.FiscalYear, report.RoundOf).ToListAsync(ct);
    }

    /// <summary>What is stored of a report.</summary>
    public static string Freeze(PlanReport report) => JsonSerializer.Serialize(report, Stored);

    public static PlanReport Thaw(SubmittedReport submitted) => JsonSerializer.Deserialize<PlanReport>(submitted.Content, Stored)!;

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return options;
    }
}
