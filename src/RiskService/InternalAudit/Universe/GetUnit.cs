using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Universe;

/// <summary>A unit with every score it had for the year.</summary>
public static class GetUnit
{
    public sealed record ScoreAnswer(decimal Total, IReadOnlyList<ScoredFactor> Factors, DateTimeOffset ScoredAt, string ScoredBy, bool IsCurrent);

    /// <param name="Scores">The newest first.</param>
    /// <param name="Proposal">What the register and the complaints say of its risk by now; null for a retired one.</param>
    public sealed record Answer(Guid Id, string Division, string Process, string? Note, DateOnly? LastAuditedOn, bool Retired, IReadOnlyList<ScoreAnswer> Scores, RiskProposal? Proposal);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("universe/{id:guid}", Handle)
        .WithName(nameof(GetUnit))
        .WithSummary("An auditable unit, with its scores of the year and what the register and complaints propose for the next");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(FiscalYear fy, Guid id, RiskDb db, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (await db.AuditUnits.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } unit)
            return TypedResults.NotFound();
        response.SetETag(unit.RowVersion);
        return TypedResults.Ok(new Answer(unit.Id, unit.Division, unit.Process, unit.Note, unit.LastAuditedOn, unit.RetiredAt is not null,
            [.. (await Scores(db, id, fy, ct)).Select(score => new ScoreAnswer(score.Total, score.Factors, score.ScoredAt, score.ScoredBy, score.IsCurrent))],
            unit.RetiredAt is null ? await RiskProposal.Of(db, unit, fy, ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct) : null));
    }

    internal static Task<List<UnitScore>> Scores(RiskDb db, Guid unit, FiscalYear year, CancellationToken ct) =>
        db.UnitScores.AsNoTracking().Where(score => score.UnitId == unit && score.FiscalYear == year).OrderByDescending(score => score.ScoredAt).ThenByDescending(score => score.Id).Take(50).ToListAsync(ct);
}
