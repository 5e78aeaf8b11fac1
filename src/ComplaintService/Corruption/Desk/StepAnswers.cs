using ComplaintService.Corruption.Cases;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Corruption.Desk;

/// <summary>What was answered to a step that can't be undone, as it is read once more before it is taken.</summary>
internal static class StepAnswers
{
    public static IEnumerable<(string Label, string Text)> Of(string step, StepForm form, IReadOnlyList<Choice> officers)
    {
        switch (step)
        {
            case "finding":
                yield return (T("ผล", "Finding"), form.Yes ? T("มีมูล", "Substantiated") : T("ไม่มีมูล", "Not substantiated"));
                yield return (T("การควบคุมที่ไม่ได้ผล", "The control that failed"), Given(form.Control));
                break;
            case "referral":
                yield return (T("ส่งถึง", "To"), CaseWords.Of(Enum.Parse<ReferredTo>(form.To!)));
                break;
            case "investigation":
                foreach (var (member, index) in form.Named.Select((member, index) => (member, index)))
                    yield return (T($"กรรมการคนที่ {index + 1}", $"Member {index + 1}"), CaseWords.Of(new Accused(member.Name, member.Position, member.Division)));
                yield return (T("ให้เสร็จภายใน", "To finish by"), ThaiCalendar.InText(form.DueOn!.Value));
                break;
            case "accused":
                yield return (T("ผู้ถูกกล่าวหา", "Accused"), CaseWords.Of(new Accused(form.Person, form.Position, form.Division)));
                break;
            case "handover":
                yield return (T("เจ้าหน้าที่", "Officer"), officers.FirstOrDefault(officer => officer.Value == form.Officer)?.Text ?? "");
                yield return (T("สิทธิ์ของท่าน", "Your own seat"), form.Yes ? T("เปิดเรื่องนี้ต่อไปได้", "Kept") : T("ไม่เปิดเรื่องนี้อีก", "Given up"));
                break;
        }

        if (!string.IsNullOrWhiteSpace(form.Text))
            yield return (TextLabel(step), form.Text);
    }

    /// <summary>What the long text of a step is called.</summary>
    public static string TextLabel(string step) => step switch
    {
        "message" => T("ข้อความถึงผู้แจ้ง", "Message"),
        "task" => T("งาน", "Task"),
        "note" => T("บันทึก", "Note"),
        "finding" => T("สรุปข้อเท็จจริง", "Facts found"),
        "discipline" => T("คำสั่ง", "What was ordered"),
        _ => T("เหตุผล", "Reason"),
    };

    private static string Given(string? text) => string.IsNullOrWhiteSpace(text) ? T("ไม่ได้ระบุ", "Not given") : text;
}
