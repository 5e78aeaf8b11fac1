using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanService.Findings;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

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

    /// <summary>
    /// The plan of the years after this one's: a series of its own, with the chosen projects numbered anew. This plan stays as it is.
    /// What is copied stays letter by letter; where that needs a person's eye, there is a finding.
    /// </summary>
    /// <param name="there">A plan that covers some of those years already; null when none does.</param>
    public (Plan? Draft, Refusal? Refusal) Next(NextPlan chosen, Plan? there, Actor actor, DateTimeOffset at)
    {
        var years = NextPlan.YearsAfter(this);
        if (Status is PlanStatus.Superseded)
            return (null, PlanRefusals.Replaced);
        if (years.Count == 0)
            return (null, PlanRefusals.NoYears);
        if (there is not null)
            return (null, PlanRefusals.YearsCovered(there));
        var draft = Copy(at, actor);
        draft.SeriesId = draft.Id = NextId(years[0]);
        draft.Title = NextPlan.TitleAfter(this);
        draft.FiscalYears = [.. years];
        draft.Dimensions = [.. Dimensions.Select(dimension => dimension.WithoutCounts())];
        draft.Papers = chosen.Papers ? Papers.ForNextPlan() : PlanPapers.None;
        var numbers = new Dictionary<string, int>();
        foreach (var project in Projects.Where(project => chosen.Projects.Contains(project.Code)).OrderBy(project => project.Position))
        {
            var number = numbers[project.Dimension] = numbers.GetValueOrDefault(project.Dimension) + 1;
            var baht = chosen.Baht(OpenNextPlan.LastBudget(this, project));
            var copy = project.CopyForNext(number, draft.Projects.Count + 1, years.Select(year => ProjectBudget.Of(new(year), baht)), chosen.Sheets);
            draft.Projects.Add(copy);
            draft.Sheets.Add(PlanSheet.Of(draft.Id, copy.Position, copy, chosen.Sheets ? Sheets.OrderBy(sheet => sheet.Position).FirstOrDefault(sheet => sheet.ProjectCode == project.Code)?.Content : null));
            draft.Years.AddRange(years.Select(year => ProjectYear.Of(draft.Id, copy.Code, new FiscalYear(year))));
        }

        draft.Findings.AddRange(new NextPlanFindings(FiscalYears, years).Of(draft).Select((finding, index) => Finding.Import(finding, index + 1)));
        draft.Decisions.Add(PlanDecision.By(actor, PlanStatus.Draft, $"จัดทำต่อจาก{Title}", at));
        return (draft, null);
    }

    /// <summary>Made of this plan and the first of the years: two officers at the same moment can't open it twice.</summary>
    private Guid NextId(int firstYear)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{SeriesId}/{firstYear}")));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // a UUID of version 8: of one's own making
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
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
