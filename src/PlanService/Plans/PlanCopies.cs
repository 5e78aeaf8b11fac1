using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>New versions and new plans that begin as a copy of this one.</summary>
public sealed partial class Plan
{
    /// <summary>While this version stays in force, a draft is made of it: the same projects under the same codes.</summary>
    /// <param name="kind">What the amendment is called.</param>
    /// <param name="reason">Why the plan has to be changed.</param>
    /// <param name="newest">The newest version of the series: only one amendment may be on its way.</param>
    public (Plan? Draft, Refusal? Refusal) Amend(AmendmentKind kind, string reason, Plan newest, Actor actor, DateTimeOffset at)
    {
        if (Status is not PlanStatus.Published)
        {
            return (null, new("plan-not-published",
                $"ทำฉบับเพิ่มเติมหรือเปลี่ยนแปลงได้เฉพาะแผนที่ประกาศใช้อยู่ ขณะนี้แผนอยู่ในสถานะ “{PlanRefusals.Thai(Status)}”",
                $"Only the plan in force can be amended; this one is {Words.Of(Status)}"));
        }

        if (newest.Id != Id)
            return (null, PlanRefusals.AmendmentOpen(newest.Version));
        var draft = Copy(at, actor);
        draft.SeriesId = SeriesId;
        draft.Version = Version + 1;
        draft.Amendment = kind;
        draft.Dimensions = Dimensions;
        draft.WrittenTotals = [];
        draft.Papers = Papers.ForAmendment();
        draft.Projects.AddRange(Projects.OrderBy(project => project.Position).Select(project => project.Copy()));
        draft.Sheets.AddRange(Sheets.OrderBy(sheet => sheet.Position).Select(sheet => sheet.Copy()));
        draft.Decisions.Add(PlanDecision.By(actor, PlanStatus.Draft, reason, at));
        return (draft, null);
    }

    private Plan Copy(DateTimeOffset at, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(at),
        BasedOnId = Id,
        Title = Title,
        Organization = Organization,
        District = District,
        Province = Province,
        FiscalYears = [.. FiscalYears],
        Status = PlanStatus.Draft,
        ImportedAt = at,
        ImportedBy = actor.Name,
        Papers = Papers,
    };
}
