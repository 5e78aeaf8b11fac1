using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;

namespace RiskService.ControlTests;

/// <summary>How the testing of a control stands, as the API shows it.</summary>
/// <param name="Tester">Position.</param>
/// <param name="EvidenceUntil">The last day on which the evidence of the last passed test holds.</param>
/// <param name="Failing">Null for one that does not fail.</param>
public sealed record CheckAnswer(
    int? EveryMonths, DateOnly? NextDueOn, string? Tester, TestResult? LastResult, DateOnly? TestedOn, DateOnly? EvidenceUntil, ControlFailure? Failing, DateOnly? FailingSince, int Tests)
{
    public static CheckAnswer? Of(ControlCheck? check) => check is null
        ? null
        : new(check.EveryMonths, check.NextDueOn, check.Tester, check.LastResult, check.TestedOn, check.EvidenceUntil, check.Failing, check.FailingSince, check.Tests);
}

/// <summary>A failing control that makes its risk more likely.</summary>
/// <param name="Removed">It was taken out of the risk, which was not assessed since.</param>
public sealed record RaisedBy(Guid ControlId, string Control, ControlFailure Why, DateOnly Since, bool Removed)
{
    public static RaisedBy? Of(ControlCheck check) =>
        check.Failing is { } why ? new(check.Id, check.Control, why, check.FailingSince!.Value, check.RemovedAt is not null) : null;
}

/// <summary>What is known of the testing of a risk's controls.</summary>
public static class CheckQueries
{
    public static Task<List<ControlCheck>> ChecksOf(this RiskDb db, Guid risk, CancellationToken ct) =>
        db.ControlChecks.AsNoTracking().Where(one => one.RiskId == risk).OrderBy(one => one.FailingSince).ToListAsync(ct);

    /// <summary>Controls that raise it; none where it is not raised.</summary>
    public static async Task<IReadOnlyList<RaisedBy>> RaisedBy(this RiskDb db, Risk risk, CancellationToken ct) =>
        risk.Raised == 0 ? [] : [.. (await db.ChecksOf(risk.Id, ct)).Select(ControlTests.RaisedBy.Of).OfType<RaisedBy>()];
}
