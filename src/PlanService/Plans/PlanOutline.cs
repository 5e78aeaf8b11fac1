using PlanService.Import;

namespace PlanService.Plans;

/// <summary>What a plan document says beside its projects, kept as it was read.</summary>
/// <param name="Dimensions">มิติ with their missions and objectives, and their subtotals as written and as added up.</param>
/// <param name="Totals">The grand totals as written and as added up, in baht.</param>
/// <param name="Order">The order that appoints the committee.</param>
/// <param name="Announcement">The announcement of the plan.</param>
/// <param name="Template">Code of the template that the plan follows, if it is a known one.</param>
/// <param name="LooseSheets">Sheets of no project in the matrix.</param>
/// <param name="OtherText">Text between the parts, such as introductions and appendices.</param>
public sealed record PlanOutline(
    IReadOnlyList<ImportedDimension> Dimensions,
    ImportedTotals Totals,
    OfficialPaper? Order,
    OfficialPaper? Announcement,
    IReadOnlyList<CommitteeMember> Committee,
    IReadOnlyList<string> CommitteeDuties,
    string? Template,
    IReadOnlyList<ProjectSheet> LooseSheets,
    IReadOnlyList<string> OtherText)
{
    public static PlanOutline Of(ImportedPlan read) => new(
        read.Dimensions, read.Totals, read.Order, read.Announcement, read.Committee, read.CommitteeDuties, read.Template,
        [.. read.Sheets.Where(sheet => sheet.ProjectCode is null)], read.OtherText);
}
