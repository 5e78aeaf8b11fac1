using Contracts;

namespace PlanService.Signals;

/// <summary>A training event of a project that took place, as it was closed last.</summary>
public sealed class HeldTraining
{
    public const int LongestTitle = 300;

    public required Guid EventId { get; init; }

    /// <summary><c>1-03</c></summary>
    public string ProjectCode { get; private set; } = "";

    /// <summary>Buddhist era.</summary>
    public int FiscalYear { get; private set; }
    public string Title { get; private set; } = "";
    public string Division { get; private set; } = "";

    /// <summary>The last day of the event.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>How many had enrolled, and how many of them attended; null where nobody counted.</summary>
    public int? Enrolled { get; private set; }
    public int? Attended { get; private set; }

    /// <summary>Percent of the answers that were satisfied; null where nobody was asked.</summary>
    public decimal? SatisfactionPercent { get; private set; }

    /// <summary>Baht.</summary>
    public decimal Spent { get; private set; }
    public string Link { get; private set; } = "";
    public DateTimeOffset CompletedAt { get; private set; }

    /// <summary>See <see cref="ForgetYear"/>.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>Of two messages at once the later one finds what the first has written.</summary>
    public uint RowVersion { get; private set; }

    public void Hear(TrainingEventCompleted told, DateTimeOffset at)
    {
        HeardAt = at;
        if (told.CompletedAt < CompletedAt)
            return;
        (ProjectCode, FiscalYear, Division, HeldOn) = (told.ProjectCode, told.FiscalYear, told.Division, told.CompletedOn);
        Title = told.Title.Length > LongestTitle ? told.Title[..LongestTitle] : told.Title;
        (Enrolled, Attended, SatisfactionPercent, Spent, Link, CompletedAt) = (told.Enrolled, told.Attended, told.SatisfactionPercent, told.Spent, told.Link, told.CompletedAt);
    }
}
