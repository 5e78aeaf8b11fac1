using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PlanService.Pages;
using PlanService.Plans;
using WebUi;
using static WebUi.Language;

namespace PlanService.Papers;

/// <summary>What the pages that show a plan's papers do alike.</summary>
public abstract class PapersPageBase : PlanPage
{
    [Parameter] public Guid PlanId { get; set; }

    /// <summary>Null when there is none that the reader may see; the page ends with 404 then.</summary>
    protected Plan? Shown { get; private set; }

    /// <summary>The page of the papers, from the service's base.</summary>
    protected string Home => HomeOf(PlanId);

    internal static string HomeOf(Guid planId) => $"plans/{planId}/papers";

    internal static string Heading => T("คณะกรรมการ คำสั่ง ประกาศ", "Papers");

    protected Crumb[] Way => WayTo(PlanId, Shown!.Version);

    /// <summary>The way down to a page under that of the papers.</summary>
    internal static Crumb[] WayTo(Guid planId, int version) =>
    [
        new("./", T("แผนและงบประมาณ", "Plan and budget")),
        new($"./?planId={planId}", T($"ฉบับที่ {Wording.Plain(version)}", $"Version {Wording.Plain(version)}")),
        new(HomeOf(planId), Heading),
    ];

    protected async Task FindShown()
    {
        Shown = await Db.Plans.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(plan => plan.Id == PlanId, Ct);
        if (Shown is null)
            Navigation.NotFound();
    }
}
