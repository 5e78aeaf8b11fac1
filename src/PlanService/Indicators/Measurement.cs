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

    /// <summary>Counted from what else is recorded in the plan itself.</summary>
    public const string Plan = "plan";

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

    /// <summary><c>manual</c>, <c>publications</c>, <c>plan</c>, <c>training</c>, <c>complaints</c>, <c>risk</c> …</summary>
    public string Source { get; private set; } = "";
    public string? SourceId { get; private set; }

    /// <summary>By which of <see cref="Contracts.Measures"/>; null for a person, and for a service that named none.</summary>
    public string? Measure { get; private set; }

    /// <summary>What that measure was narrowed to.</summary>
    public string? MeasureOf { get; private set; }

    /// <summary>Why it does not count any more; null: it may.</summary>
    public SetAside? SetAside { get; private set; }

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

    /// <summary>A person said it: no map and no other service takes it away.</summary>
    public bool IsManual => Source == Manual;

    /// <summary>Whose figures it is one of, as in <see cref="Contracts.Measure.Service"/>.</summary>
    public string Service => Source == Publications ? Plan : Source;

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
            Measure = measured.Measure,
            MeasureOf = measured.MeasureOf,
            Link = measured.Link ?? $"{home}#m-{id}",
            Note = Text(measured.Note),
            MeasuredAt = measured.MeasuredAt ?? at,
            RecordedBy = actor.Name,
            IsLatest = isLatest,
        };
    }

    /// <summary>Measured anew: this one belongs to the history.</summary>
    internal void Supersede() => IsLatest = false;

    /// <summary>What came before it is taken back, and this counts again.</summary>
    internal void CountAgain() => IsLatest = true;

    /// <summary>It stays in the history and counts no more.</summary>
    internal void PutAside(SetAside because) => (SetAside, IsLatest) = (because, false);

    /// <summary>What spoke against it is gone; whether it is the latest follows from the others.</summary>
    internal void TakeBack() => SetAside = null;

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
    string? SourceId = null, string? Link = null, DateTimeOffset? MeasuredAt = null, string? Measure = null, string? MeasureOf = null)
{
    /// <summary>The plan counted it itself: nothing that somebody recorded, and nothing for a head to confirm by itself.</summary>
    public bool IsOwn => Source is Measurement.Publications or Measurement.Plan;
}

/// <summary>Why a measurement that was taken counts no more.</summary>
public enum SetAside
{
    /// <summary>The map says that something else measures the indicator, or a person judges it.</summary>
    MapChanged,

    /// <summary>What it was counted from is gone; its source said so.</summary>
    Withdrawn,

    /// <summary>The year is learned anew, and its source has not said it again yet.</summary>
    Rebuild,
}
