using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Interests;

/// <summary>The auditor compared a list of names, from procurement or a case, with the declarations. The list is sealed, and erased after 90 days.</summary>
public sealed class InterestMatch : IAudited, IVersioned
{
    /// <summary>Days for which the list is kept.</summary>
    public const int KeptDays = 90;

    public Guid Id { get; private set; } = Guid.NewGuid();
    public FiscalYear FiscalYear { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string RequestedBy { get; private set; } = "";

    [NotAudited] // stands in the entry as its reason
    public string Reason { get; private set; } = "";

    /// <summary>Names in the list.</summary>
    public int Lines { get; private set; }

    /// <summary>Declarations that were opened for it.</summary>
    public int Declarations { get; private set; }
    public int Hits { get; private set; }

    /// <summary>The last day on which the list is there.</summary>
    public DateOnly KeptUntil { get; private set; }

    /// <summary>The list; null once it is erased.</summary>
    [NotAudited]
    public byte[]? Sealed { get; private set; }
    public uint RowVersion { get; private set; }

    internal static InterestMatch Of(FiscalYear year, string reason, int lines, int declarations, int hits, Actor actor, DateTimeOffset now, DateOnly today) => new()
    {
        FiscalYear = year,
        Reason = reason,
        Lines = lines,
        Declarations = declarations,
        Hits = hits,
        RequestedBy = actor.Name,
        At = now,
        KeptUntil = today.AddDays(KeptDays),
    };

    internal void Keep(byte[] list) => Sealed = list;

    internal void Erase() => Sealed = null;
}

/// <summary>A list to compare, as it is sealed.</summary>
public sealed record MatchList(IReadOnlyList<MatchLine> Lines);

/// <param name="Supplier">Name of a company or a person.</param>
/// <param name="Amount">Baht.</param>
/// <param name="Division">Which buys.</param>
public sealed record MatchLine(string Supplier, decimal? Amount, string? Project, string? Division);

/// <summary>A name that stands in a declaration, or near enough; what the auditor found of it.</summary>
public sealed class InterestHit : IAudited, IVersioned
{
    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid MatchId { get; private set; }

    /// <summary>In the match, from 1, the nearest first.</summary>
    public int No { get; private set; }
    public Guid DeclarationId { get; private set; }

    /// <summary>Per cent.</summary>
    public int Nearness { get; private set; }
    public NearReason Why { get; private set; }

    /// <summary>Null until the auditor has judged it.</summary>
    public HitOutcome? Outcome { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }

    /// <summary>What was compared, and the auditor's words (<see cref="HitContent"/>).</summary>
    [NotAudited]
    public byte[] Sealed { get; private set; } = [];
    public uint RowVersion { get; private set; }

    internal static InterestHit Of(Guid match, int no, Guid declaration, int nearness, NearReason why) => new() { MatchId = match, No = no, DeclarationId = declaration, Nearness = nearness, Why = why };

    internal void Keep(byte[] content) => Sealed = content;

    /// <param name="declarer">Of the declaration in which it was found.</param>
    internal Refusal? Judge(HitOutcome outcome, string declarer, byte[] content, Actor actor, DateTimeOffset now)
    {
        if (declarer == actor.Id)
            return InterestRefusals.OwnDeclaration;
        (Outcome, JudgedAt, Sealed) = (outcome, now, content);
        return null;
    }
}

/// <summary>What is sealed of a hit.</summary>
/// <param name="Item">What was declared; null where the supplier is the declarer.</param>
/// <param name="Reason">Of the auditor's judgement; null until there is one.</param>
public sealed record HitContent(MatchLine Line, InterestItem? Item, string Declared, string? Reason);

public enum HitOutcome
{
    /// <summary>There is a conflict of interest.</summary>
    Conflict,

    /// <summary>Another name, or no part in the decision.</summary>
    None,

    /// <summary>It takes more to know.</summary>
    Unclear,
}
