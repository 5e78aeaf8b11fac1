using System.ComponentModel.DataAnnotations;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Sources;

/// <summary>
/// Has the plan learn a fiscal year anew: what services said of it counts no more until they say it again, which they are asked for. What people
/// said and what the plan counts itself stays, and so does the history. Asked for twice, it comes to the same.
/// </summary>
public static class RebuildYear
{
    /// <param name="Reason">Stands in the audit trail.</param>
    public sealed record Request([Required, StringLength(YearRebuild.LongestReason, MinimumLength = YearRebuild.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("{fy}/rebuild", Handle)
        .WithName(nameof(RebuildYear))
        .WithSummary("Take the values of services out of a fiscal year and ask the services to say them again");

    public static async Task<Results<Accepted<GetRebuild.Answer>, ProblemHttpResult>> Handle(
        FiscalYear fy, Request request, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(fy, request, db, events, audit, actor, clock, ct) is { } objection
            ? objection.ToProblem()
            : TypedResults.Accepted($"/plan/api/v1/years/{fy}/rebuild", (await GetRebuild.Read(db, fy, actor, ct))!);

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        FiscalYear fy, Request request, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            if (await db.FindVisible(null, fy, actor, ct) is not { } plan || !plan.FiscalYears.Contains(fy.Year))
                return Objection.NotFound;
            if (await db.IsReported(plan, fy, ct))
                return Objection.To(Reported(fy));
            var now = clock.GetUtcNow();
            var work = await db.WorkOf(plan, fy, ct);
            var ids = work.Keys.ToList();
            var said = await db.Measurements.Where(row => ids.Contains(row.ProjectYearId) && row.SetAside == null
                && row.Source != Measurement.Manual && row.Source != Measurement.Publications && row.Source != Measurement.Plan).ToListAsync(ct);
            said.ForEach(row => row.PutAside(SetAside.Rebuild));
            foreach (var (year, indicator) in said.Select(row => (row.ProjectYearId, row.Indicator)).Distinct())
            {
                if (work[year].Project.Indicator(indicator) is { } found)
                    await db.CountAnew(work[year], found, now, ct);
            }

            await db.MeasureOwn(plan, fy, [.. Measures.All.Where(measure => measure.Service == Measurement.Plan).Select(measure => measure.Key)], actor, now, ct);
            var awaited = said.Count + await db.Measurements.CountAsync(row => ids.Contains(row.ProjectYearId) && row.SetAside == SetAside.Rebuild, ct);
            audit.Reason = request.Reason.Trim();
            db.Add(YearRebuild.Of(fy, request.Reason, awaited, actor, now));
            events.Publish(new YearAskedAgain { FiscalYear = fy.Year, At = now });
            await db.SaveChangesAsync(ct);
            return null;
        }, ct);

    /// <summary>The work of all projects of a year, by the id of the year's row.</summary>
    private static async Task<Dictionary<Guid, Work>> WorkOf(this PlanDb db, Plan plan, FiscalYear fy, CancellationToken ct)
    {
        var projects = await db.Projects.IgnoreQueryFilters().AsNoTracking().Include(project => project.Indicators).Where(project => project.PlanId == plan.Id)
            .ToDictionaryAsync(project => project.Code, ct);
        var years = await db.ProjectYears.Where(year => year.SeriesId == plan.SeriesId && year.FiscalYear == fy).ToListAsync(ct);
        return years.Where(year => projects.ContainsKey(year.Code)).ToDictionary(year => year.Id, year => new Work(plan, projects[year.Code], year));
    }

    private static Refusal Reported(FiscalYear fy) => new(
        "year-reported", $"ส่งรายงานรอบ 12 เดือนของปีงบประมาณ {fy} แล้ว ถ้าจะนำเข้าใหม่ ให้เปิดรายงานเพื่อแก้ไขก่อน",
        $"The 12-month report of fiscal year {fy} was submitted; open it for a correction first");
}
