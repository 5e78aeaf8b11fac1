namespace RiskService.Results;

/// <summary>What the plan was told of an indicator last.</summary>
public sealed class Measurement
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string ProjectCode { get; init; }
    public required string Indicator { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }
    public decimal Value { get; private set; }
    public int Version { get; private set; }
    public DateTimeOffset MeasuredAt { get; private set; }
    public uint RowVersion { get; private set; }

    /// <returns>Whether that is anything new.</returns>
    internal bool Be(decimal value, DateTimeOffset at)
    {
        if (Version > 0 && Value == value)
            return false;
        (Value, Version, MeasuredAt) = (value, Version + 1, at);
        return true;
    }
}
