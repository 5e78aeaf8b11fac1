using Microsoft.AspNetCore.Components;
using PlanService.Plans;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace PlanService.Pages;

/// <summary>What the pages about one step in a plan's life do alike.</summary>
public abstract class PlanStepPage : PlanPage
{
    [Parameter] public Guid PlanId { get; set; }

    /// <summary>The plan with its history, to be changed; null ends the page with 404.</summary>
    protected Plan? Step { get; private set; }

    /// <summary>What the rules said to it, if they refused.</summary>
    protected Refusal? Refused { get; private set; }

    protected string Home => $"./?planId={PlanId}";

    protected Crumb[] Way => [new("./", T("แผนและงบประมาณ", "Plan and budget")), new(Home, T($"ฉบับที่ {Wording.Plain(Step!.Version)}", $"Version {Wording.Plain(Step.Version)}"))];

    protected override async Task OnInitializedAsync()
    {
        Step = await PlanStanding.Find(Db, PlanId, Ct);
        if (Step is null)
            Navigation.NotFound();
    }

    /// <summary>Back to the plan after a step that was taken; otherwise the page shows why not.</summary>
    protected void Finish(Refusal? refusal)
    {
        Refused = refusal;
        if (refusal is null)
            Navigation.NavigateTo(Home);
    }
}
