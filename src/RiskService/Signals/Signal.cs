using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Signals;

/// <summary>
/// What other services told gives reason to look at a risk: counts and sums, never a person. A proposal and nothing more: it changes no
/// risk, and a person decides what it means. open → decided. There is one open proposal of a cluster; while it is open its figures follow.
/// </summary>
public sealed class Signal : IAudited, IVersioned
{
    public const int LongestReason = 1000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public SignalKind Kind { get; private set; }

    /// <summary>What is the same each time: <c>complaints:road:PW</c>.</summary>
    public string Cluster { get; private set; } = "";

    /// <summary>The register in which to look.</summary>
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Whose matter it is; null: the clerk's.</summary>
    public string? Division { get; private set; }
    public string? Category { get; private set; }
    public string? ProjectCode { get; private set; }

    /// <summary>Of corruption statistics: which half of the year.</summary>
    public int? Half { get; private set; }

    /// <summary>Complaints, or closed reports; null where there is none to tell, or it is withheld.</summary>
    public int? Count { get; private set; }

    /// <summary>Days within which they came.</summary>
    public int? Days { get; private set; }

    /// <summary>Baht that were spent beyond the budget.</summary>
    public decimal? Baht { get; private set; }
    public DateTimeOffset FirstSeenAt { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>False once it is no longer so; it still wants a decision.</summary>
    public bool StillSo { get; private set; } = true;
    public SignalDecision? Decision { get; private set; }

    /// <summary>The risk that is to be assessed anew.</summary>
    public Guid? RiskId { get; private set; }

    /// <summary>Not proposed again up to this day; null for never again.</summary>
    public DateOnly? QuietUntil { get; private set; }
    public string DecidedById { get; private set; } = "";
    public uint RowVersion { get; private set; }

    public bool IsOpen => Decision is null;

    public static Signal Of(SignalSeen seen, DateTimeOffset now)
    {
        var signal = new Signal { Kind = seen.Kind, Cluster = seen.Cluster, FirstSeenAt = now };
        signal.Follow(seen, now);
        return signal;
    }

    /// <summary>The figures of now; a row that says the same is left alone.</summary>
    public void Follow(SignalSeen seen, DateTimeOffset now)
    {
        if (StillSo && SeenAt != default && (seen.Count, seen.Baht, seen.Division, seen.Year) == (Count, Baht, Division, FiscalYear))
            return;
        (FiscalYear, Division, Category, ProjectCode, Half, Count, Days, Baht) = (seen.Year, seen.Division, seen.Category, seen.ProjectCode, seen.Half, seen.Count, seen.Days, seen.Baht);
        (SeenAt, StillSo) = (now, true);
    }

    public void EndsByItself() => StillSo = false;

    /// <summary>Whether the same may be proposed again on a day, after it was decided.</summary>
    public bool MayComeAgain(DateOnly today) => QuietUntil < today;

    public Refusal? Decide(SignalOutcome outcome, string reason, Guid? risk, int quietDays, DateOnly today, Actor actor, DateTimeOffset now)
    {
        if (!IsOpen)
            return Decided;
        (Decision, DecidedById, RiskId) = (new(outcome, reason, actor.Name, now), actor.Id, risk);
        // Late trainings and statistics belong to one year: decided once, they are decided.
        QuietUntil = Kind is SignalKind.Complaints or SignalKind.Overspent ? today.AddDays(quietDays) : null;
        return null;
    }

    public static Refusal Decided { get; } = new("signal-decided", "สัญญาณนี้ตัดสินใจแล้ว", "This signal was decided already");
}

public enum SignalKind
{
    /// <summary>Several complaints of one category in one division or project.</summary>
    Complaints,

    /// <summary>Closed reports in the half-yearly statistics of the corruption channel.</summary>
    Corruption,

    /// <summary>A training of the plan was not held in time.</summary>
    TrainingLate,

    /// <summary>More was spent on a project than there is.</summary>
    Overspent,
}

public enum SignalOutcome
{
    /// <summary>The risk is assessed anew.</summary>
    Reassess,
    NoChange,

    /// <summary>No risk describes it yet: one is added.</summary>
    NewRisk,
}

public sealed record SignalDecision(SignalOutcome Outcome, string Reason, string By, DateTimeOffset At);

/// <summary>What the facts come to now.</summary>
public sealed record SignalSeen(
    SignalKind Kind, string Cluster, FiscalYear Year, string? Division = null, string? Category = null, string? ProjectCode = null, int? Half = null, int? Count = null, int? Days = null, decimal? Baht = null);
