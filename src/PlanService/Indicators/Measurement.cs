using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Indicators;

/// <summary>What an indicator came to. A later one does not change an earlier one: the history stays.</summary>
public sealed class Measurement : IAudited
{
    /// <summary>A person measured or judged.</summary>
    public const string Manual = "manual";

    /// <summary>Counted from what was published for the project.</summary>
    public const string Publications = "publications";

    private Measurement()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>Of the project: <c>output-1</c>.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>In the indicator's unit; null for a judgement in words.</summary>
    public decimal? Value { get; private set; }

    /// <summary>The written judgement of a qualitative indicator.</summary>
    public string? Judgement { get; private set; }

    /// <summary>Null when it can't be told, as for a trend without a baseline.</summary>
    public bool? Met { get; private set; }

    /// <summary><c>manual</c>, <c>publications</c>, <c>training</c>, <c>complaints</c>, <c>risk</c> …</summary>
    public string Source { get; private set; } = "";
    public string? SourceId { get; private set; }

    /// <summary>The page that shows where the value comes from, from the root of the platform.</summary>
    public string? Link { get; private set; }
    public string? Note { get; private set; }
    public DateTimeOffset MeasuredAt { get; private set; }

    /// <summary>Who measured; for a judgement, the judge.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>The one that counts: the latest of its indicator and year.</summary>
    public bool IsLatest { get; private set; }

    /// <summary>What its evidence is kept under.</summary>
    public string Subject => $"measurement/{Id}";

    internal static Measurement Of(Guid projectYearId, NewMeasurement measured, bool? met, string home, Actor actor, DateTimeOffset at, bool isLatest)
    {
        var id = Guid.CreateVersion7(at);
        return new()
        {
            Id = id,
            ProjectYearId = projectYearId,
            Indicator = measured.Indicator,
            Value = measured.Value,
            Judgement = Text(measured.Judgement),
            Met = met,
            Source = measured.Source,
            SourceId = measured.SourceId,
            Link = measured.Link ?? $"{home}#m-{id}",
            Note = Text(measured.Note),
            MeasuredAt = measured.MeasuredAt ?? at,
            RecordedBy = actor.Name,
            IsLatest = isLatest,
        };
    }

    /// <summary>Measured anew: this one belongs to the history.</summary>
    internal void Supersede() => IsLatest = false;

    /// <summary>What a trend is compared with became known, or another.</summary>
    internal void JudgeAgain(bool? met) => Met = met;

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}

/// <summary>A value or judgement to be recorded.</summary>
/// <param name="Said">Met or not, in the judge's opinion: where no number decides.</param>
/// <param name="SourceId">What it is there: the same source and id replaces what it said before.</param>
/// <param name="Link">From the root of the platform; null: the measurement's own page.</param>
/// <param name="MeasuredAt">Null: now. An older one than the latest goes into the history.</param>
public sealed record NewMeasurement(
    string Indicator, decimal? Value, string? Judgement, bool? Said, string? Note, string Source = Measurement.Manual,
    string? SourceId = null, string? Link = null, DateTimeOffset? MeasuredAt = null);
