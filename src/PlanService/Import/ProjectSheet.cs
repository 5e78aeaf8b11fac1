using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>A project's sheet (รายละเอียดโครงการ) with the nine headings of the template; a heading that is absent leaves its field empty.</summary>
public sealed record ProjectSheet
{
    /// <summary>From 1, in the order of the document.</summary>
    public required int Order { get; init; }

    /// <summary>Null when no row of the matrix fits.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>1 ชื่อโครงการ, as written.</summary>
    public required string Name { get; init; }

    /// <summary>2 หลักการและเหตุผล; one paragraph a line.</summary>
    public required string Rationale { get; init; }

    /// <summary>3 วัตถุประสงค์, without numbers.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>4 กลุ่มเป้าหมาย</summary>
    public required IReadOnlyList<TargetGroup> TargetGroups { get; init; }
    public required string TargetAsWritten { get; init; }

    /// <summary>The total written, else the sum of the groups; null when no number is written.</summary>
    public decimal? TargetTotal { get; init; }
    public string? TargetUnit { get; init; }

    /// <summary>5 วิธีการดำเนินการ</summary>
    public required IReadOnlyList<SheetStep> Steps { get; init; }

    /// <summary>6 ระยะเวลาดำเนินการ, as written.</summary>
    public required string Duration { get; init; }

    /// <summary>The years named under ระยะเวลา; empty when none is named.</summary>
    public required IReadOnlyList<FiscalYear> FiscalYears { get; init; }

    /// <summary>7 งบประมาณ, as written, without the expense lines.</summary>
    public required string BudgetAsWritten { get; init; }

    /// <summary>Baht a year; 0 for "ไม่ใช้งบประมาณ"; null when nothing is said.</summary>
    public decimal? Budget { get; init; }
    public required IReadOnlyList<BudgetLine> BudgetLines { get; init; }

    /// <summary>When the sheet names an amount for each year; empty when one amount stands for every year.</summary>
    public required IReadOnlyList<YearBudget> YearBudgets { get; init; }

    /// <summary>8 ผู้รับผิดชอบ, as written.</summary>
    public required string ResponsibleAsWritten { get; init; }

    /// <summary>The first one leads.</summary>
    public required IReadOnlyList<ResponsibleDivision> Divisions { get; init; }

    /// <summary>9 ผลผลิต</summary>
    public required IReadOnlyList<ImportedIndicator> Outputs { get; init; }

    /// <summary>9 ผลลัพธ์ (and ผลที่คาดว่าจะได้รับ, where the sheet makes no difference).</summary>
    public required IReadOnlyList<ImportedIndicator> Outcomes { get; init; }

    /// <summary>Headings that the template does not have, such as สถานที่ดำเนินการ, with their text.</summary>
    public required IReadOnlyList<OtherSection> OtherSections { get; init; }

    /// <summary>All headings in the order of the sheet.</summary>
    public required IReadOnlyList<SheetHeading> Headings { get; init; }

    public required int Line { get; init; }
    public required int LastLine { get; init; }
}

/// <param name="Count">Null when no number is written.</param>
/// <param name="Unit">Such as "คน", "หมู่บ้าน".</param>
public sealed record TargetGroup(string Group, decimal? Count, string? Unit);

/// <param name="No">As it counts; the number in the text may have other digits or another prefix ("๕.๔").</param>
/// <param name="NumberAsWritten">Such as "๕.๔" or "1)"; null for a step without number.</param>
/// <param name="Details">Sub-items and continued text, one a line.</param>
public sealed record SheetStep(int No, string? NumberAsWritten, string Text, IReadOnlyList<string> Details, int Line);

/// <summary>One line of expenses, as far as its text says.</summary>
/// <param name="Quantity">Times, hours, meals, pieces.</param>
/// <param name="Rate">Baht for one.</param>
/// <param name="People">Persons, where they are counted apart from the quantity.</param>
/// <param name="Amount">Baht, as written after เป็นเงิน.</param>
/// <param name="Computed">Quantity × rate × people, where the text has at least two of them.</param>
public sealed record BudgetLine(string Item, decimal? Quantity, decimal? Rate, decimal? People, decimal? Amount, decimal? Computed, string AsWritten, string? NumberAsWritten, int Line);

/// <param name="Code">SP, FIN, PW, SW, EDU, IA, or ALL for "ทุกสำนัก/กอง"; null for a division that is not in the table.</param>
/// <param name="Name">The usual name, or as written when there is no code.</param>
public sealed record ResponsibleDivision(string? Code, string Name);

public enum Comparator
{
    /// <summary>&gt;=</summary>
    AtLeast,

    /// <summary>&lt;=</summary>
    AtMost,

    /// <summary>=</summary>
    Equal,

    /// <summary>Something has to be there: "มีคู่มือ".</summary>
    Exists,

    /// <summary>ลดลง, with no number to reach.</summary>
    Decreases,

    /// <summary>Neither a number nor a thing: judged by a person.</summary>
    Qualitative,
}

/// <summary>How comparators are written in the API: ">=", "&lt;=", "=", "exists", "decreases", "qualitative".</summary>
public static class Comparators
{
    public static string ToText(this Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.Equal => "=",
        Comparator.Exists => "exists",
        Comparator.Decreases => "decreases",
        _ => "qualitative",
    };
}

/// <param name="Code">Within its project: "output-1", "outcome-2".</param>
/// <param name="Text">As written, without its number.</param>
/// <param name="Target">The number to reach; null when none is written.</param>
/// <param name="Unit">Such as "ร้อยละ", "ช่องทาง", "เรื่อง"; null without target.</param>
public sealed record ImportedIndicator(string Code, string Text, Comparator Comparator, decimal? Target, string? Unit, int Line);

public sealed record OtherSection(string Heading, string Text);

/// <param name="Name">As written, such as "วิธีการ/ขั้นตอน".</param>
/// <param name="NumberAsWritten">Such as "๖."; null when it has none.</param>
/// <param name="Means">What stands under it, after correction of a misnamed heading.</param>
public sealed record SheetHeading(string? NumberAsWritten, string Name, SheetPart Means, int Line);

/// <summary>The parts of a sheet. Numbers 1 to 9 are the template's headings.</summary>
public enum SheetPart
{
    Name = 1,
    Rationale = 2,
    Purposes = 3,
    Targets = 4,
    Method = 5,
    Duration = 6,
    Budget = 7,
    Responsible = 8,
    Results = 9,
    Outputs,
    Outcomes,
    Other,
}
