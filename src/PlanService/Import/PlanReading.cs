using ServiceDefaults.Problems;

namespace PlanService.Import;

/// <summary>
/// What became of a document: either a refusal (nothing may be stored), or the plan with everything that is wrong in it.
/// </summary>
/// <remarks>
/// Codes of refusals: <c>empty-document</c>, <c>binary-document</c>, <c>unreadable-encoding</c>, <c>unreadable-word-document</c>,
/// <c>too-large</c>, <c>not-a-plan</c>. All of them are about the document sent: answer 422, and 413 for <c>too-large</c>.
/// </remarks>
public sealed record PlanReading
{
    private PlanReading()
    {
    }

    /// <summary>Why the document is not a plan that can be read; null when it was read.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>The plan; null when the document was refused.</summary>
    public ImportedPlan? Plan { get; private init; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<ImportFinding> Findings { get; private init; } = [];

    internal static PlanReading Refused(string code, string thai, string english) =>
        new() { Refusal = new Refusal(code, thai, english) };

    internal static PlanReading Of(ImportedPlan plan, IReadOnlyList<ImportFinding> findings) =>
        new() { Plan = plan, Findings = findings };
}
