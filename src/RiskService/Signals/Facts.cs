namespace RiskService.Signals;

/// <summary>What is known of one complaint, of which only its id, kind and place in the plan ever come here.</summary>
public sealed class ComplaintFact
{
    /// <summary>The complaint service's.</summary>
    public Guid Id { get; private set; }
    public string Category { get; private set; } = "";
    public string? Division { get; private set; }
    public string? ProjectCode { get; private set; }

    /// <summary>Null as long as only a later step was heard of.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>False for what was rejected, or is the same as another.</summary>
    public bool Counts { get; private set; } = true;

    /// <summary>Of the newest step that was heard of: staff correct category, division and project until closing.</summary>
    public DateTimeOffset AsOf { get; private set; }
    public uint RowVersion { get; private set; }

    public static ComplaintFact Of(Guid id) => new() { Id = id };

    /// <summary>Messages come in any order: of what changes the newest holds, of the day of receipt any.</summary>
    public void Hear(string category, string? division, string? project, DateTimeOffset? received, DateTimeOffset asOf, string? outcome = null)
    {
        ReceivedAt ??= received?.ToUniversalTime();
        if (outcome is "rejected" or "merged")
            Counts = false;
        if (AsOf > asOf)
            return;
        // Nobody takes a division away again: the step before the assignment does not know it yet.
        (Category, Division, ProjectCode, AsOf) = (category, division ?? Division, project, asOf.ToUniversalTime());
    }
}

/// <summary>What the corruption channel published of a fiscal year last: counts, and nothing of a single report.</summary>
public sealed class CorruptionFact
{
    /// <summary>Buddhist era.</summary>
    public int FiscalYear { get; private set; }

    /// <summary>How many of its halves are over.</summary>
    public int UpToHalf { get; private set; }

    /// <summary>Closed, of what came in the last half that is over; null where it is withheld (1 to 4).</summary>
    public int? Done { get; private set; }
    public DateTimeOffset At { get; private set; }
    public uint RowVersion { get; private set; }

    public static CorruptionFact Of(int year) => new() { FiscalYear = year };

    public void Hear(int upToHalf, int? done, DateTimeOffset at)
    {
        if (at >= At)
            (UpToHalf, Done, At) = (upToHalf, done, at.ToUniversalTime());
    }
}

/// <summary>A training event of a project was completed.</summary>
public sealed class TrainingFact
{
    /// <summary>The event's.</summary>
    public Guid Id { get; private set; }
    public string ProjectCode { get; private set; } = "";

    /// <summary>Buddhist era.</summary>
    public int FiscalYear { get; private set; }

    public static TrainingFact Of(Guid id, string project, int year) => new() { Id = id, ProjectCode = project, FiscalYear = year };
}

/// <summary>What the plan said last of a project's money.</summary>
public sealed class MoneyFact
{
    public string ProjectCode { get; private set; } = "";

    /// <summary>Buddhist era.</summary>
    public int FiscalYear { get; private set; }

    /// <summary>Baht that are neither spent nor held; below 0 where more was spent than there is.</summary>
    public decimal Remaining { get; private set; }
    public DateTimeOffset At { get; private set; }
    public uint RowVersion { get; private set; }

    public static MoneyFact Of(string project, int year) => new() { ProjectCode = project, FiscalYear = year };

    public void Hear(decimal remaining, DateTimeOffset at)
    {
        if (at >= At)
            (Remaining, At) = (remaining, at.ToUniversalTime());
    }
}
