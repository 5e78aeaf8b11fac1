using ServiceDefaults.Audit;

namespace PlanService.Indicators;

/// <summary>What a trend ("ลดลง") is compared with when there is no measurement of the year before.</summary>
public sealed class Baseline : IAudited
{
    private Baseline()
    {
    }

    public Guid SeriesId { get; private set; }
    public string Code { get; private set; } = "";
    public string Indicator { get; private set; } = "";
    public decimal Value { get; private set; }

    /// <summary>Where the value is from.</summary>
    public string Source { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
}
