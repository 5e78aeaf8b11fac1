using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.Results;

/// <summary>An indicator of the plan that this service measures by its daily work.</summary>
public interface IMeasured
{
    /// <summary>Such as <c>4-03</c>.</summary>
    string Project { get; }

    /// <summary>Its code within the project: <c>output-1</c>.</summary>
    string Indicator { get; }

    /// <summary>See <see cref="Contracts.IndicatorMeasured.Unit"/>.</summary>
    string Unit { get; }

    /// <summary>The page that shows where the value of a year comes from, from the root of the platform.</summary>
    string Link(FiscalYear year);

    /// <summary>What it came to in a year so far; null as long as there is nothing to say.</summary>
    Task<decimal?> Value(RiskDb db, FiscalYear year, CancellationToken ct);
}
