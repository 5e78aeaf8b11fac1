namespace TrainingService.Reports;

/// <summary>What the report of a year says of its parts: the columns of document, page and workbook.</summary>
public static class YearText
{
    public static string Title(YearPaper paper) => $"รายงานผลการจัดอบรม ประจำปีงบประมาณ {paper.FiscalYear}";

    public static string? Whose(YearPaper paper) => paper.Division is { } division ? $"เฉพาะงานของ{ReportText.Division(division)}" : null;

    public static string Overview(EventSums sums) =>
        $"จัดแล้ว {sums.Held} งาน ยังไม่ได้จัด {sums.Planned} งาน ยกเลิก {sums.Cancelled} งาน ผู้เข้าร่วม {ReportText.Count(sums.Attended)} คน "
        + $"ประมาณการ {ReportText.Amount(sums.Budget)} บาท จ่ายจริง {ReportText.Amount(sums.Spent)} บาท";

    public static bool IsEmpty(EventSums sums) => sums.Planned + sums.Held + sums.Cancelled == 0;

    public static IReadOnlyList<(string Name, string Unit)> Columns { get; } =
    [
        ("จัดแล้ว", "(งาน)"), ("ยังไม่จัด", "(งาน)"), ("ยกเลิก", "(งาน)"), ("เป้าหมาย", "(คน)"), ("เข้าร่วม", "(คน)"), ("ประมาณการ", "(บาท)"), ("จ่ายจริง", "(บาท)"), ("คะแนนเพิ่ม", ""), ("พึงพอใจ", "(ร้อยละ)"),
    ];

    /// <summary>A cell for each column.</summary>
    public static IReadOnlyList<string> Cells(EventSums sums) =>
    [
        ReportText.Count(sums.Held), ReportText.Count(sums.Planned), ReportText.Count(sums.Cancelled), ReportText.Count(sums.Invited), ReportText.Count(sums.Attended),
        ReportText.Amount(sums.Budget), ReportText.Amount(sums.Spent), ReportText.Percent(sums.AverageGain), ReportText.Percent(sums.SatisfactionPercent),
    ];

    /// <summary>The same as numbers.</summary>
    public static IReadOnlyList<object?> Numbers(EventSums sums) =>
        [sums.Held, sums.Planned, sums.Cancelled, sums.Invited, sums.Attended, sums.Budget, sums.Spent, sums.AverageGain, sums.SatisfactionPercent];
}
