using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanService.Data;
using PlanService.Findings;
using PlanService.Import;
using PlanService.Pages;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using PlanService.Reports;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace PlanService.Tasks;

/// <summary>What waits for the caller in the plan: of a division its steps, of a head what to confirm, of the clerk and the executive the plan itself.</summary>
public static class GetTasks
{
    /// <summary>A report that was due longer ago was due before the plan was kept here: nobody hands it in now.</summary>
    private const int MonthsBack = 12;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api.MapGet("tasks", Handle).AsTasks();

    public static async Task<Ok<TaskList>> Handle(PlanDb db, IOptions<ReportOptions> reports, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var tasks = new TaskGathering(ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        var year = FiscalYear.Of(tasks.Today);
        var plan = await db.FindVisible(null, year, actor, ct);
        var isDivision = actor.Division is not null && (actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead));
        if (plan is not null && isDivision && plan.FiscalYears.Contains(year.Year) && !await db.IsReported(plan, year, ct))
            await OfDivision(tasks, db, plan, year, actor, ct);
        if (actor.Is(Roles.PlanOfficer))
        {
            await Findings(tasks, db, ct);
            if (plan is not null)
                await Reports(tasks, db, plan, reports.Value, ct);
        }

        if (actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive))
            await Plans(tasks, db, actor, ct);
        return tasks.Answer;
    }

    private static async Task OfDivision(TaskGathering tasks, PlanDb db, Plan plan, FiscalYear year, Actor actor, CancellationToken ct)
    {
        var division = actor.Division!;
        var projects = db.Projects.AsNoTracking().Where(project => project.PlanId == plan.Id && (project.Divisions.Contains(division) || project.Divisions.Contains(ProjectFilter.AllDivisions)));
        var lists = new WorkLists(db, db.InYear(projects, plan.SeriesId, year), year, tasks.Today);
        var (late, soon) = (await lists.Late(ct), await lists.Soon(ct));
        TaskItem Step(WorkLists.StepItem step) => new(
            T($"{step.Code} {step.Name} ขั้นตอนที่ {Wording.Plain(step.No)}", $"{step.Code} {step.Name}, step {Wording.Plain(step.No)}"), step.On,
            string.Create(CultureInfo.InvariantCulture, $"{Home(step.Code, year)}/steps/{step.No}/completion"));
        List<TaskItem> coming = [.. soon.Items.Select(Step)];
        tasks.Add(new(
            "steps-due", TaskNature.Work, T("บันทึกผลขั้นตอน", "Record a step"), late.Count + soon.Count, late.Count, coming.Count(tasks.IsSoon), null, "/plan/work",
            [.. late.Items.Select(Step), .. coming]));
        var undated = await lists.WithoutDays(ct);
        tasks.Add(Projects("steps-without-days", TaskNature.Work, T("กำหนดวันของขั้นตอน", "Set the days of steps"), undated, year, "due"));
        if (actor.Is(Roles.DivisionHead))
            tasks.Add(Projects("years-to-confirm", TaskNature.Decision, T("ตรวจและยืนยันข้อมูลของโครงการ", "Check and confirm what was recorded"), await lists.Unconfirmed(ct), year, "confirmation"));
    }

    /// <summary>What must be decided before a plan that is being written can be submitted.</summary>
    private static async Task Findings(TaskGathering tasks, PlanDb db, CancellationToken ct)
    {
        var open = await db.Findings.AsNoTracking()
            .Where(finding => finding.State == FindingState.Open && finding.Severity == FindingSeverity.Error)
            .Join(db.Plans.Where(plan => plan.Status == PlanStatus.Draft || plan.Status == PlanStatus.Returned), finding => finding.PlanId, plan => plan.Id, (finding, plan) => finding)
            .OrderBy(finding => finding.PlanId).ThenBy(finding => finding.Number).Take(TaskGroup.MostCounted + 1)
            .Select(finding => new { finding.Id, finding.PlanId, finding.Where, finding.AsWritten }).ToListAsync(ct);
        tasks.Add("findings-to-resolve", T("พิจารณาข้อสังเกตที่ต้องแก้ก่อนส่งแผน", "Resolve errors before the plan is submitted"),
            open is [var first, ..] ? $"/plan/findings?severity=error&state=open&planId={first.PlanId}" : "/plan/findings",
            [.. open.Select(one => new TaskItem($"{one.Where}: {one.AsWritten}", null, $"/plan/findings/{one.Id}/resolution"))]);
    }

    private static async Task Reports(TaskGathering tasks, PlanDb db, Plan plan, ReportOptions options, CancellationToken ct)
    {
        var submitted = (await db.SubmittedReports.Where(row => row.SeriesId == plan.SeriesId && row.ReopenedAt == null)
            .Select(row => new { row.FiscalYear, row.Round }).ToListAsync(ct)).Select(row => (row.FiscalYear, row.Round)).ToHashSet();
        var due = from number in plan.FiscalYears
                  let year = new FiscalYear(number)
                  from round in ReportRound.All
                  let dueOn = round.DueOn(year, options)
                  where round.LastDay(year) < tasks.Today && dueOn >= tasks.Today.AddMonths(-MonthsBack) && !submitted.Contains((year, round.Word))
                  select new TaskItem(T($"รายงาน ป.ป.ช. ปี {year} {round.Name}", $"Report to the NACC, {year}, {round.Name}"), dueOn, $"/plan/reports/{year}/{round.Word}");
        tasks.Add("reports-due", T("ส่งรายงาน ป.ป.ช.", "Submit a report to the NACC"), "/plan/reports", [.. due]);
    }

    /// <summary>Plans on their way: whoever approves acts, whoever wrote them waits.</summary>
    private static async Task Plans(TaskGathering tasks, PlanDb db, Actor actor, CancellationToken ct)
    {
        var decides = actor.Is(Roles.Executive);
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.Status == PlanStatus.Submitted || plan.Status == PlanStatus.Approved)
            .OrderBy(plan => plan.ImportedAt).Take(TaskGroup.MostCounted + 1).Select(plan => new { plan.Id, plan.Title, plan.Version, plan.Status }).ToListAsync(ct);
        foreach (var (status, kind, title, waits, path) in new[]
        {
            (PlanStatus.Submitted, "plans-to-approve", T("พิจารณาแผน", "Review the plan"), T("รอนายกอนุมัติแผน", "The chief executive is to approve"), "approval"),
            (PlanStatus.Approved, "plans-to-publish", T("ประกาศใช้แผน", "Publish the plan"), T("รอนายกประกาศใช้แผน", "The chief executive is to publish"), "publication"),
        })
        {
            tasks.Add(kind, decides ? title : waits, "/plan/plans",
                [.. plans.Where(plan => plan.Status == status).Select(plan => new TaskItem(
                    T($"{plan.Title} ฉบับที่ {Wording.Plain(plan.Version)}", $"{plan.Title}, version {Wording.Plain(plan.Version)}"), null,
                    decides ? $"/plan/plans/{plan.Id}/{path}" : $"/plan/?planId={plan.Id}"))],
                decides ? TaskNature.Decision : TaskNature.Waiting);
        }
    }

    private static TaskGroup Projects(string kind, TaskNature nature, string title, WorkLists.List<WorkLists.ProjectItem> list, FiscalYear year, string path) => new(
        kind, nature, title, list.Count, 0, 0, null, "/plan/work",
        [.. list.Items.Select(project => new TaskItem($"{project.Code} {project.Name}", null, $"{Home(project.Code, year)}/{path}"))]);

    private static string Home(string code, FiscalYear year) => $"/plan/projects/{code}/years/{year}";
}
