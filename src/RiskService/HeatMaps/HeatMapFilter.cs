using RiskService.Register;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.HeatMaps;

/// <summary>Which risks a heat map counts; null means all.</summary>
/// <param name="Division">Code.</param>
/// <param name="Kind">Code of an area.</param>
/// <param name="Since">A day of the year, to its end: what moved from there to now is counted too.</param>
public readonly record struct HeatMapFilter(string? Division = null, string? Kind = null, DateOnly? Since = null)
{
    public IQueryable<Risk> Of(IQueryable<Risk> risks)
    {
        var (division, kind) = (Division, Kind);
        if (!string.IsNullOrEmpty(division))
            risks = risks.Where(risk => risk.Division == division);
        if (!string.IsNullOrEmpty(kind))
            risks = risks.Where(risk => risk.Area == kind);
        return risks;
    }

    /// <summary>A register is filled from some months before its year until it ends: a day to compare with lies there, and before today.</summary>
    public Objection? Against(FiscalYear year, DateOnly today) => Since is not { } since || (since < today && since <= year.LastDay && since >= year.FirstDay.AddYears(-1))
        ? null
        : Objection.To("since", "เลือกวันก่อนวันนี้ในปีงบประมาณนั้นหรือปีก่อนหน้า", "Choose a day before today, in that fiscal year or the one before");
}
