using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using ServiceDefaults.Values;

namespace RiskService.Results;

/// <summary>Which indicators of the plan's projects this service measures. Another part of it adds a line here, and is told of by itself.</summary>
public static class MeasuredIndicators
{
    public static IReadOnlyList<IMeasured> All { get; } =
    [
        new AssessmentReport(),
        new MeasuresCarriedOut(),
        new PublishedChannels(),
    ];
}

/// <summary>One report of the risk assessment: the register that the executive approved. A change that voids the approval takes it back to 0 until the next one.</summary>
public sealed class AssessmentReport : IMeasured
{
    public string Project => "4-03";
    public string Indicator => "output-1";
    public string Unit => "reports";

    public string Link(FiscalYear year) => $"/risk/registers/{year}";

    public async Task<decimal?> Value(RiskDb db, FiscalYear year, CancellationToken ct) =>
        await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, ct) is { OpenedAt: not null } register ? register.Approval is null ? 0 : 1 : null;
}

/// <summary>Mitigations that were carried out; the plan wants five a year.</summary>
public sealed class MeasuresCarriedOut : IMeasured
{
    public string Project => "4-03";
    public string Indicator => "output-2";
    public string Unit => "measures";

    public string Link(FiscalYear year) => $"/risk/registers/{year}";

    public async Task<decimal?> Value(RiskDb db, FiscalYear year, CancellationToken ct)
    {
        var done = await db.MitigationsOf(year).GroupBy(one => 1).Select(all => new { Done = all.Count(one => one.Status == MitigationStatus.Done) }).SingleOrDefaultAsync(ct);
        return done?.Done;
    }
}

/// <summary>Channels through which the register was published, the platform's own page among them. It stays readable after a later change, which it says, so the count stays too.</summary>
public sealed class PublishedChannels : IMeasured
{
    public string Project => "4-03";
    public string Indicator => "output-3";
    public string Unit => "channels";

    public string Link(FiscalYear year) => $"/risk/published/{year}";

    public async Task<decimal?> Value(RiskDb db, FiscalYear year, CancellationToken ct) =>
        await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, ct) is { OpenedAt: not null } register
            ? register.PublishedAt is null ? 0 : register.Channels.Count + 1
            : null;
}
