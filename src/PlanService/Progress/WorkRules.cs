using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Reports;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>What holds for whoever records something about a project's year, whatever it is.</summary>
public static class WorkRules
{
    /// <summary>
    /// Decides again when somebody was faster. What was refused leaves nothing tracked: whatever else saves in this request saves nothing of it.
    /// </summary>
    public static async Task<Objection?> Record(this PlanDb db, Func<Task<Objection?>> decide, CancellationToken ct)
    {
        var objection = await db.RetryWhenOvertaken(decide, ct);
        if (objection is not null)
            db.ChangeTracker.Clear();
        return objection;
    }

    /// <summary>
    /// The project with its year, to be changed by the actor: of a division that carries it out, and in a year whose 12-month report has
    /// not been submitted.
    /// </summary>
    /// <param name="settling">Money that was spent or held is put right: also of a project that was withdrawn.</param>
    public static async Task<(Work? Work, Objection? Objection)> FindOwnWork(this PlanDb db, string code, FiscalYear year, HttpRequest http, Actor actor, CancellationToken ct, bool settling = false)
    {
        if (await db.FindWork(code, year, actor, ct) is not { } work)
            return (null, Objection.NotFound);
        if (Objection.ToStale(http, work.Year.RowVersion) is { } stale)
            return (null, stale);
        return await db.Against(work, actor, ct, settling) is { } objection ? (null, objection) : (work, null);
    }

    /// <summary>What keeps the actor from recording anything at all here; null when nothing does.</summary>
    public static async Task<Objection?> Against(this PlanDb db, Work work, Actor actor, CancellationToken ct, bool settling = false)
    {
        if (!work.IsOf(actor))
            return new(StatusCodes.Status403Forbidden, NotResponsible);
        if (work.IsWithdrawn && !settling)
            return Objection.To(Withdrawn(work));
        return await db.IsReported(work, ct) ? Objection.To(YearReported(work)) : null;
    }

    /// <summary>Whether the year is closed: what was reported to the NACC changes no more, unless its report was opened again.</summary>
    public static Task<bool> IsReported(this PlanDb db, Work work, CancellationToken ct) => db.IsReported(work.Plan, work.Year.FiscalYear, ct);

    /// <summary>The same for all projects of a plan.</summary>
    public static Task<bool> IsReported(this PlanDb db, Plan plan, FiscalYear year, CancellationToken ct) => db.SubmittedReports.AnyAsync(
        report => report.SeriesId == plan.SeriesId && report.FiscalYear == year && report.Round == SubmittedReport.TwelveMonths && report.ReopenedAt == null, ct);

    /// <summary>A day on which something was done: in the fiscal year, and not still to come.</summary>
    public static Objection? DayDone(Work work, DateOnly day, string field, TimeProvider clock) =>
        DayOfYear(work, day, field) ?? (day > ThaiCalendar.DayInBangkok(clock.GetUtcNow())
            ? Objection.To(field, "วันที่นี้ยังมาไม่ถึง บันทึกได้เมื่อทำแล้วเท่านั้น", "This day has not come yet; only what was done can be recorded")
            : null);

    /// <summary>A day of the fiscal year.</summary>
    public static Objection? DayOfYear(Work work, DateOnly day, string field)
    {
        var year = work.Year.FiscalYear;
        return day >= year.FirstDay && day <= year.LastDay ? null : Objection.To(field,
            $"วันที่ต้องอยู่ในปีงบประมาณ {year} คือ {ThaiCalendar.InText(year.FirstDay)} ถึง {ThaiCalendar.InText(year.LastDay)}",
            $"The date must lie in fiscal year {year}: {ThaiCalendar.InText(year.FirstDay)} to {ThaiCalendar.InText(year.LastDay)}");
    }

    private static Refusal NotResponsible { get; } = new(
        "division-not-responsible",
        "ส่วนราชการของท่านไม่ได้รับผิดชอบโครงการนี้ ให้ส่วนราชการที่รับผิดชอบเป็นผู้บันทึก",
        "Your division is not responsible for this project; the one that is records its work");

    /// <summary>Why nothing more is recorded of a project that left the plan.</summary>
    public static Refusal Withdrawn(Work work) => new(
        "project-withdrawn",
        $"โครงการนี้ถูกยกเลิกในแผนฉบับที่ {Pages.Wording.Plain(work.Plan.Version)} แล้ว จึงบันทึกเพิ่มไม่ได้ ยังกลับรายการเบิกจ่ายและคืนเงินที่จองไว้ได้",
        $"Version {Pages.Wording.Plain(work.Plan.Version)} of the plan withdrew this project: nothing more is recorded of it, but payments can be reversed and held money given back");

    /// <summary>Why a closed year changes no more.</summary>
    public static Refusal YearReported(Work work) => new(
        "year-reported",
        $"ส่งรายงานรอบ 12 เดือนของปีงบประมาณ {work.Year.FiscalYear} แล้ว ข้อมูลปีนี้จึงแก้ไขไม่ได้อีก",
        $"The 12-month report of fiscal year {work.Year.FiscalYear} was submitted; nothing of that year changes any more");
}
