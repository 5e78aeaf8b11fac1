using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using RiskService.Rounds;
using ServiceDefaults.Measuring;

namespace RiskService.Results;

/// <summary>One report of the risk assessment: the register that the executive approved. A change that voids the approval takes it back to 0 until the next one.</summary>
public sealed class AssessmentReport : IMeasure<RiskDb>
{
    public string Key => "risk.assessment-report";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/registers/{asked.Year}";

    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) => await asked.Opened(ct) is { } register ? register.Approval is null ? 0 : 1 : null;
}

/// <summary>Mitigations that were carried out.</summary>
public sealed class MeasuresCarriedOut : IMeasure<RiskDb>
{
    public string Key => "risk.measures-done";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/registers/{asked.Year}";

    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct)
    {
        var done = await asked.Db.MitigationsOf(asked.Year).GroupBy(one => 1).Select(all => new { Done = all.Count(one => one.Status == MitigationStatus.Done) }).SingleOrDefaultAsync(ct);
        return done?.Done;
    }
}

/// <summary>Channels through which the register was published, the platform's own page among them. It stays readable after a later change, which it says, so the count stays too.</summary>
public sealed class PublishedChannels : IMeasure<RiskDb>
{
    public string Key => "risk.published-channels";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/published/{asked.Year}";

    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) =>
        await asked.Opened(ct) is { } register ? register.PublishedAt is null ? 0 : register.Channels.Count + 1 : null;
}

internal static class OpenedRegisters
{
    /// <summary>The register of the year; null until its round was opened.</summary>
    public static async Task<RiskRegister?> Opened(this MeasureQuestion<RiskDb> asked, CancellationToken ct) =>
        await asked.Db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == asked.Year, ct) is { OpenedAt: not null } register ? register : null;
}
