using System.Globalization;
using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Desk;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Tasks;

/// <summary>
/// What waits for the caller among ordinary complaints: number and category of each, never its words or who wrote it. The channel for
/// corruption tells nothing here.
/// </summary>
public static class GetTasks
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api.MapGet("tasks", Handle).AsTasks();

    public static async Task<Ok<TaskList>> Handle(ComplaintDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var tasks = new TaskGathering(ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        var (handles, isTold) = (actor.Is(Roles.ComplaintOfficer) || actor.OwnDivision() is not null, actor.IsToldUpwards());
        if (!handles && !isTold)
            return tasks.Answer;
        var categories = await db.CategoryChoices(ct);
        if (isTold)
            await Told(tasks, db, actor, categories, ct);
        if (!handles)
            return tasks.Answer;
        var mine = db.Complaints.HandledBy(actor);
        Task Add(string kind, string title, ComplaintFilter filter, TaskNature nature = TaskNature.Work, bool isCountedElsewhere = true) =>
            Complaints(tasks, kind, title, filter, mine, actor, categories, nature, isCountedElsewhere, ct);

        await Add("complaints-urgent", T("ดูแลเรื่องเร่งด่วน อันตรายต่อชีวิต", "See to what endangers life"), new(Urgent: true));
        await Add("complaints-open", T("แจ้งผล หรือขยายกำหนดพร้อมเหตุผล", "Answer, or extend with a reason"), new(Status: "running"), isCountedElsewhere: false);
        await Add("complaints-mine", T("ดำเนินการเรื่องที่มอบหมายให้ท่าน", "Handle what was given to you"), new(Status: "open", Mine: true));
        await Add("complaints-to-acknowledge", T("รับทราบและมอบหมาย", "Acknowledge and assign"), new(Status: "received"));
        await Add("complaints-replied", T("อ่านคำตอบของผู้ร้อง", "Read what the complainant wrote"), new(Status: "replied"));
        await Add("complaints-waiting", T("รอผู้ร้องตอบ", "The complainant is to answer"), new(Status: "waiting"), TaskNature.Waiting);
        return tasks.Answer;
    }

    private static async Task Complaints(
        TaskGathering tasks, string kind, string title, ComplaintFilter filter, IQueryable<Complaint> mine, Actor actor, Choice[] categories, TaskNature nature,
        bool isCountedElsewhere, CancellationToken ct)
    {
        var rows = await filter.Of(mine, actor, tasks.Today).InOrder().Take(TaskGroup.MostCounted + 1).Select(row => new { row.Number, row.Category, row.DueOn }).ToListAsync(ct);
        // Of a complaint whose author is awaited the promise stands still: it has no day.
        tasks.Add(kind, title, $"/complaints/desk{filter.ToQuery()}",
            [.. rows.Select(row => Item(row.Number, row.Category, nature is TaskNature.Waiting ? null : row.DueOn, categories))], nature, isCountedElsewhere);
    }

    /// <summary>Broken promises of others of which the caller was told, as a head, for the clerk, or as the chief executive.</summary>
    private static async Task Told(TaskGathering tasks, ComplaintDb db, Actor actor, Choice[] categories, CancellationToken ct)
    {
        var told = await db.Notices.AsNoTracking().VisibleTo(actor).Where(notice => !notice.IsSettled).ToldTo(actor)
            .OrderBy(notice => notice.At).ThenBy(notice => notice.Id).Take(TaskGroup.MostCounted + 1)
            .Join(db.Complaints, notice => notice.ComplaintId, complaint => complaint.Id, (notice, complaint) => new { complaint.Number, complaint.Category, notice.DueOn })
            .ToListAsync(ct);
        tasks.Add("complaints-told", T("ติดตามเรื่องที่เลยกำหนดแจ้งผล", "Follow up answers that are overdue"), "/complaints/notices",
            [.. told.Select(row => Item(row.Number, row.Category, row.DueOn, categories))], isCountedElsewhere: actor.OwnDivision() is not null || actor.Is(Roles.ComplaintOfficer));
    }

    private static TaskItem Item(long number, string category, DateOnly? dueOn, Choice[] categories) => new(
        T($"เรื่องที่ {DeskWords.Plain(number)} {categories.NameOf(category)}", $"No. {DeskWords.Plain(number)}, {categories.NameOf(category)}"), dueOn,
        string.Create(CultureInfo.InvariantCulture, $"/complaints/desk/{number}"));
}
