using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Values;

namespace PlanService.Reports;

/// <summary>What is missing before a report is finished, plan first, then project by project.</summary>
internal static class ReportGaps
{
    public static IReadOnlyList<ReportGap> Of(
        Plan plan, FiscalYear year, ReportRound round, int openErrors, IEnumerable<(ReportedProject Project, ReportReader.RecordedYear Recorded)> rows) =>
        [.. OfPlan(plan, openErrors), .. rows.SelectMany(row => OfProject(row.Project, row.Recorded, $"projects/{row.Project.Code}/years/{year}", round))];

    private static IEnumerable<ReportGap> OfPlan(Plan plan, int openErrors)
    {
        if (plan.PublishedAt is null)
            yield return new("plan-not-published", null, GapSeverity.Must, "แผนฉบับนี้ยังไม่ประกาศใช้ในระบบ", "This plan has not been published here", $"./?planId={plan.Id}");
        if (openErrors > 0)
            yield return new("open-findings", null, GapSeverity.Must, $"มีข้อสังเกตที่ต้องแก้ในเล่มแผน {openErrors} ข้อ", $"{openErrors} errors of the plan are open", $"findings?planId={plan.Id}");
    }

    private static IEnumerable<ReportGap> OfProject(ReportedProject project, ReportReader.RecordedYear recorded, string page, ReportRound round)
    {
        ReportGap Gap(string code, GapSeverity severity, string thai, string english, string at = "") => new(code, project.Code, severity, thai, english, page + at);

        var year = recorded.Year;
        if (project is { Planned: > 0, Ordinance: null })
            yield return Gap("no-ordinance", GapSeverity.Must, "ยังไม่กรอกงบประมาณตามข้อบัญญัติ", "The amount of the ordinance is not entered", "/ordinance");
        if (project.IsLate && year.Declared is null)
            yield return Gap("late-undeclared", GapSeverity.Must, "เลยกำหนดแล้ว ยังไม่ได้ระบุสถานะ", "Past its date, and no status was declared", "/status");
        if (project.Status is NaccStatus.CouldNot && (project.Obstacle is null || (project.Obstacle is ObstacleKind.Other && project.ObstacleText is null)))
            yield return Gap("no-obstacle", GapSeverity.Must, "ไม่สามารถดำเนินการได้ แต่ยังไม่ระบุเหตุ", "Could not be done, without a reason", "/status");
        if (project.Status is NaccStatus.Done && project.EvidenceCount == 0)
            yield return Gap("done-unproven", GapSeverity.Must, "แล้วเสร็จ แต่ยังไม่มีหลักฐาน", "Done, and no evidence shows it", "#steps");
        else if (project.Status is NaccStatus.Done && year.StepsUnproven > 0)
            yield return Gap("step-unproven", GapSeverity.Should, $"ขั้นตอนที่ทำแล้วยังไม่มีหลักฐาน {year.StepsUnproven} ขั้นตอน", $"{year.StepsUnproven} steps are done without evidence", "#steps");
        if (project.Status is NaccStatus.Waiting)
            yield return Gap("nothing-recorded", GapSeverity.Should, "ยังไม่มีผลการดำเนินงาน นับเป็นรอดำเนินการ ได้ 0 คะแนน", "No work is recorded: it waits, and scores nothing");
        var unmeasured = project.Indicators.Count(indicator => indicator.MeasuredOn is null);
        if (unmeasured > 0 && project.Status is not NaccStatus.CouldNot)
        {
            // The half year asks how the work goes; what it led to is asked at the end.
            yield return Gap("unmeasured", round == ReportRound.TwelveMonths ? GapSeverity.Must : GapSeverity.Should,
                $"ตัวชี้วัดยังไม่มีผลวัด {unmeasured} จาก {project.Indicators.Count} ตัว", $"{unmeasured} of {project.Indicators.Count} indicators are not measured", "#indicators");
        }

        if (year is { RecordedAt: not null, ConfirmedAt: null })
            yield return Gap("not-confirmed", GapSeverity.Must, "หัวหน้าส่วนราชการยังไม่ยืนยันข้อมูล", "The division head has not confirmed the entries");
        if (project.TargetGroups.Count == 0)
        {
            yield return new("no-target-group", project.Code, GapSeverity.Should, "กลุ่มเป้าหมายในเล่มแผนไม่ตรงกับช่องใดใน 9 ช่อง ให้เลือกเองเมื่อกรอก",
                "The sheet's target groups match none of the nine boxes: choose when typing it in", $"projects/{project.Code}");
        }
    }
}
