using System.Globalization;
using Microsoft.AspNetCore.Components;
using PlanService.Pages;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using WebUi;

namespace PlanService.Papers;

/// <summary>What the pages that change a plan's papers do alike.</summary>
public abstract class PapersFormPage : PlanStepPage
{
    [Inject] public required AuditTrail Audit { get; set; }

    /// <summary>What stands against the change, if anything does.</summary>
    protected Refusal? Refusal { get; private set; }

    protected string Papers => PapersPageBase.HomeOf(PlanId);

    /// <summary>The version that the reader has before the eyes, to be posted with the answers.</summary>
    protected string Seen => Step!.RowVersion.ToString(CultureInfo.InvariantCulture);

    protected Crumb[] Down => PapersPageBase.WayTo(PlanId, Step!.Version);

    /// <summary>Saves and goes back to the papers; or shows at each field, or on top, what was wrong.</summary>
    /// <param name="entry">All papers with the change.</param>
    /// <param name="seen">The version that was posted; the answers of somebody else in between are not silently lost.</param>
    /// <param name="refuse">Shows an error at its field, by the field's name in the API.</param>
    protected async Task Save(PapersEntry entry, string? seen, Action<string, string> refuse)
    {
        var errors = PapersChecks.Of(entry, Step!, ThaiCalendar.DayInBangkok(Clock.GetUtcNow()));
        foreach (var (field, texts) in errors)
            refuse(field, string.Join(" ", texts));
        if (errors.Count > 0)
            return;
        Refusal = Step!.IsBeingWritten && seen != Seen ? Overtaken : await ChangePapers.Decide(Step, entry, Db, Audit, Ct);
        if (Refusal is null)
            Navigation.NavigateTo(Papers);
    }

    private static Refusal Overtaken { get; } = new("stale",
        "มีผู้แก้ไขแผนนี้ระหว่างที่ท่านกรอก ยังไม่ได้บันทึก เปิดหน้าเอกสารของแผนเพื่อดูสิ่งที่เปลี่ยน หรือกดบันทึกอีกครั้งเพื่อใช้ข้อความของท่านแทน",
        "Somebody changed this plan meanwhile and nothing was saved. Look at its papers, or save again to use your text instead");

    /// <summary>One item a line; lines without anything are no items.</summary>
    protected static IReadOnlyList<string> Lines(string? text) => [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
