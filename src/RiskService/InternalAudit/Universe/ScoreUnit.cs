using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Universe;

/// <summary>Scores a unit for a fiscal year. Money and the last audit give their points by the criteria; the rest is the auditor's judgement, with its reason.</summary>
public static class ScoreUnit
{
    /// <param name="MoneyAmount">Baht a year.</param>
    /// <param name="MoneySource">Where the amount is from: ข้อบัญญัติ 2570.</param>
    /// <param name="Complexity">1 to 5.</param>
    /// <param name="Risk">1 to 5: level in the risk register, complaints.</param>
    /// <param name="RiskSource">Where that is from: a risk's code, the number of complaints.</param>
    /// <param name="Changes">1 to 5.</param>
    public sealed record Request(
        [Required, Baht(OrZero = true)] decimal? MoneyAmount,
        [Required, StringLength(UnitScore.LongestNote, MinimumLength = 3)] string MoneySource,
        [Required, Range(1, 5)] int? Complexity,
        [Required, StringLength(UnitScore.LongestNote, MinimumLength = 3)] string ComplexityNote,
        [Required, Range(1, 5)] int? Risk,
        [Required, StringLength(UnitScore.LongestNote, MinimumLength = 3)] string RiskSource,
        [Required, Range(1, 5)] int? Changes,
        [Required, StringLength(UnitScore.LongestNote, MinimumLength = 3)] string ChangesNote);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("universe/{id:guid}/scores", Handle)
        .WithName(nameof(ScoreUnit))
        .WithSummary("Score an auditable unit for the year; earlier scores stay");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.Change(desk.Db.AuditUnits, id, async unit =>
    {
        if (unit.Score(desk.Now) is { } refusal)
            return Objection.To(refusal);
        var criteria = await ScoringCriteria.For(desk.Db, year, ct);
        foreach (var before in await desk.Db.UnitScores.Where(score => score.UnitId == id && score.FiscalYear == year && score.IsCurrent).ToListAsync(ct))
            before.Replace();
        desk.Db.Add(UnitScore.Of(id, year, [.. Factors(request, unit, criteria, desk.Today)], desk.Actor.Name, desk.Now));
        return null;
    }, ct);

    private static IEnumerable<ScoredFactor> Factors(Request request, AuditUnit unit, ScoringCriteria criteria, DateOnly today)
    {
        var weights = criteria.Weights;
        yield return new(Factor.Money, criteria.PointsOf(request.MoneyAmount!.Value), weights.Money, Amount: request.MoneyAmount, Note: request.MoneySource.Trim());
        yield return new(Factor.Complexity, request.Complexity!.Value, weights.Complexity, Note: request.ComplexityNote.Trim());
        yield return new(Factor.LastAudited, criteria.PointsOf(unit.LastAuditedOn, today), weights.LastAudited, On: unit.LastAuditedOn);
        yield return new(Factor.Risk, request.Risk!.Value, weights.Risk, Note: request.RiskSource.Trim());
        yield return new(Factor.Changes, request.Changes!.Value, weights.Changes, Note: request.ChangesNote.Trim());
    }
}
