using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace Gateway.Open;

/// <summary>Trainings that were held.</summary>
internal static class TrainingParts
{
    public static async Task<OpenPart> Trainings(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/training/held/{year}";
        var part = new OpenPart(
            "trainings", T("งานอบรม", "Trainings"), T("งานอบรมและกิจกรรมที่จัดแล้ว มีคนมาเท่าไร ใช้เงินเท่าไร", "What was held, how many came, what it cost."),
            page, OpenState.None, T("ไม่มีการจัดอบรมในปีงบประมาณนี้", "None was held in this fiscal year"), [], null);
        var answer = await questions.Ask<TrainingsTold>("training", $"api/v1/events/held?fiscalYear={year}");
        if (answer.IsSilent || answer.Value is not { } told)
            return OpenPart.Silent(part);
        if (told.Total == 0)
            return part;
        return part with
        {
            State = OpenState.Told,
            Says = null,
            Figures =
            [
                OpenWords.Count("trainings", T("จัดแล้ว", "Held"), told.Total, T("งาน", "events"), page),
                OpenWords.Count("trainings-attended", T("ผู้เข้าร่วม", "Attended"), told.Attended, T("คน", "people"), page),
                OpenWords.Baht("trainings-spent", T("ค่าใช้จ่าย", "Spent"), told.Spent, page),
            ],
            Table = new(
                T("งานที่จัด เรียงตามวัน", "Events by day"),
                [
                    new("title", T("งาน", "Event")), new("project", T("โครงการ", "Project")), new("division", T("ส่วนราชการ", "Division"), InFilesOnly: true), new("date", T("วันที่", "Day")), new("venue", T("สถานที่", "Where"), InFilesOnly: true),
                    new("attended", T("ผู้เข้าร่วม (คน)", "Attended"), true), new("spent", T("ค่าใช้จ่าย (บาท)", "Spent (baht)"), true),
                ],
                [.. told.Items.Select(one => (OpenCell[])
                [
                    OpenCell.Of(one.Title), OpenCell.Of(one.ProjectCode, $"/plan/projects/{one.ProjectCode}/years/{year}"), OpenCell.Of(Divisions.NameOf(one.Division), one.Division, null),
                    PlanParts.DayCell(one.StartsAt is { } at ? ThaiCalendar.DayInBangkok(at) : null), OpenCell.Of(one.Venue),
                    one.Attended is null ? new("–", null) : OpenWords.CountCell(one.Attended), OpenWords.BahtCell(one.Spent, T("รอสรุป", "to be entered")),
                ])]),
        };
    }
}
