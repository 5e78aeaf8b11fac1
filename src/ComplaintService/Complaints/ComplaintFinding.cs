using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>
/// What staff found of a complaint about their own conduct (<see cref="Settings.Category.AsksFinding"/>): the plan's indicators count those
/// that are founded, never the tips. Staff alone see it; the author reads the answer.
/// </summary>
public sealed partial class Complaint
{
    /// <summary>Set with the answer; null where none was asked.</summary>
    public FindingResult? Finding { get; private set; }

    /// <summary>Why. Written by staff, and may name people.</summary>
    [NotAudited]
    public string? FindingReason { get; private set; }

    /// <summary>Puts the finding right, until it is closed.</summary>
    public Refusal? CorrectFinding(Examined examined, string reason, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Finding) is { } refusal)
            return refusal;
        if ((Finding, FindingReason) == (examined.Result, examined.Reason))
            return ComplaintRefusals.NothingCorrected;
        Find(examined, reason, actor, at);
        return null;
    }

    /// <param name="corrected">Why it is another one than before.</param>
    private void Find(Examined examined, string? corrected, Actor actor, DateTimeOffset at)
    {
        (Finding, FindingReason) = (examined.Result, examined.Reason);
        Tell(UpdateKind.Finding, false, $"{ComplaintRefusals.Thai(examined.Result)}: {examined.Reason}{(corrected is null ? "" : $"\nเหตุผลที่แก้ไข: {corrected}")}", actor, at);
    }

    private void DropFinding() => (Finding, FindingReason) = (null, null);
}

/// <summary>What an examination came to, and why.</summary>
public sealed record Examined(FindingResult Result, string Reason);
