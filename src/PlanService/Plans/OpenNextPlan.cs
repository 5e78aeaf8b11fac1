using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using static WebUi.Language;

namespace PlanService.Plans;

/// <summary>Begins the plan of the years after this one's: a draft of its own, copied with choices, while this plan stays as it is.</summary>
public static class OpenNextPlan
{
    public const decimal MostPercent = 100;
    private const decimal MostBaht = 999_999_999_999.99m;

    public sealed record Request
    {
        /// <summary>Codes of the projects that come along; null for all of them.</summary>
        public IReadOnlyList<string>? Projects { get; init; }

        public NextBudgets Budgets { get; init; } = NextBudgets.Same;

        /// <summary>More than 0 up to 100, at most two decimals; only with raised budgets.</summary>
        public decimal? Percent { get; init; }

        /// <summary>Copy rationale, purposes, target groups, steps, expenses and indicators.</summary>
        public bool Sheets { get; init; } = true;

        /// <summary>Copy committee, duties, order and announcement; their numbers and dates stay blank.</summary>
        public bool Committee { get; init; } = true;
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/next", Handle)
        .WithName(nameof(OpenNextPlan))
        .WithSummary("Open a draft of the plan for the following years (2571–2575 after 2566–2570), copied from this one with choices")
        .WithDescription("Projects are numbered anew in their order. Text that names the present years is copied as it stands, with a finding for each place.");

    public static async Task<Results<Created<PlanStanding>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid planId, Request request, HttpRequest http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == planId, ct) is not { } found)
            return TypedResults.NotFound();
        if (http.IfMatchFails(found.RowVersion) is { } stale)
            return stale;
        var plan = await db.Whole(planId, ct);
        if (Check(request, plan) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        var (draft, refusal, there) = await Decide(plan, request, db, actor, clock, ct);
        return draft is null
            ? Problem(refusal!, there)
            : TypedResults.Created($"/plan/api/v1/plans/{draft.Id}", PlanStanding.Answer(draft, http).Value);
    }

    /// <summary>What is wrong, field by field.</summary>
    public static Dictionary<string, string[]> Check(Request request, Plan plan)
    {
        var errors = new Dictionary<string, string[]>();
        var known = plan.Projects.Select(project => project.Code).ToHashSet();
        if (request.Projects is { Count: 0 })
            errors["projects"] = [T("เลือกโครงการอย่างน้อยหนึ่งโครงการ", "Choose at least one project")];
        foreach (var (code, index) in (request.Projects ?? []).Select((code, index) => (code, index)).Where(each => each.code is null || !known.Contains(each.code)))
            errors[string.Create(CultureInfo.InvariantCulture, $"projects[{index}]")] = [T($"แผนนี้ไม่มีโครงการ {code}", $"The plan has no project {code}")];
        if (PercentIsWrong(request, plan) is { } wrong)
            errors["percent"] = [wrong];
        return errors;
    }

    private static string? PercentIsWrong(Request request, Plan plan) => (request.Budgets, request.Percent) switch
    {
        (NextBudgets.Raised, null) => T("กรอกร้อยละที่เพิ่ม", "Say by how many per cent"),
        (NextBudgets.Raised, <= 0 or > MostPercent) => T($"ร้อยละที่เพิ่มต้องมากกว่า 0 และไม่เกิน {MostPercent:0}", $"More than 0 and at most {MostPercent:0}"),
        (NextBudgets.Raised, { } percent) when decimal.Round(percent, 2) != percent => T("มีทศนิยมได้ไม่เกินสองตำแหน่ง", "At most two decimals"),
        (NextBudgets.Raised, { } percent) when plan.Projects.Any(project => LastBudget(plan, project) * (100 + percent) / 100 > MostBaht) => T("งบประมาณที่ได้มากเกินกว่าที่เก็บได้", "The budgets would be larger than can be stored"),
        (not NextBudgets.Raised, not null) => T("กรอกร้อยละเฉพาะเมื่อเลือกเพิ่มงบประมาณ", "Only with raised budgets"),
        _ => null,
    };

    internal static decimal? LastBudget(Plan plan, Projects.Project project) =>
        project.Budgets.Find(budget => plan.FiscalYears.Length > 0 && budget.FiscalYear.Year == plan.FiscalYears[^1])?.Baht;

    /// <summary>The same for the page: the draft, saved, or why there is none, with the plan that stands in its way if one does.</summary>
    /// <param name="plan">Whole, not tracked.</param>
    /// <param name="request">Checked before.</param>
    public static async Task<(Plan? Draft, Refusal? Refusal, Plan? There)> Decide(
        Plan plan, Request request, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var chosen = new NextPlan((request.Projects ?? [.. plan.Projects.Select(project => project.Code)]).ToHashSet(), request.Budgets, request.Percent, request.Sheets, request.Committee);
        var there = await Covering(plan, db, ct);
        var (draft, refusal) = plan.Next(chosen, there, actor, clock.GetUtcNow());
        if (draft is null)
            return (null, refusal, there);
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(ct);
            return (draft, null, null);
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear(); // two officers at the same moment: nothing of the second may be saved later
            there = await Covering(plan, db, ct);
            return (null, PlanRefusals.YearsCovered(there!), there);
        }
    }

    /// <summary>The plan that covers the following years already, the one in force first; null when none does.</summary>
    internal static async Task<Plan?> Covering(Plan plan, PlanDb db, CancellationToken ct)
    {
        var years = NextPlan.YearsAfter(plan);
        return await db.Plans.AsNoTracking()
            .Where(other => other.Status != PlanStatus.Superseded && other.FiscalYears.Any(year => years.Contains(year)))
            .OrderByDescending(other => other.Status == PlanStatus.Published).ThenByDescending(other => other.ImportedAt).FirstOrDefaultAsync(ct);
    }

    private static ProblemHttpResult Problem(Refusal refusal, Plan? there)
    {
        var problem = refusal.ToProblem();
        if (there is not null)
        {
            problem.ProblemDetails.Extensions["planId"] = there.Id;
            problem.ProblemDetails.Extensions["link"] = $"/plan/?planId={there.Id}";
        }

        return problem;
    }
}
