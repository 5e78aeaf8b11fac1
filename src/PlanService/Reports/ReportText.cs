using System.Globalization;
using PlanService.Import;
using PlanService.Pages;
using PlanService.Progress;
using WebUi;
using static WebUi.Language;

namespace PlanService.Reports;

/// <summary>A report's words: on screen in the reader's language, on paper in Thai.</summary>
public static class ReportText
{
    /// <summary>55.56: two decimals at most.</summary>
    public static string Percent(decimal score) => score.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>How a reported project stands; what is late says so although it counts as in progress.</summary>
    public static State StateOf(ReportedProject project) => project switch
    {
        { Status: NaccStatus.Done } => State.Done,
        { Status: NaccStatus.CouldNot } => State.Stopped,
        { IsLate: true } => State.Late,
        { Status: NaccStatus.InProgress } => State.Doing,
        _ => State.NotStarted,
    };

    /// <summary>The remark on screen.</summary>
    public static string Remark(ReportedProject project) => Join(
        project.Obstacle is { } obstacle ? Wording.Of(obstacle) : null, project.ObstacleText,
        project.IsLate ? T("ล่าช้ากว่าแผน", "Behind the plan") : null, project.Remark);

    /// <summary>The remark on paper.</summary>
    public static string ThaiRemark(ReportedProject project) => Join(
        project.Obstacle is { } obstacle ? Thai(obstacle) : null, project.ObstacleText, project.IsLate ? "ล่าช้ากว่าแผน" : null, project.Remark);

    /// <summary>As E-PlanNACC writes it.</summary>
    public static string Thai(NaccStatus status) => status switch
    {
        NaccStatus.Waiting => "รอดำเนินการ",
        NaccStatus.InProgress => "อยู่ระหว่างดำเนินการ",
        NaccStatus.Done => "ดำเนินการแล้วเสร็จ",
        _ => "ไม่สามารถดำเนินการได้",
    };

    public static string Thai(ObstacleKind obstacle) => obstacle switch
    {
        ObstacleKind.NoBudget => "ไม่มีงบประมาณ",
        ObstacleKind.PolicyChanged => "นโยบายผู้บริหารเปลี่ยนแปลง",
        ObstacleKind.NotEnoughStaff => "บุคลากรไม่เพียงพอ",
        _ => "อื่น ๆ",
    };

    public static string Thai(ProjectKind kind) => Kinds.Thai(kind);

    public static string ThaiInOrdinance(ReportedProject project) => project.InOrdinance switch
    {
        true => "อยู่",
        false => "ไม่อยู่",
        _ => "-",
    };

    /// <summary>What an indicator came to: "4 เรื่อง · บรรลุ".</summary>
    public static string Result(ReportedIndicator indicator) => indicator.MeasuredOn is null
        ? T("ยังไม่มีผลวัด", "not measured")
        : Join(
            indicator.Value is { } value ? $"{Money.Number(value)} {indicator.Unit}".TrimEnd() : null, indicator.Judgement,
            indicator.Met switch { true => T("บรรลุ", "met"), false => T("ไม่บรรลุ", "not met"), _ => null });

    /// <summary>How many indicators were met, on paper.</summary>
    public static string ThaiIndicators(ReportedProject project)
    {
        var (all, met, measured) = (project.Indicators.Count, project.Indicators.Count(row => row.Met is true), project.Indicators.Count(row => row.MeasuredOn is not null));
        return all == 0 ? "-" : measured == 0 ? "ยังไม่มีผลวัด" : $"บรรลุ {met} จาก {all} ตัว" + (measured < all ? $" ยังไม่วัด {all - measured} ตัว" : "");
    }

    public static string ThaiTargets(ReportedProject project) =>
        project.TargetGroups.Count == 0 ? "-" : string.Join(", ", project.TargetGroups.Select(NaccTargetGroups.Thai));

    /// <summary>Null, a dash on paper, where no money was to be spent and none was.</summary>
    public static decimal? DisbursedOnPaper(ReportedProject project) =>
        project.Disbursed == 0 && project.Ordinance is not > 0 && project.Planned is not > 0 ? null : project.Disbursed;

    /// <summary>Who signs for the organization.</summary>
    public static string Signer(PlanReport report) => $"นายก{report.Organization}";

    /// <summary>The three lines of its heading on paper.</summary>
    public static IReadOnlyList<string> Heading(PlanReport report) =>
    [
        $"รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. {Years(report)})",
        $"ประจำปีงบประมาณ พ.ศ. {report.FiscalYear} รอบ {report.RoundOf.Months} เดือน ({ThaiCalendar.InThai(report.From)} – {ThaiCalendar.InThai(report.To)})",
        Place(report),
    ];

    /// <summary>The paragraphs of part 1 on paper.</summary>
    public static IReadOnlyList<string> Summary(PlanReport report)
    {
        var (counts, totals) = (report.Counts, report.Totals);
        List<string> paragraphs =
        [
            $"{report.Organization}ได้ดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต จำนวน {counts.Total} โครงการ แล้วเสร็จ {counts.Done} โครงการ "
            + $"อยู่ระหว่างดำเนินการ {counts.InProgress} โครงการ รอดำเนินการ {counts.Waiting} โครงการ และไม่สามารถดำเนินการได้ {counts.CouldNot} โครงการ "
            + $"คิดเป็นคะแนนความก้าวหน้าร้อยละ {Percent(report.Score)}",
            $"งบประมาณตามแผน {InWords(totals.Planned)} ตามข้อบัญญัติ {InWords(totals.Ordinance)} จำนวน {totals.InOrdinance} โครงการ เบิกจ่ายแล้ว {InWords(totals.Disbursed)}"
            + (totals.Ordinance > 0 ? $" คิดเป็นร้อยละ {Percent(Math.Round(totals.Disbursed * 100 / totals.Ordinance, 2))} ของข้อบัญญัติ" : ""),
        ];
        if (report.Submission?.Note is { } note)
            paragraphs.Add(note);
        return paragraphs;
    }

    /// <summary>The sentences of part 3 on paper: what is late, and what could not be done and why.</summary>
    public static string Problems(PlanReport report)
    {
        var late = report.Projects.Where(project => project.IsLate).Select(project => Wording.Plain(project.No)).ToList();
        List<string> sentences = [];
        if (late.Count > 0)
            sentences.Add($"โครงการลำดับที่ {And(late)} ล่าช้ากว่าแผน");
        foreach (var group in report.Projects.Where(project => project.Status is NaccStatus.CouldNot).GroupBy(project => project.Obstacle is { } obstacle ? Join(Thai(obstacle), project.ObstacleText) : null))
            sentences.Add($"โครงการลำดับที่ {And([.. group.Select(project => Wording.Plain(project.No))])} ไม่สามารถดำเนินการได้" + (group.Key is { } why ? $" เนื่องจาก{why}" : ""));
        return sentences.Count > 0 ? string.Join(' ', sentences) : "ไม่มี";
    }

    /// <summary>Which version this is, or that it is no final one; null for a first submission.</summary>
    public static string? ThaiState(PlanReport report) => report.Submission switch
    {
        null => $"ฉบับร่าง ข้อมูล ณ วันที่ {ThaiCalendar.InThai(report.AsOf)}",
        { Version: > 1 } submission => $"ฉบับที่ {submission.Version} แก้ไขเมื่อ {ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(submission.At))}",
        _ => null,
    };

    public static string Years(PlanReport report) => report.PlanYears is [var first, .., var last] ? $"{Wording.Plain(first)} – {Wording.Plain(last)}" : Wording.Years(report.PlanYears);

    private static string Place(PlanReport report) => string.Join(' ', new[]
    {
        report.Organization, Named("อำเภอ", report.District), Named("จังหวัด", report.Province),
    }.Where(part => part is not null));

    private static string? Named(string kind, string? name) => name is null || name.StartsWith(kind, StringComparison.Ordinal) ? name : kind + name;

    private static string InWords(decimal baht) => $"{Money.Number(baht)} บาท ({BahtText.Of(baht)})";

    private static string And(List<string> items) => items.Count == 1 ? items[0] : $"{string.Join(' ', items.SkipLast(1))} และ {items[^1]}";

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => part is not null));
}
