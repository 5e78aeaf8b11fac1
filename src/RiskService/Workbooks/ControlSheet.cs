using RiskService.ControlTests;
using RiskService.Register;
using RiskService.Wording;

namespace RiskService.Workbooks;

/// <summary>A control with the code of its risk.</summary>
/// <param name="Check">How its testing stands; null where nothing was ever planned or tested.</param>
internal sealed record WrittenControl(string Risk, RiskControl Control, ControlCheck? Check);

/// <summary>A control as a row of the workbook says it.</summary>
/// <param name="EveryMonths">Null where no schedule of tests is said.</param>
internal sealed record GivenControl(BookLine Line, string? Risk, int? No, string? Text, Effectiveness? Effectiveness, int? EveryMonths, DateOnly? NextDueOn, string? Tester, ControlFailure? Failing)
{
    public bool IsScheduledAs(ControlCheck check) => EveryMonths == check.EveryMonths && NextDueOn == check.NextDueOn && GivenChanges.Same(Tester, check.Tester);
}

/// <summary>What is done already against each risk, and when it is tested.</summary>
internal static class ControlSheet
{
    public const string Name = "การควบคุม";
    public const string EveryMonths = "ทดสอบทุกกี่เดือน", NextDueOn = "ทดสอบครั้งต่อไปภายใน";
    private const string No = "ลำดับ", Text = "การควบคุมที่มีอยู่", Works = "ประสิทธิผล", Tester = "ตำแหน่งผู้ทดสอบ", Failing = "ไม่ผ่านเพราะ";

    public static BookSheet<WrittenControl> Columns { get; } = new(Name,
    [
        new(BookNames.Risk, 14, one => one.Risk) { Hint = BookNames.RiskHint },
        new(No, 8, one => one.Control.No),
        new(Text, 60, one => one.Control.Text),
        new(Works, 12, one => ThaiWords.Of(one.Control.Effectiveness)) { Choices = [.. Enum.GetValues<Effectiveness>().Select(ThaiWords.Of)] },
        new(EveryMonths, 10, one => one.Check?.EveryMonths) { MayLack = true, Hint = "เว้นว่างได้ถ้ายังไม่กำหนดรอบทดสอบ" },
        new(NextDueOn, 14, one => one.Check?.NextDueOn) { MayLack = true, Hint = "เช่น 30/6/2570" },
        new(Tester, 24, one => one.Check?.Tester) { MayLack = true, Hint = "ตำแหน่ง ไม่ใช่ชื่อบุคคล" },
        new(Failing, 14, one => one.Check?.Failing is { } why ? ThaiWords.Of(why) : null) { MayLack = true, Hint = "ตามผลทดสอบในแผ่นงานการทดสอบ ความเสี่ยงใหม่ไม่ต้องกรอก" },
    ]);

    public static GivenControl Read(BookLine line)
    {
        var months = line.Number(EveryMonths, 1, ControlCheck.MostMonths, required: false);
        return new(
            line, line.Text(BookNames.Risk, 40, 1), line.Number(No, 1, RiskControl.Most), line.Text(Text, RiskControl.LongestText, 1), line.Word<Effectiveness>(Works, ThaiWords.Of, required: true),
            months, line.Day(NextDueOn, required: months is not null), line.Text(Tester, ControlCheck.LongestTester, months is null ? 0 : 2), line.Word<ControlFailure>(Failing, ThaiWords.Of));
    }
}

/// <summary>What several sheets call the same.</summary>
internal static class BookNames
{
    public const string Risk = "รหัสความเสี่ยง";
    public const string RiskHint = "คำเดียวกับคอลัมน์รหัสในแผ่นงานความเสี่ยง";
    public const string ImportedBy = "ผู้นำเข้า";
}
