using PlanService.Import;
using PlanService.Papers;

namespace PlanService.Plans;

/// <summary>What surrounds the matrix and the sheets: order, announcement, committee, and text that belongs to no part. Kept as read until somebody changes it.</summary>
public sealed record PlanPapers
{
    public OfficialPaper? Order { get; init; }
    public OfficialPaper? Announcement { get; init; }
    public required IReadOnlyList<CommitteeMember> Committee { get; init; }
    public required IReadOnlyList<string> CommitteeDuties { get; init; }
    public required IReadOnlyList<string> OtherText { get; init; }

    /// <summary>The NACC template that the plan follows; null when it follows none that is known.</summary>
    public string? Template { get; init; }

    /// <summary>"รวมทั้งสิ้น จำนวน 27 โครงการ" of the matrix.</summary>
    public int? DeclaredProjects { get; init; }

    /// <summary>The committee stays appointed; the amendment needs an announcement of its own, with room for its date.</summary>
    internal PlanPapers ForAmendment() => this with
    {
        Announcement = Announcement is null ? null : Announcement with { NumberAsWritten = null, DateAsWritten = PaperKind.Announcement.Undated },
        OtherText = [],
        DeclaredProjects = null,
    };

    /// <summary>No committee, no order, no announcement yet.</summary>
    internal static PlanPapers None { get; } = new() { Committee = [], CommitteeDuties = [], OtherText = [] };

    /// <summary>Another plan needs an order and an announcement of its own; the text is there to begin with. Which template it follows nobody knows yet.</summary>
    internal PlanPapers ForNextPlan() => ForAmendment() with
    {
        Order = Order is null ? null : Order with { NumberAsWritten = null, DateAsWritten = PaperKind.Order.Undated },
        Template = null,
    };

    internal static PlanPapers From(ImportedPlan read) => new()
    {
        Order = read.Order,
        Announcement = read.Announcement,
        Committee = read.Committee,
        CommitteeDuties = read.CommitteeDuties,
        OtherText = read.OtherText,
        Template = read.Template,
        DeclaredProjects = read.Totals.DeclaredProjects,
    };
}
