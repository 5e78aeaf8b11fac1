using System.ComponentModel.DataAnnotations;

namespace RiskService.InternalControl;

/// <summary>The forms of the Ministry of Finance's criteria of 2561 that a municipality makes.</summary>
public enum FormKind
{
    /// <summary>The statement, signed by the head.</summary>
    Pk1,

    /// <summary>The five components with their 17 principles.</summary>
    Pk4,

    /// <summary>Risks, controls and improvements.</summary>
    Pk5,

    /// <summary>The internal auditor's review.</summary>
    Pk6,
}

/// <summary>Answer to a guiding question.</summary>
public enum ControlAnswer
{
    Yes,
    Partly,
    No,
}

/// <summary>Where a row of ปค.5 came from.</summary>
public enum RowSource
{
    /// <summary>Somebody wrote it here.</summary>
    Own,

    /// <summary>A risk of the register.</summary>
    Register,

    /// <summary>An improvement of the year before that is not done.</summary>
    LastYear,

    /// <summary>A row of a division, in the organization's form.</summary>
    Division,
}

/// <param name="Question">Such as <c>3.2</c>: the second question of the third principle.</param>
/// <param name="Text">What shows it, or what is missing; needed with partly and no before the form is submitted.</param>
public sealed record QuestionAnswer([Required, StringLength(8)] string Question, ControlAnswer? Answer, [StringLength(FormContent.LongestText)] string? Text = null);

/// <param name="Component">1 to 5.</param>
public sealed record ComponentConclusion([Range(1, 5)] int Component, [StringLength(FormContent.LongestText)] string? Text);

/// <summary>A row of ปค.5. An improvement needs a remaining risk, a unit and a day.</summary>
/// <param name="Id">Given with the first saving; stays with the row from the division's form to the organization's and to the improvement.</param>
/// <param name="Assessment">Whether the existing control works.</param>
/// <param name="Unit">Code of the division that is responsible for the improvement.</param>
/// <param name="From">The risk of the register, or last year's improvement, that it came from.</param>
public sealed record ControlRow(
    Guid? Id,
    [StringLength(FormContent.LongestText)] string? Mission,
    [StringLength(FormContent.LongestText)] string? Objective,
    [StringLength(FormContent.LongestText)] string? Risk,
    [StringLength(FormContent.LongestText)] string? ExistingControl,
    [StringLength(FormContent.LongestText)] string? Assessment,
    [StringLength(FormContent.LongestText)] string? RemainingRisk,
    [StringLength(FormContent.LongestText)] string? Improvement,
    [StringLength(16)] string? Unit,
    DateOnly? DueOn,
    RowSource Source = RowSource.Own,
    Guid? From = null);

/// <summary>What of ปค.1 is not the criteria's own text. Exceptions come from the organization's ปค.5.</summary>
/// <param name="Addressee">To whom it is sent: <c>นายอำเภอธวัชบุรี</c>.</param>
/// <param name="Supervisor">Under whose supervision the organization works.</param>
/// <param name="Position">Of the head who signs.</param>
public sealed record ControlStatement(
    [StringLength(FormContent.LongestName)] string? Addressee, [StringLength(FormContent.LongestName)] string? Supervisor, [StringLength(FormContent.LongestName)] string? Position);

/// <summary>What of ปค.6 is not the criteria's own text.</summary>
/// <param name="Risks">Remarks on risks.</param>
/// <param name="Controls">Remarks on controls and improvements.</param>
public sealed record ControlReview(
    [StringLength(FormContent.LongestName)] string? Addressee, [StringLength(FormContent.LongestName)] string? Position, bool? WithRemarks,
    [MaxLength(FormContent.MostRemarks)] IReadOnlyList<string>? Risks, [MaxLength(FormContent.MostRemarks)] IReadOnlyList<string>? Controls);

/// <summary>What is written in a form; of each kind its own parts, the others null. Stored as it is, so it only grows.</summary>
/// <param name="Overall">ปค.4: conclusion over all components.</param>
public sealed record FormContent(
    [MaxLength(FormContent.MostAnswers)] IReadOnlyList<QuestionAnswer>? Answers = null,
    [MaxLength(5)] IReadOnlyList<ComponentConclusion>? Conclusions = null,
    [StringLength(FormContent.LongestText)] string? Overall = null,
    [MaxLength(FormContent.MostRows)] IReadOnlyList<ControlRow>? Rows = null,
    ControlStatement? Statement = null,
    ControlReview? Review = null)
{
    public const int LongestText = 2000;
    public const int LongestName = 200;
    public const int MostRows = 100;
    public const int MostAnswers = 100;
    public const int MostRemarks = 30;

    public static FormContent Empty { get; } = new();

    public ControlAnswer? AnswerTo(string question) => Answers?.FirstOrDefault(one => one.Question == question)?.Answer;

    public string? TextOf(string question) => Answers?.FirstOrDefault(one => one.Question == question)?.Text;

    public string? ConclusionOf(int component) => Conclusions?.FirstOrDefault(one => one.Component == component)?.Text;
}
