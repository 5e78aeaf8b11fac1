using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace ComplaintService.Complaints;

/// <summary>An entry of a complaint's story. The story only grows.</summary>
public sealed class ComplaintUpdate : IAudited
{
    public const int LongestText = 4000;

    private ComplaintUpdate()
    {
    }

    public Guid ComplaintId { get; private set; }

    /// <summary>Its place in the story, from 1. Two people who write at once can't both have the same.</summary>
    public int No { get; private set; }
    public DateTimeOffset At { get; private set; }
    public UpdateKind Kind { get; private set; }

    /// <summary>Whether the complainant reads it.</summary>
    public bool IsVisible { get; private set; }

    /// <summary>A message, or the reason of a step; null where the step says it all. May name people, so it stays out of the audit trail.</summary>
    [NotAudited]
    public string? Text { get; private set; }

    /// <summary>The day promised from then on, where the step changed it.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The division, where the step was an assignment.</summary>
    public string? Division { get; private set; }

    /// <summary>Subject of the token; <c>anonymous</c> for the complainant.</summary>
    public string ActorId { get; private set; } = "";

    /// <summary>Never shown to the complainant.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>Done by the clock, and by nobody.</summary>
    public bool IsByClock => Actor.IsServiceId(ActorId);

    /// <summary>Whether it concerns everybody who complained of the matter: authors of duplicates read it too and are written of it, but of nothing that is between its author and staff.</summary>
    public bool IsForDuplicates => Kind is UpdateKind.Extended or UpdateKind.Resolved or UpdateKind.Rejected or UpdateKind.Closed or UpdateKind.Merged or UpdateKind.Reopened;

    /// <summary>The step is one that must say why: a later day (plan project 3-02), that nothing can be done, a correction, a danger, a finding.</summary>
    internal bool HoldsReason => Kind is UpdateKind.Extended or UpdateKind.Rejected or UpdateKind.Corrected or UpdateKind.Urgent or UpdateKind.NotUrgent or UpdateKind.Finding;

    /// <summary>What the audit trail says instead of the words: whoever may read the complaint finds them there.</summary>
    internal string WhereReasonStands => System.FormattableString.Invariant($"เหตุผลอยู่ในลำดับเรื่อง รายการที่ {No}");

    internal static ComplaintUpdate Of(Guid complaintId, int no, UpdateKind kind, bool visible, string? text, Actor actor, DateTimeOffset at, DateOnly? dueOn = null, string? division = null) => new()
    {
        ComplaintId = complaintId,
        No = no,
        At = at,
        Kind = kind,
        IsVisible = visible,
        Text = PlainText.Of(text),
        DueOn = dueOn,
        Division = division,
        ActorId = actor.Id,
        ActorName = actor.Name,
    };
}
