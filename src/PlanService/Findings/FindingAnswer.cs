using System.Globalization;
using PlanService.Import;

namespace PlanService.Findings;

/// <summary>A finding as the API tells it.</summary>
/// <param name="Number">From 1, in the order of the document.</param>
/// <param name="Code">Stable name of the check.</param>
/// <param name="ProjectCode">Null when it is about no single project.</param>
/// <param name="Line">Of the document, from 1.</param>
/// <param name="AsWritten">An exact quotation.</param>
/// <param name="InterpretedAs">Null when nothing had to be interpreted.</param>
public sealed record FindingAnswer(
    Guid Id, int Number, FindingSeverity Severity, string Category, string Code, string? ProjectCode, string Where, int Line,
    string AsWritten, string Problem, string? InterpretedAs, FindingState State, string? Reason, string? ResolvedBy, DateTimeOffset? ResolvedAt)
{
    public static FindingAnswer Of(Finding finding) => new(
        finding.Id, finding.Number, finding.Severity, finding.Category, finding.Code, finding.ProjectCode, finding.Where, finding.Line,
        finding.AsWritten, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? finding.ProblemInEnglish : finding.Problem,
        finding.InterpretedAs, finding.State, finding.Reason, finding.ResolvedBy, finding.ResolvedAt);
}
