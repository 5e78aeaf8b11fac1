using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Findings;

/// <summary>
/// Something that an audit found: what is, what should be, why it is not, what comes of it and what to do. Issued to the audited division,
/// answered by its head, followed up by the auditor until closed. Source: plan project 4-01.
/// </summary>
public sealed partial class AuditFinding : IVersioned, IAudited
{
    public const int LongestTitle = 200;
    public const int LongestText = 4000;
    public const int ShortestText = 10;
    public const int LongestRisk = 20;
    public const int MostFollowUps = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Of those issued in the year, from 1: a gap would tell of one that is still a draft.</summary>
    public int? No { get; private set; }
    public Guid EngagementId { get; private set; }

    /// <summary>Whom it is issued to; code.</summary>
    public string Division { get; private set; } = "";

    [NotAudited]
    public FindingWords Words { get; private set; } = FindingWords.Nothing;
    public Severity Severity { get; private set; }

    /// <summary>Of a risk in the register of the year when it was written; only a text here.</summary>
    [NotAudited]
    public string? RiskCode { get; private set; }
    public FindingStatus Status { get; private set; }
    public DateOnly? IssuedOn { get; private set; }

    [NotAudited]
    public ManagementAnswer? Answer { get; private set; }

    [NotAudited]
    public List<FollowUp> FollowUps { get; private set; } = [];

    [NotAudited]
    public List<Closure> Closures { get; private set; } = [];

    [NotAudited]
    public List<Reopening> Reopenings { get; private set; } = [];

    /// <summary>Closed because what was recommended is done.</summary>
    public bool IsImplemented { get; private set; }

    /// <summary>By when its next step is due, the answer or the action; null where none is waited for.</summary>
    public DateOnly? NextDueOn { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>ข้อ 3/2570; null of a draft.</summary>
    public string? Code => No is { } no ? FormattableString.Invariant($"{no}/{FiscalYear}") : null;
    public string Title => Words.Title;

    /// <summary>The head's answer is due on this day.</summary>
    public DateOnly? AnswerDueOn => IssuedOn is { } on ? AuditDeadlines.AnswerBy(on) : null;

    public bool IsOverdue(DateOnly today) => NextDueOn < today;

    /// <summary>The last that was said since it was opened, or opened again.</summary>
    public FollowUp? Latest => FollowUps.LastOrDefault(one => Reopenings.Count == 0 || one.At > Reopenings[^1].At);

    internal static AuditFinding Of(FiscalYear year, Guid engagement) => new() { FiscalYear = year, EngagementId = engagement };

    internal Refusal? Write(string division, FindingWords words, Severity severity, string? riskCode)
    {
        if (Status is not FindingStatus.Draft)
            return AuditRefusals.Issued;
        (Division, Words, Severity, RiskCode) = (division, words, severity, riskCode);
        return null;
    }
}
