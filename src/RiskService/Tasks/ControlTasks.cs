using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalControl;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Tasks;

/// <summary>Internal control: the forms of the year to report on, and the improvements that signed ones set.</summary>
internal static class ControlTasks
{
    public static async Task Add(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        if (actor.FormDivision() is null && !actor.ReadsAllForms())
            return;
        await Forms(tasks, db, actor, ct);
        await Improvements(tasks, db, actor, ct);
    }

    private static async Task Forms(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        var year = ControlCalendar.ToReport(tasks.Today);
        if (!ControlCalendar.HasBegun(year, tasks.Today))
            return;
        var states = (await db.ControlForms.Where(form => form.FiscalYear == year).Select(form => new { form.Owner, form.Kind, form.State }).ToListAsync(ct))
            .ToDictionary(form => (form.Owner, form.Kind), form => form.State);
        FormState StateOf(FormPlace place) => states.GetValueOrDefault((place.Owner, place.Kind), FormState.NotStarted);
        TaskItem Item(FormPlace place, string end = "") => new(
            T($"{place.Name} ของ{ControlWords.ThaiOwner(place.Owner)} ปี {year}", $"{ControlWords.English(place.Kind)} of the {ControlWords.EnglishOwner(place.Owner)}, {year}"),
            ControlCalendar.DueOn(year), $"/risk/internal-control/{year}/{place.Owner}/{Words.Of(place.Kind)}{end}");

        var needed = YearGaps.Needed.Select(one => new FormPlace(year, one.Owner, one.Kind)).ToList();
        tasks.Add("control-forms-due", T("จัดทำแบบรายงานการควบคุมภายใน", "Fill in forms of internal control"), $"/risk/internal-control/{year}",
            [.. needed.Where(place => StateOf(place) is FormState.NotStarted or FormState.Draft && actor.MayWrite(place)).Select(place => Item(place))]);

        var statement = new FormPlace(year, ControlForm.Organization, FormKind.Pk1);
        if (actor.MaySign(statement) && StateOf(statement) is FormState.Submitted && needed.All(place => StateOf(place) is FormState.Submitted or FormState.Frozen))
            tasks.Add("statement-to-sign", T("ลงนามหนังสือรับรองการควบคุมภายใน", "Sign the statement of internal control"), $"/risk/internal-control/{year}", [Item(statement, "/signature")], TaskNature.Decision);

        var review = new FormPlace(year, ControlForm.Organization, FormKind.Pk6);
        var isReady = needed.Where(place => place is { IsOrganization: true, Kind: FormKind.Pk4 or FormKind.Pk5 }).All(place => StateOf(place) is FormState.Submitted or FormState.Frozen);
        if (actor.MaySign(review) && StateOf(review) is not FormState.Frozen && isReady)
            tasks.Add("review-to-sign", T("สอบทานและลงนาม ปค.6", "Write and sign the review"), $"/risk/internal-control/{year}", [Item(review)]);
    }

    private static async Task Improvements(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        var (year, soon) = (new FiscalYear(FiscalYear.Of(tasks.Today).Year - 2), tasks.Today.AddDays(GetTasks.DaysAhead)); // set by a report, carried out in the year after it
        var unit = actor.FormDivision() ?? (actor.Is(Roles.InternalAuditor) ? actor.Division : null);
        var confirms = actor.Is(Roles.PlanOfficer);
        var rows = await db.Improvements.AsNoTracking().Where(one => one.FiscalYear >= year
                && ((one.State == ImprovementState.Open && one.Unit == unit && one.DueOn <= soon) || (confirms && one.State == ImprovementState.Done)))
            .OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(TaskGroup.MostCounted + 1)
            .Select(one => new { one.Id, one.Action, one.Unit, one.State, one.DueOn }).ToListAsync(ct);
        var home = $"/risk/internal-control/{ControlCalendar.ToReport(tasks.Today)}/improvements";
        tasks.Add("improvements-due", T("ปรับปรุงการควบคุมภายในให้เสร็จ", "Carry out improvements of internal control"), home,
            [.. rows.Where(one => one.State is ImprovementState.Open).Select(one => new TaskItem(one.Action, one.DueOn, $"/risk/internal-control/improvements/{one.Id}/completion"))]);
        tasks.Add("improvements-to-confirm", T("ยืนยันการปรับปรุงที่ทำเสร็จ", "Confirm improvements that were carried out"), home,
            [.. rows.Where(one => one.State is ImprovementState.Done).Select(one => new TaskItem(
                $"{Divisions.NameOf(one.Unit)}: {one.Action}", null, $"/risk/internal-control/improvements/{one.Id}/confirmation"))], TaskNature.Decision);
    }
}
