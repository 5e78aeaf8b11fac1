using RiskService.Register;
using RiskService.Wording;

namespace RiskService.Workbooks;

/// <summary>A control with the code of its risk.</summary>
internal sealed record WrittenControl(string Risk, RiskControl Control);

/// <summary>A control as a row of the workbook says it.</summary>
internal sealed record GivenControl(BookLine Line, string? Risk, int? No, string? Text, Effectiveness? Effectiveness);

/// <summary>What is done already against each risk.</summary>
internal static class ControlSheet
{
    public const string Name = "การควบคุม";
    private const string No = "ลำดับ", Text = "การควบคุมที่มีอยู่", Works = "ประสิทธิผล";

    public static BookSheet<WrittenControl> Columns { get; } = new(Name,
    [
        new(BookNames.Risk, 14, one => one.Risk) { Hint = BookNames.RiskHint },
        new(No, 8, one => one.Control.No),
        new(Text, 60, one => one.Control.Text),
        new(Works, 12, one => ThaiWords.Of(one.Control.Effectiveness)) { Choices = [.. Enum.GetValues<Effectiveness>().Select(ThaiWords.Of)] },
    ]);

    public static GivenControl Read(BookLine line) => new(
        line, line.Text(BookNames.Risk, 40, 1), line.Number(No, 1, RiskControl.Most), line.Text(Text, RiskControl.LongestText, 1), line.Word<Effectiveness>(Works, ThaiWords.Of, required: true));
}

/// <summary>What several sheets call the same.</summary>
internal static class BookNames
{
    public const string Risk = "รหัสความเสี่ยง";
    public const string RiskHint = "คำเดียวกับคอลัมน์รหัสในแผ่นงานความเสี่ยง";
}
