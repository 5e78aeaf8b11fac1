using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Reports;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Tasks;

/// <summary>What waits for the caller among trainings: of a division its events, their money, reports and certificates; of the executive honours to decide.</summary>
public static class GetTasks
{
    /// <summary>Certificates of what was held longer ago are not asked for: there were none to be given.</summary>
    private const int CertificateDays = 90;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api.MapGet("tasks", Handle).AsTasks();

    public static async Task<Ok<TaskList>> Handle(TrainingDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tasks = new TaskGathering(ThaiCalendar.DayInBangkok(now));
        if (actor.OwnDivision() is { } division)
        {
            var year = new FiscalYear(FiscalYear.Of(now).Year - 1); // what was held in September is settled in the next year
            var mine = db.Events.AsNoTracking().Where(one => one.Division == division && one.FiscalYear >= year);
            await Events(tasks, mine, now, ct);
            await Reports(tasks, db, mine, ct);
            await Certificates(tasks, db, mine, now, ct);
        }

        if (actor.Is(Roles.Executive))
            await Honours(tasks, db, ct);
        return tasks.Answer;
    }

    private static async Task Events(TaskGathering tasks, IQueryable<TrainingEvent> mine, DateTimeOffset now, CancellationToken ct)
    {
        var week = now.AddDays(TaskGroup.SoonDays);
        var rows = await mine
            .Where(one => one.Status == EventStatus.BudgetRefused || one.Status == EventStatus.BudgetRequested || one.Status == EventStatus.Held
                || (one.Status == EventStatus.Open && one.StartsAt < week) || (one.Status == EventStatus.Completed && one.MoneyCode != null))
            .OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Take(TaskGroup.MostCounted + 1)
            .Select(one => new Row(one.Id, one.Title, one.Status, one.StartsAt, one.EndsAt)).ToListAsync(ct);
        void Add(string kind, string title, string link, Func<Row, bool> which, Func<Row, DateOnly?> dueOn, string path = "", TaskNature nature = TaskNature.Work) =>
            tasks.Add(kind, title, link, [.. rows.Where(which).Select(one => new TaskItem(one.Title, dueOn(one), $"/training/events/{one.Id}{path}"))], nature);

        Add("events-refused", T("แก้งานที่แผนไม่อนุมัติเงิน แล้วขอใหม่", "Change an event whose money was refused, and ask again"), "/training/events?status=budget-refused",
            one => one.Status is EventStatus.BudgetRefused, one => Day(one.StartsAt));
        Add("events-coming", T("จัดงานใน 7 วันนี้", "Hold an event within 7 days"), "/training/events?status=open", one => one.Status is EventStatus.Open && one.StartsAt > now, one => Day(one.StartsAt));
        Add("events-begun", T("บันทึกว่าจัดงานแล้ว", "Record that it took place"), "/training/events?status=open",
            one => one.Status is EventStatus.Open && one.StartsAt <= now, one => Day(one.EndsAt));
        Add("events-to-settle", T("สรุปค่าใช้จ่ายของงาน", "Enter what an event cost"), "/training/events?status=held", one => one.Status is EventStatus.Held or EventStatus.Completed, _ => null, "/completion");
        Add("events-waiting", T("รอเงินจากแผน", "The plan is to answer about the money"), "/training/events?status=budget-requested",
            one => one.Status is EventStatus.BudgetRequested, _ => null, nature: TaskNature.Waiting);
    }

    private static async Task Reports(TaskGathering tasks, TrainingDb db, IQueryable<TrainingEvent> mine, CancellationToken ct)
    {
        var owed = await db.ToReport(mine).OrderBy(one => one.EndsAt).Take(TaskGroup.MostCounted + 1).Select(one => new { one.Id, one.Title, one.EndsAt }).ToListAsync(ct);
        tasks.Add("reports-due", T("ส่งรายงานผลของงาน", "Submit the report of an event"), "/training/", [.. owed.Select(one => new TaskItem(
            one.Title, Day(one.EndsAt)?.AddDays(EventReport.Days), $"/training/events/{one.Id}/report"))]);
    }

    /// <summary>Events with people who were there, of which nobody was given a certificate yet.</summary>
    private static async Task Certificates(TaskGathering tasks, TrainingDb db, IQueryable<TrainingEvent> mine, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-CertificateDays);
        var without = await mine
            .Where(one => (one.Status == EventStatus.Held || one.Status == EventStatus.Completed) && one.EndsAt > since
                && !db.CertificateOrders.Any(order => order.EventId == one.Id) && !db.Certificates.Any(given => given.EventId == one.Id)
                && db.Attendance.Any(row => row.EventId == one.Id))
            .OrderBy(one => one.EndsAt).Take(TaskGroup.MostCounted + 1).Select(one => new { one.Id, one.Title }).ToListAsync(ct);
        tasks.Add("certificates-to-issue", T("ออกเกียรติบัตรแก่ผู้เข้าอบรม", "Issue certificates"), "/training/events", [.. without.Select(one => new TaskItem(one.Title, null, $"/training/events/{one.Id}/certificates"))]);
    }

    private static async Task Honours(TaskGathering tasks, TrainingDb db, CancellationToken ct)
    {
        var today = tasks.Today;
        var rounds = await db.AwardRounds.AsNoTracking().Where(round => round.DecidedAt == null && round.ClosesOn < today)
            .OrderBy(round => round.ClosesOn).Take(TaskGroup.MostCounted + 1).Select(round => new { round.Id, round.Title }).ToListAsync(ct);
        tasks.Add("honours-to-decide", T("ตัดสินผู้ได้รับการยกย่อง", "Decide who is honoured"), "/training/honours/rounds",
            [.. rounds.Select(round => new TaskItem(round.Title, null, $"/training/honours/rounds/{round.Id}"))], TaskNature.Decision);
    }

    private static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? ThaiCalendar.DayInBangkok(moment) : null;

    private sealed record Row(Guid Id, string Title, EventStatus Status, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt);
}
