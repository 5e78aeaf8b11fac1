using System.Globalization;
using RiskService.ControlTests;
using RiskService.Register;
using RiskService.Wording;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>A test with the code of its risk.</summary>
/// <param name="ControlNo">Of its control; null for one that was taken out of the risk.</param>
/// <param name="StillCounts">Of such a one: it failed, and counts until the risk is assessed without it.</param>
/// <param name="Files">Names of the files that show what came out.</param>
internal sealed record WrittenTest(string Risk, int? ControlNo, ControlTest Test, ControlFailure? StillCounts, IReadOnlyDictionary<Guid, string> Files);

/// <summary>A test as a row of the workbook says it.</summary>
internal sealed record GivenTest(
    BookLine Line, string? Risk, int? ControlNo, string? Control, int? No, TestResult? Result, string? Seen, DateOnly? TestedOn, IReadOnlyList<TestEvidence> Evidence, bool Independent, bool OwnControl, string? By, DateTimeOffset? At,
    ControlFailure? StillCounts)
{
    /// <summary>Of one control.</summary>
    public const int Most = 1000;

    /// <summary>Only where the row is good.</summary>
    public TestGiven Given => new(Result!.Value, Seen!, TestedOn!.Value, Evidence);
}

/// <summary>What tests of the controls came to. Their files stay where they are: the sheet has their names and days.</summary>
internal static class TestSheet
{
    public const string Name = "การทดสอบ";
    public const string ControlNo = "ลำดับการควบคุม", No = "ครั้งที่", TestedOn = "ทดสอบเมื่อ", At = "บันทึกเมื่อ";
    private const string Control = "การควบคุมที่ทดสอบ", Result = "ผล", Seen = "สิ่งที่พบ", Evidence = "หลักฐาน", Independent = "ผู้ตรวจสอบภายในทดสอบ", OwnControl = "ผู้ทดสอบเขียนการควบคุมเอง", By = "ผู้บันทึก",
        StillCounts = "ถอดออกแล้ว ยังนับเพราะ", Endless = "-";

    public static BookSheet<WrittenTest> Columns { get; } = new(Name,
    [
        new(BookNames.Risk, 14, one => one.Risk) { Hint = "แผ่นงานนี้เป็นประวัติ ความเสี่ยงใหม่ไม่ต้องกรอก" },
        new(ControlNo, 8, one => one.ControlNo) { Hint = "เว้นว่างคือการควบคุมที่ถอดออกแล้ว" },
        new(Control, 40, one => one.Test.Control),
        new(No, 8, one => one.Test.No),
        new(Result, 12, one => ThaiWords.Of(one.Test.Result)),
        new(Seen, 46, one => one.Test.Seen),
        new(TestedOn, 14, one => one.Test.TestedOn),
        new(Evidence, 40, one => string.Join('\n', one.Test.Evidence.Select(file => Line(file, one.Files)))) { Hint = "บรรทัดละหนึ่งไฟล์: วันที่มีผล วันหมดอายุ ชื่อไฟล์ ตัวไฟล์อยู่ในระบบเดิม" },
        new(Independent, 12, one => Flag(one.Test.Independent)),
        new(OwnControl, 12, one => Flag(one.Test.OwnControl)),
        new(StillCounts, 14, one => one.StillCounts is { } why ? ThaiWords.Of(why) : null),
        new(By, 24, one => one.Test.By),
        new(At, 30, one => one.Test.At),
        new(BookNames.ImportedBy, 24, one => one.Test.ImportedBy) { IsTold = true },
    ]);

    public static GivenTest Read(BookLine line) => new(
        line, line.Text(BookNames.Risk, 40, 1), line.Number(ControlNo, 1, RiskControl.Most, required: false), line.Text(Control, RiskControl.LongestText, 1), line.Number(No, 1, GivenTest.Most),
        line.Word<TestResult>(Result, ThaiWords.Of, required: true), line.Text(Seen, ControlTest.LongestSeen, 5), line.Day(TestedOn, required: true), Files(line), line.Flag(Independent), line.Flag(OwnControl),
        line.Text(By, 200, 1), line.Moment(At, required: true), line.Word<ControlFailure>(StillCounts, ThaiWords.Of));

    private static string? Flag(bool flag) => flag ? BookLine.Yes : null;

    private static string Line(TestEvidence file, IReadOnlyDictionary<Guid, string> names) =>
        $"{Day(file.EffectiveOn)} {(file.ExpiresOn is { } last ? Day(last) : Endless)} {file.Name ?? names.GetValueOrDefault(file.File, "ไฟล์หลักฐาน")}";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + ThaiCalendar.YearsAhead}");

    private static List<TestEvidence> Files(BookLine line)
    {
        List<TestEvidence> files = [];
        foreach (var one in (line.Cell(Evidence) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (one.Split(' ', 3) is [var from, var until, var name] && DateReader.TryRead(from, out var first) && Last(until) is var (isDay, last) && isDay && files.Count < ControlTest.MostFiles && name.Length <= TestEvidence.LongestName)
                files.Add(new(Guid.Empty, first, last, name));
            else
                line.Refuse(Evidence, $"เขียนบรรทัดละหนึ่งไฟล์ ไม่เกิน {ControlTest.MostFiles}: 1/2/2570 31/3/2570 ชื่อไฟล์ ถ้าไม่หมดอายุใส่ {Endless}", $"A file a line, {ControlTest.MostFiles} at most: 1/2/2570 31/3/2570 name; {Endless} for one that does not end");
        }

        return files;

        static (bool IsDay, DateOnly? Last) Last(string text) => text == Endless ? (true, null) : (DateReader.TryRead(text, out var day), day);
    }
}
