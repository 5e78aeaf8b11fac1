using Contracts;
using PlanService.Projects;
using static WebUi.Language;

namespace PlanService.Sources;

/// <summary>Measures and what they are narrowed to, as pages say them.</summary>
public static class MeasureWords
{
    public const string Person = "person";
    public const string Undecided = "undecided";

    /// <summary>"ร้อยละผู้ร้องเรียนที่พึงพอใจ (4–5 คะแนน)".</summary>
    public static string Of(Measure measure) => T(measure.Thai, measure.English);

    public static string Of(string? key) => Measures.Find(key) is { } measure ? Of(measure) : T("บุคคลวินิจฉัย", "A person judges");

    /// <summary>Who counts: a service, a person, or nobody yet.</summary>
    public static string OfWay(string way) => way switch
    {
        "plan" => T("ระบบแผน", "Plan"),
        "complaints" => T("ระบบเรื่องร้องเรียน", "Complaints"),
        "training" => T("ระบบอบรม", "Trainings"),
        "risk" => T("ระบบความเสี่ยง", "Risks"),
        Person => T("บุคคลวินิจฉัย", "A person judges"),
        _ => T("ยังไม่ได้กำหนด", "Not decided"),
    };

    /// <summary>"เฉพาะหมวด service, conduct"; null where nothing is narrowed.</summary>
    public static string? Narrowed(string? key, string? of, Project? project) => of is null ? null : Measures.Find(key)?.Of switch
    {
        MeasureOf.Category => T($"เฉพาะหมวด {Spaced(of)}", $"categories {Spaced(of)}"),
        MeasureOf.Project => T($"จากโครงการ {Spaced(of)}", $"of projects {Spaced(of)}"),
        MeasureOf.Step => T($"ขั้นตอนที่ {of} {StepText(of, project)}", $"step {of} {StepText(of, project)}").Trim(),
        _ => of,
    };

    /// <summary>What a category, a project or a step is to be given for.</summary>
    public static string Hint(MeasureOf of) => of switch
    {
        MeasureOf.Category => T("หมวดเรื่องร้องเรียน", "categories of complaints"),
        MeasureOf.Project => T("รหัสโครงการ", "codes of projects"),
        MeasureOf.Step => T("เลขขั้นตอน", "number of a step"),
        _ => T("ไม่ต้องระบุ", "nothing"),
    };

    /// <summary>Of <see cref="Contracts.IndicatorMeasured.Unit"/>; what a step brought is counted in the indicator's own words.</summary>
    public static string Unit(Measure measure) => measure.Unit switch
    {
        "percent" => T("ร้อยละ", "percent"),
        "points" => T("คะแนน", "points"),
        "people" => T("คน", "people"),
        "times" => T("ครั้ง", "times"),
        "families" => T("ครอบครัว", "families"),
        "questionnaires" => T("ชุด", "questionnaires"),
        "reports" when measure.Key.StartsWith("plan.corruption", StringComparison.Ordinal) => T("เรื่อง", "reports"),
        "reports" or "announcements" => T("ฉบับ", "documents"),
        "measures" => T("มาตรการ", "measures"),
        "channels" => T("ช่องทาง", "channels"),
        "plans" => T("แผน", "plans"),
        _ => T("เรื่อง", "cases"),
    };

    /// <summary>A value of an indicator that has no unit of its own: "57 คน", "ร้อยละ 92".</summary>
    public static string Amount(string key, string number) => Measures.Find(key) switch
    {
        null => number,
        { Of: MeasureOf.Step } => T("ดำเนินการแล้ว", "done"),
        { Unit: "percent" } => T($"ร้อยละ {number}", $"{number} %"),
        { } measure => $"{number} {Unit(measure)}",
    };

    private static string Spaced(string of) => of.Replace(",", ", ", StringComparison.Ordinal);

    private static string StepText(string of, Project? project) =>
        project?.Steps.FirstOrDefault(step => step.No.ToString(System.Globalization.CultureInfo.InvariantCulture) == of) is { } step ? $"“{step.Text}”" : "";
}
