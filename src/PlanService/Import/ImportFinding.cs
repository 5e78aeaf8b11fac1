namespace PlanService.Import;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Money, codes or parts of the plan contradict each other: must be corrected or accepted before the plan is submitted.</summary>
    Error,

    /// <summary>Somebody should look at it; the plan can be carried out as read.</summary>
    Warning,

    /// <summary>Worth knowing; nothing has to be done.</summary>
    Info,
}

/// <summary>Something in the document that contradicts itself, is missing, or could be read in more than one way.</summary>
public sealed record ImportFinding
{
    public required FindingSeverity Severity { get; init; }

    /// <summary>What kind of thing it is about; one of <see cref="FindingCategories"/>. The code starts with it.</summary>
    public required string Category { get; init; }

    /// <summary>Stable kebab-case name of the check, such as <c>sum-subtotal</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Such as <c>1-06</c>; null when the finding is about no single project.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>The place in Thai, for a person, ending with the line number of the document.</summary>
    public required string Where { get; init; }

    /// <summary>The first line of the document that is meant, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>An exact quotation: these characters stand in the document's text, blanks and line ends included.</summary>
    public required string AsWritten { get; init; }

    /// <summary>What is wrong, in Thai.</summary>
    public required string Problem { get; init; }

    /// <summary>The same in English.</summary>
    public required string ProblemInEnglish { get; init; }

    /// <summary>What the importer took it to mean, in Thai; null when nothing had to be interpreted.</summary>
    public string? InterpretedAs { get; init; }
}

/// <summary>The kinds of findings, as they stand in <see cref="ImportFinding.Category"/>.</summary>
public static class FindingCategories
{
    /// <summary>An amount of money that is no proper number.</summary>
    public const string AmountTypo = "amount-typo";

    /// <summary>A subtotal or total differs from its rows.</summary>
    public const string Sum = "sum";

    /// <summary>The matrix and a project's sheet disagree: budget, name, kind, responsible.</summary>
    public const string MatrixVersusSheet = "matrix-versus-sheet";

    /// <summary>An expense line, or the sum of the lines, is wrong or can't be checked.</summary>
    public const string LineArithmetic = "line-arithmetic";

    /// <summary>The target group and the quantities of expense lines or steps disagree.</summary>
    public const string TargetVersusQuantity = "target-versus-quantity";

    /// <summary>Numbers of steps, lines, projects or headings skip or repeat.</summary>
    public const string Numbering = "numbering";

    /// <summary>A mission's or objective's code or text is not the one that belongs there.</summary>
    public const string Code = "code";

    /// <summary>A number of projects as declared differs from those counted.</summary>
    public const string Count = "count";

    /// <summary>A project has more than one sheet.</summary>
    public const string DuplicateSheet = "duplicate-sheet";

    /// <summary>A heading or a part is missing, misnamed or in another place.</summary>
    public const string Heading = "heading";

    /// <summary>The remark and the money contradict each other.</summary>
    public const string RemarkVersusMoney = "remark-versus-money";

    /// <summary>Thai and Arabic digits inside one number.</summary>
    public const string Digits = "digits";

    /// <summary>An order number, a date, a name was left blank.</summary>
    public const string Blank = "blank";

    /// <summary>A year outside the plan's, or an act cited with different years.</summary>
    public const string Year = "year";

    /// <summary>A project's kind (โครงการ, กิจกรรม, มาตรการ) is missing or mixed.</summary>
    public const string Kind = "kind";

    /// <summary>Who is responsible is missing, unknown or written in several ways.</summary>
    public const string Responsible = "responsible";

    /// <summary>An indicator has no number, or none that can be measured.</summary>
    public const string Indicator = "indicator";

    /// <summary>Money set in the wrong class of expenses.</summary>
    public const string Budget = "budget";

    /// <summary>Wording: doubled phrases, unbalanced quotes, known misspellings, broken addresses.</summary>
    public const string Wording = "wording";
}
