using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

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

    internal static Baseline Of(Guid seriesId, string code, string indicator) => new() { SeriesId = seriesId, Code = code, Indicator = indicator };

    public void Set(decimal value, string source, Actor actor, DateTimeOffset at) =>
        (Value, Source, RecordedBy, RecordedAt) = (value, source.Trim(), actor.Name, at);
}
