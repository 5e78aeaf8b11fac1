using Microsoft.EntityFrameworkCore;
using RiskService.Settings;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>Which risks of a register are wanted; null means all.</summary>
/// <param name="Division">Code.</param>
/// <param name="Kind">Code of an area.</param>
/// <param name="Level">Such as <c>very-high</c>.</param>
/// <param name="Status"><c>open</c> or <c>closed</c>.</param>
/// <param name="Likelihood">With <paramref name="Impact"/>: one cell of the heat map.</param>
/// <param name="Q">Words of the event, a code, or a project code.</param>
public readonly record struct RiskFilter(
    string? Division = null, string? Kind = null, string? Level = null, string? Status = null, int? Likelihood = null, int? Impact = null, string? Q = null)
{
    /// <summary>The highest score first.</summary>
    public IQueryable<Risk> Of(IQueryable<Risk> risks, FiscalYear year)
    {
        var (division, kind, likelihood, impact) = (Division, Kind, Likelihood, Impact);
        risks = risks.Where(risk => risk.FiscalYear == year);
        if (!string.IsNullOrEmpty(division))
            risks = risks.Where(risk => risk.Division == division);
        if (!string.IsNullOrEmpty(kind))
            risks = risks.Where(risk => risk.Area == kind);
        if (!string.IsNullOrEmpty(Level))
            risks = Words.Read<RiskLevel>(Level) is { } level ? risks.Where(risk => risk.Level == level) : risks.Where(_ => false);
        if (!string.IsNullOrEmpty(Status))
            risks = Status switch { "open" => risks.Where(risk => risk.ClosedAt == null), "closed" => risks.Where(risk => risk.ClosedAt != null), _ => risks.Where(_ => false) };
        if (likelihood is not null)
            risks = risks.Where(risk => risk.Likelihood == likelihood);
        if (impact is not null)
            risks = risks.Where(risk => risk.Impact == impact);
        if (PlainText.Of(Q) is { } q)
        {
            var words = Like.Containing(q);
            risks = risks.Where(risk => EF.Functions.ILike(risk.Title, words, Like.Escape) || risk.Code == q || risk.ProjectCode == q);
        }

        return risks.AsNoTracking().OrderByDescending(risk => risk.Score).ThenBy(risk => risk.Code).ThenBy(risk => risk.Id);
    }
}
