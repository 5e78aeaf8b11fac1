using PlanService.Findings;
using PlanService.Import;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using WebUi;
using static WebUi.Language;

namespace PlanService.Pages;

/// <summary>The words of the domain as pages say them.</summary>
public static class Wording
{
    public static string Of(ProjectKind kind) => kind switch
    {
        ProjectKind.Activity => T("กิจกรรม", "Activity"),
        ProjectKind.Measure => T("มาตรการ", "Measure"),
        _ => T("โครงการ", "Project"),
    };

    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.Submitted => T("รอนายกอนุมัติ", "Submitted"),
        PlanStatus.Approved => T("อนุมัติแล้ว รอประกาศ", "Approved"),
        PlanStatus.Published => T("ประกาศใช้แล้ว", "Published"),
        PlanStatus.Superseded => T("มีฉบับใหม่ใช้แทนแล้ว", "Superseded by a later version"),
        PlanStatus.Returned => T("ส่งคืนให้แก้ไข", "Returned"),
        _ => T("ร่าง ยังไม่ประกาศใช้", "Draft, not published"),
    };

    /// <summary>The step that led there, for a history.</summary>
    public static string StepOf(PlanStatus status) => status switch
    {
        PlanStatus.Submitted => T("ส่งให้นายกพิจารณา", "Submitted"),
        PlanStatus.Approved => T("อนุมัติ", "Approved"),
        PlanStatus.Published => T("ประกาศใช้", "Published"),
        PlanStatus.Superseded => T("สิ้นสุดการใช้ มีฉบับใหม่ใช้แทน", "Superseded"),
        PlanStatus.Returned => T("ส่งคืนให้แก้ไข", "Returned"),
        _ => T("เปิดร่าง", "Draft opened"),
    };

    /// <summary>A field of a project, by its name in the API.</summary>
    public static string OfField(string field) => field switch
    {
        "name" => T("ชื่อ", "Name"),
        "kind" => T("ประเภท", "Kind"),
        "divisions" => T("ผู้รับผิดชอบ", "Responsible"),
        "remark" => T("หมายเหตุ", "Remark"),
        "rationale" => T("หลักการและเหตุผล", "Rationale"),
        "purposes" => T("วัตถุประสงค์", "Purposes"),
        "targetGroups" => T("กลุ่มเป้าหมาย", "Target groups"),
        "steps" => T("วิธีดำเนินการ", "Steps"),
        "budgetLines" => T("รายการค่าใช้จ่าย", "Expenses"),
        "outputs" => T("ผลผลิต", "Outputs"),
        "outcomes" => T("ผลลัพธ์", "Outcomes"),
        _ when field.StartsWith("budgets.", StringComparison.Ordinal) => T($"งบประมาณปี {field[8..]} (บาท)", $"Budget of {field[8..]} (baht)"),
        _ => field,
    };

    public static string Of(AmendmentKind kind) => kind is AmendmentKind.Supplement ? T("ฉบับเพิ่มเติม", "Supplement") : T("ฉบับเปลี่ยนแปลง", "Change");

    public static State StateOf(PlanStatus status) => status switch
    {
        PlanStatus.Published => State.Done,
        PlanStatus.Returned => State.Late,
        PlanStatus.Draft => State.NotStarted,
        _ => State.Doing,
    };

    public static State StateOf(ProjectStatus status) => status switch
    {
        ProjectStatus.Done => State.Done,
        ProjectStatus.Late => State.Late,
        ProjectStatus.OnTrack => State.Doing,
        _ => State.NotStarted,
    };

    /// <summary>What could not be done, or was withdrawn, is a state of its own on pages; the API knows it as late.</summary>
    public static State StateOf(Work work, DateOnly today) => work.IsWithdrawn || work.Year.Declared is NaccStatus.CouldNot
        ? State.Stopped
        : Signals.StatusReasons.NeedsReview(work.Project, work.Year, today) ? State.Late
        : StateOf(ProjectStatuses.Of(work.Project, work.Year, today));

    /// <summary>The word beside it, where the state's own would not do: withdrawn, or to be looked at again because a complainant does not find it settled.</summary>
    public static string? StateTextOf(Work work, DateOnly today) => work switch
    {
        { IsWithdrawn: true } => T("ยกเลิกจากแผนแล้ว", "Withdrawn"),
        _ when Signals.StatusReasons.NeedsReview(work.Project, work.Year, today) => T("ต้องตรวจสอบ", "Needs attention"),
        _ => null,
    };

    /// <summary>In the words of E-PlanNACC.</summary>
    public static string Of(NaccStatus status) => status switch
    {
        NaccStatus.Waiting => T("รอดำเนินการ", "Waiting"),
        NaccStatus.InProgress => T("อยู่ระหว่างดำเนินการ", "In progress"),
        NaccStatus.Done => T("ดำเนินการแล้วเสร็จ", "Done"),
        _ => T("ไม่สามารถดำเนินการได้", "Could not be done"),
    };

    public static string Of(ObstacleKind obstacle) => obstacle switch
    {
        ObstacleKind.NoBudget => T("ไม่มีงบประมาณ", "No budget"),
        ObstacleKind.PolicyChanged => T("นโยบายผู้บริหารเปลี่ยนแปลง", "The executive's policy changed"),
        ObstacleKind.NotEnoughStaff => T("บุคลากรไม่เพียงพอ", "Not enough staff"),
        _ => T("อื่น ๆ", "Other"),
    };

    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => T("ต้องแก้", "Error"),
        FindingSeverity.Warning => T("ควรตรวจ", "Warning"),
        _ => T("แจ้งให้ทราบ", "Info"),
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Corrected => T("แก้ไขแล้ว", "Corrected"),
        FindingState.Accepted => T("ยอมรับแล้ว", "Accepted"),
        _ => T("รอพิจารณา", "Open"),
    };

    public static State StateOf(Finding finding) => (finding.State, finding.Severity) switch
    {
        (FindingState.Open, FindingSeverity.Error) => State.Stopped,
        (FindingState.Open, FindingSeverity.Warning) => State.Late,
        (FindingState.Open, _) => State.NotStarted,
        _ => State.Done,
    };

    public static string ProblemOf(Finding finding) => T(finding.Problem, finding.ProblemInEnglish);

    /// <summary>What kind of thing a finding is about.</summary>
    public static string OfCategory(string category) => category switch
    {
        FindingCategories.AmountTypo => T("จำนวนเงินผิดรูปแบบ", "Amount that is no number"),
        FindingCategories.Sum => T("ผลรวมไม่ตรง", "Sums"),
        FindingCategories.MatrixVersusSheet => T("ตารางแผนไม่ตรงกับรายละเอียด", "Matrix and sheet differ"),
        FindingCategories.LineArithmetic => T("การคูณในรายการค่าใช้จ่าย", "Arithmetic of expense lines"),
        FindingCategories.TargetVersusQuantity => T("กลุ่มเป้าหมายไม่ตรงกับจำนวนที่คิด", "Target and quantity differ"),
        FindingCategories.Numbering => T("เลขลำดับ", "Numbering"),
        FindingCategories.Code => T("รหัสหรือข้อความของภารกิจ", "Codes of missions and objectives"),
        FindingCategories.Count => T("จำนวนโครงการ", "Number of projects"),
        FindingCategories.DuplicateSheet => T("รายละเอียดซ้ำ", "Duplicate sheets"),
        FindingCategories.Heading => T("หัวข้อ", "Headings"),
        FindingCategories.RemarkVersusMoney => T("หมายเหตุขัดกับเงิน", "Remark and money differ"),
        FindingCategories.Digits => T("เลขไทยปนเลขอารบิก", "Mixed digits"),
        FindingCategories.Blank => T("เลขที่หรือวันที่เว้นว่าง", "Blank number or date"),
        FindingCategories.Year => T("ปี", "Years"),
        FindingCategories.Kind => T("ประเภทโครงการ", "Kind of project"),
        FindingCategories.Responsible => T("ผู้รับผิดชอบ", "Responsible"),
        FindingCategories.Indicator => T("ตัวชี้วัด", "Indicators"),
        FindingCategories.Wording => T("ถ้อยคำ", "Wording"),
        _ => category,
    };

    /// <summary>"≥ 3 เรื่อง", "มี", "เชิงคุณภาพ".</summary>
    public static string TargetOf(Comparator comparator, decimal? target, string? unit) => comparator switch
    {
        Comparator.Exists => T("มี", "exists"),
        Comparator.Qualitative when target is null => T("เชิงคุณภาพ", "qualitative"),
        Comparator.Decreases when target is null => T("ลดลง", "decreases"),
        _ when target is null => T("ไม่ได้ระบุตัวเลข", "no number"),
        Comparator.AtLeast => $"≥ {Amount(target.Value, unit)}",
        Comparator.AtMost => $"≤ {Amount(target.Value, unit)}",
        _ => Amount(target.Value, unit),
    };

    private static string Amount(decimal number, string? unit) => unit switch
    {
        null => Money.Number(number),
        "ร้อยละ" or "%" => T($"ร้อยละ {Money.Number(number)}", $"{Money.Number(number)} %"),
        _ => $"{Money.Number(number)} {unit}",
    };

    /// <summary>2566–2570, or the years one by one where some are missing between.</summary>
    public static string Years(IReadOnlyList<int> years) => years switch
    {
        [] => "",
        [var only] => Plain(only),
        [var first, .., var last] when last - first == years.Count - 1 => $"{Plain(first)}–{Plain(last)}",
        _ => string.Join(", ", years.Select(Plain)),
    };

    /// <summary>A year or a code: a number without thousands marks.</summary>
    public static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Names(IEnumerable<ResponsibleDivision> divisions) => string.Join(" · ", divisions.Select(division => division.Name));
}
