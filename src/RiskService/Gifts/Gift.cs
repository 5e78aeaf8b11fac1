using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using RiskService.StaffCounts;

namespace RiskService.Gifts;

/// <summary>
/// A gift that was offered, whatever became of it: recorded → (corrected) → reported → decided. Nothing is taken out; a correction keeps what
/// stood before. Its words (giver, thing, reasons) stand here and not in the audit trail, which administrators read. Source: plan project 2-04.
/// </summary>
public sealed class Gift : IAudited, IVersioned
{
    public const int LongestWords = 300;
    public const int LongestReason = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>In the register of its year, from 1.</summary>
    public int No { get; private set; }

    /// <summary>Of whoever recorded it; <see cref="Units.Office"/> for those of none.</summary>
    public string Division { get; private set; } = "";
    public string RecordedById { get; private set; } = "";

    [NotAudited]
    public string RecordedByName { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>An executive's own: no executive decides on it (<see cref="DecideGift"/>).</summary>
    public bool IsOfExecutive { get; private set; }
    public OfferedTo OfferedTo { get; private set; }
    public GiverType GiverType { get; private set; }

    [NotAudited]
    public string Giver { get; private set; } = "";

    [NotAudited]
    public string What { get; private set; } = "";

    /// <summary>Baht, as estimated.</summary>
    public decimal Value { get; private set; }

    [NotAudited]
    public string Occasion { get; private set; } = "";

    /// <summary>The day on which it was offered, and received if it was.</summary>
    public DateOnly On { get; private set; }
    public GiftOutcome Outcome { get; private set; }

    [NotAudited]
    public string? DoneWith { get; private set; }

    [NotAudited]
    public string? Reason { get; private set; }

    /// <summary>The last day of the report to the head; null where the rule of its day asks for none.</summary>
    public DateOnly? ReportDueOn { get; private set; }
    public DateOnly? ReportedOn { get; private set; }
    public GiftDecision? Decision { get; private set; }
    public DecidingAuthority? Authority { get; private set; }

    [NotAudited]
    public string? Letter { get; private set; }

    [NotAudited]
    public string? DecisionReason { get; private set; }
    public DateOnly? DecidedOn { get; private set; }

    [NotAudited]
    public string? DecidedByName { get; private set; }

    /// <summary>What stood here before, the newest last.</summary>
    [NotAudited]
    public List<GiftCorrection> Corrections { get; private set; } = [];
    public uint RowVersion { get; private set; }

    public bool IsReceived => Outcome is GiftOutcome.ReceivedByPerson or GiftOutcome.ReceivedForOffice;

    public bool IsOverdue(DateOnly today) => ReportDueOn < today && ReportedOn is null;

    internal static Gift Record(GiftContent content, int no, GiftRule rule, Actor actor, DateTimeOffset now)
    {
        var gift = new Gift { No = no, Division = Units.Of(actor), RecordedById = actor.Id, RecordedByName = actor.Name, RecordedAt = now, IsOfExecutive = actor.Is(Roles.Executive) };
        gift.Take(content, rule);
        return gift;
    }

    /// <summary>By whoever recorded it, until it is decided.</summary>
    internal Refusal? AgainstCorrection(Actor actor) => actor.Id != RecordedById ? GiftRefusals.NotTheRecorder : Decision is not null ? GiftRefusals.Decided : null;

    /// <param name="no">Another one only if the gift moves to another fiscal year.</param>
    internal Refusal? Correct(GiftContent content, int no, GiftRule rule, string reason, Actor actor, DateTimeOffset now)
    {
        if (AgainstCorrection(actor) is { } refusal)
            return refusal;
        Corrections = [.. Corrections, new(now, reason, FiscalYear.Year, No, Content)];
        No = no;
        Take(content, rule);
        if (!IsReceived)
            ReportedOn = null; // of what was not received there is nothing to report
        return null;
    }

    internal Refusal? Report(Actor actor, DateOnly today)
    {
        if (actor.Id != RecordedById)
            return GiftRefusals.NotTheRecorder;
        if (!IsReceived)
            return GiftRefusals.NotReceived;
        if (ReportedOn is not null)
            return GiftRefusals.Reported;
        ReportedOn = today;
        return null;
    }

    /// <summary>Nobody decides on their own gift: of the executive's, whoever is above the office decides by letter, and the plan officer records it.</summary>
    internal Refusal? AgainstDecision(Actor actor) => this switch
    {
        _ when actor.Id == RecordedById => GiftRefusals.OwnGift,
        { IsOfExecutive: true } when !actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive) => GiftRefusals.DecidedOutside,
        { IsOfExecutive: false } when !actor.Is(Roles.Executive) => GiftRefusals.OnlyTheExecutive,
        { ReportedOn: null } => GiftRefusals.NotReported,
        { Decision: not null } => GiftRefusals.Decided,
        _ => null,
    };

    internal Refusal? Decide(GiftDecision decision, DecidingAuthority authority, string? letter, string reason, Actor actor, DateOnly today)
    {
        if (AgainstDecision(actor) is { } refusal)
            return refusal;
        (Decision, Authority, Letter, DecisionReason, DecidedOn, DecidedByName) = (decision, authority, letter, reason, today, actor.Name);
        return null;
    }

    internal GiftContent Content => new(OfferedTo, GiverType, Giver, What, Value, Occasion, On, Outcome, DoneWith, Reason);

    private void Take(GiftContent content, GiftRule rule)
    {
        (OfferedTo, GiverType, Giver, What, Value) = (content.OfferedTo, content.GiverType, content.Giver, content.What, content.Value);
        (Occasion, On, Outcome, DoneWith, Reason) = (content.Occasion, content.On, content.Outcome, content.DoneWith, content.Reason);
        FiscalYear = FiscalYear.Of(On);
        ReportDueOn = rule.Asks(content) ? On.AddDays(rule.ReportDays) : null;
    }
}
