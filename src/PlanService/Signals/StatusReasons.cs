using PlanService.Progress;
using PlanService.Projects;
using WebUi;
using static WebUi.Language;

namespace PlanService.Signals;

/// <summary>Why a project stands otherwise than its steps say.</summary>
public static class StatusReasons
{
    /// <summary>It would count as on track or done, if no complainant said that the matter is not settled.</summary>
    public static bool NeedsReview(Project project, ProjectYear year, DateOnly today) =>
        year.NotFixed > 0 && ProjectStatuses.Of(project, year, today) is ProjectStatus.OnTrack;

    /// <summary>In words; none where the steps say it all.</summary>
    public static IEnumerable<string> Of(Work work, DateOnly today)
    {
        if (work.Year.NotFixed > 0)
            yield return T("ผู้ร้องแจ้งว่ายังไม่ได้รับการแก้ไข และยังไม่มีคำชี้แจง", "Complainants do not find the matter fixed, and nobody has answered for it");
        if (LacksTraining(work, today))
            yield return T($"เลย {ThaiCalendar.InText(work.Year.HalfYearEnd)} แล้ว ยังไม่มีการอบรมที่จัดเสร็จ", $"No training was held by {ThaiCalendar.InText(work.Year.HalfYearEnd)}");
    }

    /// <summary>That it is late by this; not where the division has said how the project ended.</summary>
    public static bool LacksTraining(Work work, DateOnly today) =>
        work.Year.LacksTraining(today) && work.Year.Declared is not (NaccStatus.Done or NaccStatus.CouldNot) && !work.IsWithdrawn
        && ProjectStatuses.Of(work.Project, work.Year, today) is ProjectStatus.Late;
}
