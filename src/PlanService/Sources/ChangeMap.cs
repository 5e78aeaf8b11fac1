using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace PlanService.Sources;

/// <summary>
/// Says what measures indicators of a plan, or that a person judges them, and why. All lines at once or none; if the plan is in force, services
/// are told once.
/// </summary>
public static class ChangeMap
{
    /// <param name="Project">Its code: <c>1-03</c>.</param>
    /// <param name="Indicator">Within the project: <c>output-2</c>.</param>
    /// <param name="Measure">A key of the list of measures; null or empty: a person judges.</param>
    /// <param name="MeasureOf">What the measure is narrowed to: codes with commas, or the number of a step.</param>
    /// <param name="Why">The argument, in Thai; everybody may read it.</param>
    public sealed record Line(
        [Required] string Project, [Required] string Indicator, string? Measure, string? MeasureOf,
        [Required, StringLength(MapLine.LongestWhy, MinimumLength = MapLine.ShortestWhy)] string Why);

    public sealed record Request([Required, MinLength(1), MaxLength(1000)] IReadOnlyList<Line> Lines);

    /// <param name="MapVersion">Of the map after it.</param>
    /// <param name="Changed">Lines that say something else now; 0 where all of it stood there already.</param>
    public sealed record Answer(int MapVersion, int Changed);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/map", Handle)
        .WithName(nameof(ChangeMap))
        .WithSummary("Say what measures indicators of a plan, or that a person judges them, each with its argument");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        Guid planId, Request request, HttpContext http, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (answer, objection) = await Decide(planId, request, http, db, events, audit, actor, clock, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(
        Guid planId, Request request, HttpContext http, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        Answer? answer = null;
        var refused = await db.Record(async () =>
        {
            var (plan, objection) = await db.FindMapped(planId, http.Request, ct);
            if (plan is null)
                return objection;
            List<MapDecision> decisions = [];
            List<Objection> wrong = [];
            foreach (var (line, index) in request.Lines.Select((line, index) => (line, index)))
            {
                var (decision, against) = Check(plan, line);
                if (against is not null)
                    wrong.Add(against with { Field = against.Field is { } field ? string.Create(CultureInfo.InvariantCulture, $"lines[{index}].{field}") : null });
                else
                    decisions.Add(decision!);
            }

            // What can't be understood is named before what a rule forbids.
            if (Objection.To(wrong.Where(one => one.Field is not null)) is { } bad)
                return bad;
            if (wrong.Count > 0)
                return wrong[0];
            audit.Reason = decisions.Count == 1 ? decisions[0].Why : null;
            var (map, changed) = await db.Decide(plan, decisions, events, actor, clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            if (map is not null)
                http.Response.SetETag(map.RowVersion);
            answer = new(map?.Version ?? 0, changed);
            return null;
        }, ct);
        return refused is null ? (answer, null) : (null, refused);
    }

    /// <summary>A plan whose map may be changed, with its projects and indicators: any but one that was replaced.</summary>
    internal static async Task<(Plan? Plan, Objection? Objection)> FindMapped(this PlanDb db, Guid planId, HttpRequest http, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().Include(row => row.Projects).ThenInclude(project => project.Indicators).IgnoreQueryFilters()
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == planId, ct) is not { } plan)
        {
            return (null, Objection.NotFound);
        }

        if (plan.Status is PlanStatus.Superseded)
        {
            return (null, Objection.To(new Refusal("plan-superseded",
                "แผนฉบับนี้ถูกแทนที่แล้ว ให้กำหนดตัววัดในฉบับที่ใช้อยู่", "This version was replaced; change the map of the one in force")));
        }

        var version = await db.MeasureMaps.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId).Select(row => (uint?)row.RowVersion).SingleOrDefaultAsync(ct);
        return version is { } known && Objection.ToStale(http, known) is { } stale ? (null, stale) : (plan, null);
    }

    internal static HashSet<string> CodesOf(Plan plan) => [.. plan.Projects.Where(project => project.WithdrawnAt is null).Select(project => project.Code)];

    private static (MapDecision? Decision, Objection? Wrong) Check(Plan plan, Line line)
    {
        if (plan.Projects.FirstOrDefault(project => project.Code == line.Project) is not { } project)
            return (null, Objection.To("project", "แผนนี้ไม่มีโครงการรหัสนี้", "The plan has no such project"));
        if (project.Indicators.FirstOrDefault(indicator => indicator.Code == line.Indicator) is not { } indicator)
            return (null, Objection.To("indicator", "โครงการนี้ไม่มีตัวชี้วัดรหัสนี้", "The project has no such indicator"));
        return MapRules.Check(project, indicator, line.Measure, line.MeasureOf, line.Why, CodesOf(plan));
    }
}
