using RiskService.Register;
using RiskService.Settings;
using RiskService.Wording;

namespace RiskService.Workbooks;

/// <summary>An assessment with the code of its risk and the settings that it was made with.</summary>
internal sealed record WrittenAssessment(string Risk, RiskAssessment Assessment, RiskSettings Settings);

/// <summary>An assessment as a row of the workbook says it.</summary>
/// <param name="Score">As it was counted then, failing controls with it.</param>
internal sealed record GivenAssessment(
    BookLine Line, string? Risk, int? No, Rating? Inherent, Rating? Current, Rating? Residual, Effectiveness? Effectiveness, IReadOnlyList<string> Controls, int? Score, int? FromYear, int? Version, string? Reason, string? By,
    DateTimeOffset? At, int? Raised)
{
    public const int MostOfOne = 1000;

    /// <summary>Steps that failing controls added then: as the file says, or as the score does; null for a score that can't be.</summary>
    public int? Steps => Current is null ? null
        : (Raised is { } said ? [said] : Enumerable.Range(0, RiskScales.Steps)).Select(steps => (int?)steps).FirstOrDefault(steps => Current.RaisedBy(steps!.Value).Score == Score);
}

/// <summary>How each risk was judged over time.</summary>
internal static class AssessmentSheet
{
    public const string Name = "การประเมิน";
    public const string No = "ครั้งที่", Score = "คะแนน", FromYear = "เกณฑ์ปี", Version = "เกณฑ์ฉบับที่", At = "เมื่อ";
    private const string Works = "ประสิทธิผลการควบคุม", Controls = "การควบคุมขณะนั้น", Reason = "เหตุผลที่ประเมินใหม่", By = "ผู้ประเมิน", Raised = "เพิ่มจากการทดสอบการควบคุม";
    private const char Within = '\u2028';

    public static BookSheet<WrittenAssessment> Columns { get; } = new(Name,
    [
        new(BookNames.Risk, 14, one => one.Risk) { Hint = "แผ่นงานนี้เป็นประวัติ ความเสี่ยงใหม่ไม่ต้องกรอก" },
        new(No, 8, one => one.Assessment.No),
        .. RatingColumns.Of<WrittenAssessment>(RatingColumns.Current, one => one.Assessment.Current, true),
        .. RatingColumns.Of<WrittenAssessment>(RatingColumns.Inherent, one => one.Assessment.Inherent, false),
        .. RatingColumns.Of<WrittenAssessment>(RatingColumns.Residual, one => one.Assessment.Residual, false),
        new(Works, 12, one => ThaiWords.Of(one.Assessment.ControlEffectiveness)),
        new(Controls, 40, one => string.Join('\n', one.Assessment.Controls.Select(text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\n', Within)))),
        new(Score, 9, one => one.Assessment.Score),
        new("ระดับ", 12, one => ThaiWords.Of(one.Assessment.Level)) { IsTold = true },
        new(FromYear, 9, one => one.Settings.FromYear.Year),
        new(Version, 9, one => one.Settings.Version),
        new(Reason, 40, one => one.Assessment.Reason),
        new(By, 24, one => one.Assessment.By),
        new(At, 30, one => one.Assessment.At),
        new(Raised, 12, one => one.Assessment.Raised) { MayLack = true },
        new(BookNames.ImportedBy, 24, one => one.Assessment.ImportedBy) { IsTold = true },
    ]);

    public static GivenAssessment Read(BookLine line) => new(
        line, line.Text(BookNames.Risk, 40, 1), line.Number(No, 1, GivenAssessment.MostOfOne), line.Rating(RatingColumns.Inherent, false), line.Rating(RatingColumns.Current, true), line.Rating(RatingColumns.Residual, false),
        line.Word<Effectiveness>(Works, ThaiWords.Of, required: true),
        [.. (line.Cell(Controls) ?? "").Split('\n').Select(text => text.Replace(Within, '\n').Trim()).Where(text => text.Length > 0)],
        line.Number(Score, 1, RiskScales.Steps * RiskScales.Steps), line.Number(FromYear, 2500, 2700), line.Number(Version, 1, int.MaxValue), line.Text(Reason, RiskAssessment.LongestReason), line.Text(By, 200, 1), line.Moment(At, required: true),
        line.Number(Raised, 0, RiskScales.Steps - 1, required: false));
}
