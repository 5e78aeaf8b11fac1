using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Universe;

/// <summary>A unit in the ranking of a year.</summary>
/// <param name="Rank">From 1; null as long as it has no score.</param>
public sealed record RankedUnit(AuditUnit Unit, UnitScore? Score, int? Rank);

/// <summary>The audit universe of a year: the highest score first, what has none last.</summary>
public static class Ranking
{
    public static async Task<PageOf<RankedUnit>> Of(RiskDb db, FiscalYear year, string? division, Paging paging, CancellationToken ct)
    {
        var units = db.AuditUnits.AsNoTracking().Where(unit => unit.RetiredAt == null && (string.IsNullOrEmpty(division) || unit.Division == division));
        var scores = db.UnitScores.AsNoTracking().Where(score => score.FiscalYear == year && score.IsCurrent);
        var ranked = units.GroupJoin(scores, unit => unit.Id, score => score.UnitId, (unit, found) => new { unit, found })
            .SelectMany(one => one.found.DefaultIfEmpty(), (one, score) => new { one.unit, score })
            .OrderBy(one => one.score == null).ThenByDescending(one => one.score!.Total).ThenBy(one => one.unit.Id);
        var page = await paging.Of(ranked, one => (one.unit, one.score), ct);
        var before = (page.Page - 1) * page.PageSize;
        return new([.. page.Items.Select((one, at) => new RankedUnit(one.unit, one.score, one.score is null ? null : before + at + 1))], page.Page, page.PageSize, page.Total);
    }
}
