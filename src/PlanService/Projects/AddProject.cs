using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using static WebUi.Language;

namespace PlanService.Projects;

/// <summary>Adds a project to a draft: the next code of its dimension, and a year of work for each year of the plan.</summary>
public static class AddProject
{
    public sealed record Request : ProjectChange
    {
        /// <summary>Of the plan's outline: "1.1".</summary>
        [Required]
        public string Mission { get; init; } = "";

        /// <summary>Of that mission: "1.1.3"; may be empty.</summary>
        public string[]? Objectives { get; init; }

        [Required, StringLength(Plan.LongestReason, MinimumLength = Plan.ShortestReason)]
        public string Reason { get; init; } = "";
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/projects", Handle)
        .WithName(nameof(AddProject))
        .WithSummary("Add a project to a draft under a mission of its outline; it gets the next code of the dimension");

    public static async Task<Results<Created<GetProject.Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid planId, Request request, HttpRequest http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Plans.SingleOrDefaultAsync(row => row.Id == planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (Check(request, plan) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        var (project, refusal) = await Decide(plan, request, db, audit, clock, ct);
        if (project is null)
            return refusal!.ToProblem();
        return await GetProject.Handle(project.Code, planId, db, actor, clock, http.HttpContext.Response, ct) is { Result: Ok<GetProject.Answer> answer }
            ? TypedResults.Created($"/plan/api/v1/projects/{project.Code}?planId={planId}", answer.Value)
            : TypedResults.NotFound();
    }

    /// <summary>What is wrong, field by field.</summary>
    public static Dictionary<string, string[]> Check(Request request, Plan plan)
    {
        var errors = ProjectChecks.Of(request, plan, []);
        if (string.IsNullOrWhiteSpace(request.Name))
            errors["name"] = [T("ต้องมีชื่อโครงการ", "A name is needed")];
        if (request.Divisions is null)
            errors["divisions"] = [T("ต้องมีส่วนราชการที่รับผิดชอบอย่างน้อยหนึ่งแห่ง", "At least one division must be responsible")];
        if (string.IsNullOrEmpty(request.Mission))
            errors["mission"] = [T("เลือกภารกิจ", "Choose a mission")];
        else if (Missions(plan).FirstOrDefault(mission => mission.Code == request.Mission) is not { } mission)
            errors["mission"] = [T("แผนนี้ไม่มีภารกิจนี้", "The plan has no such mission")];
        else if ((request.Objectives ?? []).Except(mission.Objectives.Select(objective => objective.Code)).Any())
            errors["objectives"] = [T("ภารกิจนี้ไม่มีวัตถุประสงค์นี้", "The mission has no such objective")];
        return errors;
    }

    public static IEnumerable<Mission> Missions(Plan plan) => plan.Dimensions.SelectMany(dimension => dimension.Missions);

    /// <summary>The same for the page: the project, saved, or why there is none.</summary>
    public static async Task<(Project? Project, Refusal? Refusal)> Decide(
        Plan plan, Request request, PlanDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (!plan.IsBeingWritten)
            return (null, PlanRefusals.NotDraft(plan));
        var dimension = request.Mission.Split('.')[0];
        // Also those withdrawn, of every version: a code means one project for ever.
        var codes = await db.Projects.IgnoreQueryFilters()
            .Where(row => row.Dimension == dimension && db.Plans.Any(version => version.Id == row.PlanId && version.SeriesId == plan.SeriesId))
            .Select(row => row.Code).ToListAsync(ct);
        var number = codes.Select(code => int.TryParse(code.Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0).DefaultIfEmpty(0).Max() + 1;
        var present = await db.Projects.IgnoreQueryFilters().Where(row => row.PlanId == plan.Id).Select(row => (int?)row.Position).MaxAsync(ct) ?? 0;
        var sheets = await db.Sheets.Where(row => row.PlanId == plan.Id).Select(row => (int?)row.Position).MaxAsync(ct) ?? 0;
        var project = Project.Add(plan, string.Create(CultureInfo.InvariantCulture, $"{dimension}-{number:00}"), present + 1, request.Mission, request.Objectives ?? [], request, clock.GetUtcNow());
        db.Add(project);
        db.Add(PlanSheet.Of(plan.Id, sheets + 1, project));
        db.AddRange(plan.FiscalYears.Select(year => ProjectYear.Of(plan.SeriesId, project.Code, new(year))));
        audit.Reason = request.Reason.Trim();
        var (_, after) = ProjectFields.Changes([], ProjectFields.Of(project));
        db.Add(audit.Entry(nameof(Project), $"{plan.Id}/{project.Code}", null, after));
        await db.SaveChangesAsync(ct);
        return (project, null);
    }
}
