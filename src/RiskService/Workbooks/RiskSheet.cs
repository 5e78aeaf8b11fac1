using RiskService.Register;
using RiskService.Settings;
using RiskService.Starters;
using RiskService.Wording;
using ServiceDefaults.PlanProjects;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>A risk on its way into the workbook.</summary>
/// <param name="Previous">Code of the risk that it goes on from.</param>
internal sealed record WrittenRisk(Risk Risk, string? Previous, RiskScales Scales);

/// <summary>A risk as a row of the workbook says it.</summary>
/// <param name="Code">Of a risk that is there, or that was elsewhere; or any word by which the other sheets name a new one; null where none does.</param>
internal sealed record GivenRisk(
    BookLine Line, string? Code, string? Division, string Process, string? Step, string Event, IReadOnlyList<string> Causes, string? WhoGains, string? Area, string? ProjectCode,
    Rating? Inherent, Rating? Current, Rating? Residual, Effectiveness? Effectiveness, Treatment? Treatment, string? TreatmentReason, string? Previous, DateTimeOffset? ClosedAt, string? ClosedFor, string? Starter, Acceptance? Acceptance);

/// <summary>The first sheet: what each risk is, how it was judged, what is done with it.</summary>
internal static class RiskSheet
{
    public const string Name = "ความเสี่ยง";
    public const string Code = "รหัส", Division = "ส่วนราชการ", Process = "กระบวนงาน", Step = "ขั้นตอน", Event = "เหตุการณ์ความเสี่ยง", Causes = "สาเหตุ", WhoGains = "ผู้ได้ประโยชน์", Area = "ด้าน",
        Project = "โครงการในแผน", Controls = "ประสิทธิผลการควบคุม", Treatment = "วิธีจัดการ", TreatmentReason = "เหตุผลของวิธีจัดการ", Previous = "รหัสของปีก่อน", ClosedAt = "ปิดเมื่อ", ClosedFor = "ปิดเพราะ",
        Starter = "รหัสคลังตัวอย่าง", AcceptedUntil = "ผู้บริหารยอมรับถึง", AcceptedFor = "เหตุผลที่ยอมรับ", AcceptedBy = "ผู้ยอมรับ", AcceptedAt = "ยอมรับเมื่อ";

    /// <summary>A line break within one cause, so that causes can stand one a line.</summary>
    private const char Within = '\u2028';

    /// <param name="scales">Of the year, for the lists to choose from.</param>
    public static BookSheet<WrittenRisk> Of(RiskScales scales) => new(Name,
    [
        new(Code, 14, one => one.Risk.Code) { Hint = "เว้นว่างหรือใส่คำสั้น ๆ สำหรับความเสี่ยงใหม่ แผ่นงานอื่นอ้างถึงด้วยคำนี้" },
        new(Division, 10, one => one.Risk.Division) { Choices = [.. Divisions.All.Select(division => division.Value)], Hint = "เว้นว่างหมายถึงส่วนราชการของผู้นำเข้า" },
        new(Process, 30, one => one.Risk.Content.Process),
        new(Step, 24, one => one.Risk.Content.Step),
        new(Event, 46, one => one.Risk.Content.Event),
        new(Causes, 40, one => string.Join('\n', one.Risk.Content.Causes.Select(cause => cause.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\n', Within)))) { Hint = "บรรทัดละหนึ่งสาเหตุ (Alt+Enter ขึ้นบรรทัดใหม่)" },
        new(WhoGains, 24, one => one.Risk.Content.WhoGains),
        new(Area, 30, one => one.Scales.Area(one.Risk.Area)?.Thai ?? one.Risk.Area) { Choices = [.. scales.Areas.Select(area => area.Thai)] },
        new(Project, 10, one => one.Risk.ProjectCode) { Hint = "เช่น 1-03 เว้นว่างได้" },
        .. RatingColumns.Of<WrittenRisk>(RatingColumns.Current, one => one.Risk.Current, true),
        .. RatingColumns.Of<WrittenRisk>(RatingColumns.Inherent, one => one.Risk.Inherent, false),
        .. RatingColumns.Of<WrittenRisk>(RatingColumns.Residual, one => one.Risk.Residual, false),
        new(Controls, 12, one => ThaiWords.Of(one.Risk.ControlEffectiveness)) { Choices = [.. Enum.GetValues<Effectiveness>().Select(ThaiWords.Of)] },
        new(Treatment, 12, one => one.Risk.Treatment is { } treatment ? ThaiWords.Of(treatment) : null) { Choices = [.. Enum.GetValues<Treatment>().Select(ThaiWords.Of)] },
        new(TreatmentReason, 30, one => one.Risk.TreatmentReason),
        new(Previous, 14, one => one.Previous) { Hint = "ความเสี่ยงของปีก่อนที่ประเมินต่อ เว้นว่างได้" },
        new(ClosedAt, 30, one => one.Risk.ClosedAt),
        new(ClosedFor, 30, one => one.Risk.ClosedFor),
        new("คะแนน", 9, one => one.Risk.Score) { IsTold = true, Hint = "ระบบคำนวณ" },
        new("ระดับ", 12, one => ThaiWords.Of(one.Risk.Level)) { IsTold = true, Hint = "ระบบคำนวณ" },
        new("เพิ่มจากการทดสอบการควบคุม", 12, one => one.Risk.Raised) { IsTold = true, Hint = "ระบบคำนวณ" },
        new(AcceptedUntil, 14, one => one.Risk.Acceptance?.Until) { MayLack = true, Hint = "เป็นการตัดสินใจของผู้บริหาร รับเฉพาะของความเสี่ยงใหม่ที่ย้ายมาพร้อมประวัติ" },
        new(AcceptedFor, 30, one => one.Risk.Acceptance?.Reason) { MayLack = true },
        new(AcceptedBy, 20, one => one.Risk.Acceptance?.By) { MayLack = true },
        new(AcceptedAt, 30, one => one.Risk.Acceptance?.At) { MayLack = true },
        new(Starter, 18, one => one.Risk.StarterKey) { MayLack = true, Hint = "ของความเสี่ยงที่เริ่มจากคลังตัวอย่าง เว้นว่างได้" },
    ]);

    public static GivenRisk Read(BookLine line, RiskScales scales)
    {
        var causes = (line.Cell(Causes) ?? "").Split('\n').Select(cause => cause.Replace(Within, '\n').Trim()).Where(cause => cause.Length > 0).ToList();
        if (causes.Count is 0 or > RiskContent.MostCauses)
            line.Refuse(Causes, $"กรอกสาเหตุ 1 ถึง {RiskContent.MostCauses} ข้อ บรรทัดละข้อ", $"1 to {RiskContent.MostCauses} causes, one a line");
        if (causes.Exists(cause => cause.Length > RiskContent.LongestText))
            line.Refuse(Causes, $"สาเหตุยาวไม่เกิน {RiskContent.LongestText} ตัวอักษร", $"A cause has at most {RiskContent.LongestText} characters");
        var project = line.Cell(Project);
        if (project is not null && !System.Text.RegularExpressions.Regex.IsMatch(project, PlanProject.CodePattern))
            line.Refuse(Project, "รหัสโครงการเป็นเช่น 1-03", "A project's code looks like 1-03");
        var (current, inherent, residual) = (line.Rating(RatingColumns.Current, true), line.Rating(RatingColumns.Inherent, false), line.Rating(RatingColumns.Residual, false));
        if (current is not null && inherent?.Score < current.Score)
            line.Refuse(RatingColumns.Of(RatingColumns.Inherent)[0], "ความเสี่ยงก่อนมีการควบคุมต้องไม่ต่ำกว่าความเสี่ยงปัจจุบัน", "The inherent risk can't be lower than the current one");
        if (current is not null && residual?.Score > current.Score)
            line.Refuse(RatingColumns.Of(RatingColumns.Residual)[0], "ความเสี่ยงที่จะเหลือต้องไม่สูงกว่าความเสี่ยงปัจจุบัน", "The residual risk can't be higher than the current one");
        var treatment = line.Word<Treatment>(Treatment, ThaiWords.Of);
        var (closedAt, closedFor) = (line.Moment(ClosedAt), line.Text(ClosedFor, Register.Rating.LongestReason));
        if (closedAt is not null && closedFor is null)
            line.Refuse(ClosedFor, "กรอกเหตุผลที่ปิด", "Say why it is closed");
        return new(
            line, line.Text(Code, 40), DivisionOf(line.Cell(Division)), line.Text(Process, RiskContent.LongestName, 3) ?? "", line.Text(Step, RiskContent.LongestName), line.Text(Event, RiskContent.LongestText, 5) ?? "",
            causes, line.Text(WhoGains, RiskContent.LongestName), AreaOf(line, scales), project, inherent, current, residual, line.Word<Effectiveness>(Controls, ThaiWords.Of, required: true),
            treatment, line.Text(TreatmentReason, Register.Rating.LongestReason, treatment is null ? 0 : 5), line.Cell(Previous), closedAt, closedFor, StarterOf(line), AcceptanceOf(line));
    }

    private static string? StarterOf(BookLine line)
    {
        var key = line.Cell(Starter);
        if (key is not null && StarterLibrary.Find(key) is null)
            line.Refuse(Starter, "ไม่พบรหัสนี้ในคลังตัวอย่าง เว้นว่างได้", "The starter library has no such key; it may be left out");
        return key;
    }

    private static Acceptance? AcceptanceOf(BookLine line)
    {
        if (line.Day(AcceptedUntil) is not { } until)
            return null;
        var (reason, by, at) = (line.Text(AcceptedFor, Register.Rating.LongestReason, 10), line.Text(AcceptedBy, 200, 1), line.Moment(AcceptedAt));
        return reason is null || by is null ? null : new(reason, until, by, at ?? default);
    }

    private static string? DivisionOf(string? given) => given is null ? null
        : Divisions.All.FirstOrDefault(division => division.Value == given || division.Text == given || Divisions.ThaiNameOf(division.Value) == given)?.Value ?? given;

    private static string? AreaOf(BookLine line, RiskScales scales)
    {
        var given = line.Cell(Area);
        if (scales.Areas.FirstOrDefault(area => area.Thai == given || area.Code == given || area.English == given) is { } area)
            return area.Code;
        line.Refuse(Area, $"เลือกหนึ่งใน {string.Join(", ", scales.Areas.Select(one => one.Thai))}", $"Choose one of {string.Join(", ", scales.Areas.Select(one => one.English))}");
        return null;
    }
}
