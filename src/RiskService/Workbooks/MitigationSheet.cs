using RiskService.Mitigations;
using RiskService.Wording;
using ServiceDefaults.PlanProjects;

namespace RiskService.Workbooks;

/// <summary>A mitigation with the code of its risk.</summary>
/// <param name="Files">Names of the files in the store.</param>
internal sealed record WrittenMitigation(string Risk, Mitigation Mitigation, IReadOnlyDictionary<Guid, string> Files);

/// <summary>A mitigation as a row of the workbook says it.</summary>
/// <param name="No">Null for a new one.</param>
/// <param name="SetOn">Null for today.</param>
internal sealed record GivenMitigation(
    BookLine Line, string? Risk, int? No, string Measure, string Owner, DateOnly? SetOn, DateOnly? DueOn, string? ProjectCode, MitigationStatus Status, DateOnly? CompletedOn, string? ActionTaken, string? DroppedFor, IReadOnlyList<string> Files)
{
    public bool IsAs(Mitigation one) =>
        Same(Measure, one.Measure) && Same(Owner, one.Owner) && (SetOn ?? one.SetOn) == one.SetOn && DueOn == one.DueOn && ProjectCode == one.ProjectCode && Status == one.Status
        && CompletedOn == one.CompletedOn && Same(ActionTaken, one.ActionTaken) && Same(DroppedFor, one.DroppedFor);

    public MitigationContent Content => new(Measure, Owner, DueOn!.Value, ProjectCode);

    private static bool Same(string? given, string? there) => GivenChanges.Same(given, there);
}

/// <summary>What is planned and done against each risk.</summary>
internal static class MitigationSheet
{
    public const string Name = "มาตรการ";
    public const string No = "ลำดับ", SetOn = "วันที่ตั้ง", DueOn = "กำหนดเสร็จ", Project = "โครงการในแผน", Status = "สถานะ", CompletedOn = "เสร็จเมื่อ";
    private const string Measure = "มาตรการ", Owner = "ผู้รับผิดชอบ", ActionTaken = "สิ่งที่ดำเนินการ", DroppedFor = "เหตุผลที่ยกเลิก", Evidence = "ชื่อไฟล์หลักฐาน";

    public static BookSheet<WrittenMitigation> Columns { get; } = new(Name,
    [
        new(BookNames.Risk, 14, one => one.Risk) { Hint = BookNames.RiskHint },
        new(No, 8, one => one.Mitigation.No) { Hint = "เว้นว่างสำหรับมาตรการใหม่" },
        new(Measure, 46, one => one.Mitigation.Measure),
        new(Owner, 30, one => one.Mitigation.Owner) { Hint = "ตำแหน่ง ไม่ใช่ชื่อบุคคล" },
        new(SetOn, 14, one => one.Mitigation.SetOn) { Hint = "เว้นว่างหมายถึงวันนี้" },
        new(DueOn, 14, one => one.Mitigation.DueOn) { Hint = "เช่น 30/6/2570" },
        new(Project, 10, one => one.Mitigation.ProjectCode) { Hint = "เช่น 1-03 เว้นว่างได้" },
        new(Status, 14, one => ThaiWords.Of(one.Mitigation.Status)) { Choices = [.. Enum.GetValues<MitigationStatus>().Select(ThaiWords.Of)], Hint = "เว้นว่างหมายถึงยังไม่เสร็จ" },
        new(CompletedOn, 14, one => one.Mitigation.CompletedOn),
        new(ActionTaken, 46, one => one.Mitigation.ActionTaken) { Hint = "เป็นข้อความที่เผยแพร่ต่อสาธารณะ" },
        new(DroppedFor, 30, one => one.Mitigation.DroppedFor),
        new("หลักฐาน (ไฟล์)", 10, one => one.Mitigation.Evidence.Count + one.Mitigation.EvidenceElsewhere.Count) { IsTold = true, Hint = "จำนวนไฟล์ ตัวไฟล์อยู่ในระบบเดิม" },
        new(Evidence, 40, one => string.Join('\n', one.Mitigation.EvidenceElsewhere.Concat(one.Mitigation.Evidence.Select(file => one.Files.GetValueOrDefault(file, "ไฟล์หลักฐาน"))))) { MayLack = true, Hint = "บรรทัดละหนึ่งไฟล์ ตัวไฟล์ไม่ได้มากับแผ่นงานนี้ ขอดูได้จากระบบเดิม" },
    ]);

    public static GivenMitigation Read(BookLine line, DateOnly today)
    {
        var (setOn, dueOn, completedOn) = (line.Day(SetOn), line.Day(DueOn, required: true), line.Day(CompletedOn));
        var status = line.Word<MitigationStatus>(Status, ThaiWords.Of) ?? MitigationStatus.Planned;
        var project = line.Cell(Project);
        if (project is not null && !System.Text.RegularExpressions.Regex.IsMatch(project, PlanProject.CodePattern))
            line.Refuse(Project, "รหัสโครงการเป็นเช่น 1-03", "A project's code looks like 1-03");
        var set = setOn ?? today;
        if (set > today)
            line.Refuse(SetOn, "วันที่ตั้งต้องไม่เกินวันนี้", "It can't be set in the future");
        if (dueOn < set)
            line.Refuse(DueOn, "วันกำหนดเสร็จต้องไม่ก่อนวันที่ตั้งมาตรการ", "It can't be due before the day on which it was set");
        if (status is MitigationStatus.Done && (completedOn is null || completedOn > today || completedOn < set))
            line.Refuse(CompletedOn, "วันที่ทำเสร็จต้องไม่ก่อนวันที่ตั้งมาตรการและไม่เกินวันนี้", "It was done between the day on which it was set and today");
        if (status is not MitigationStatus.Done && completedOn is not null)
            line.Refuse(Status, "มีวันที่เสร็จแล้ว แต่สถานะยังไม่เป็นแล้วเสร็จ", "There is a day of completion, but it is not done");
        return new(
            line, line.Text(BookNames.Risk, 40, 1), line.Number(No, 1, 1000, required: false), line.Text(Measure, Mitigation.LongestMeasure, 5) ?? "", line.Text(Owner, Mitigation.LongestOwner, 2) ?? "", setOn, dueOn, project,
            status, completedOn, line.Text(ActionTaken, Mitigation.LongestAction, status is MitigationStatus.Done ? 10 : 0), line.Text(DroppedFor, Mitigation.LongestMeasure, status is MitigationStatus.Dropped ? 10 : 0),
            Names(line));
    }

    private static string[] Names(BookLine line)
    {
        var names = (line.Cell(Evidence) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > Mitigation.MostFiles || names.Any(name => name.Length > Mitigation.LongestFileName))
            line.Refuse(Evidence, $"ไม่เกิน {Mitigation.MostFiles} ชื่อ บรรทัดละหนึ่งชื่อ ไม่เกิน {Mitigation.LongestFileName} ตัวอักษร", $"At most {Mitigation.MostFiles} names, one a line, of {Mitigation.LongestFileName} characters");
        return names;
    }
}
