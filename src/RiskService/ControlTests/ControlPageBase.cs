using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using RiskService.Register;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace RiskService.ControlTests;

/// <summary>A page about one control: found, or 404.</summary>
public abstract class ControlPageBase : ComponentBase
{
    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    protected RiskControl? Control { get; private set; }
    protected Risk Risk { get; private set; } = default!;
    protected ControlCheck? Check { get; private set; }
    protected Refusal? Refused { get; set; }
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"controls/{Id}";
    protected Crumb[] Steps => [new("./", T("ความเสี่ยง", "Risks")), new("controls", T("การทดสอบการควบคุม", "Tests of controls"))];
    protected Crumb[] StepsBelow => [.. Steps, new(Home, Risk.Code)];

    /// <summary>The version that a form is filled on; 0 where nothing was written yet.</summary>
    protected uint Version => Check?.RowVersion ?? 0;

    protected override async Task OnInitializedAsync()
    {
        if (await Desk.Db.FindControl(Id, Desk.Actor, Ct) is not var (control, risk))
        {
            Navigation.NotFound();
            return;
        }

        (Control, Risk) = (control, risk);
        Check = await Desk.Db.ControlChecks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, Ct);
        await OnFound();
    }

    protected virtual Task OnFound() => Task.CompletedTask;
}
