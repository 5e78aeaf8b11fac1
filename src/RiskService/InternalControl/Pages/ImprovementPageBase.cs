using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalControl.Pages;

/// <summary>A page about one improvement: finds it for the reader, or answers 404.</summary>
public abstract class ImprovementPageBase : ComponentBase
{
    private Task? _reading;

    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    protected Improvement? Improvement { get; private set; }
    protected Refusal? Refused { get; set; }
    protected string Home => $"internal-control/improvements/{Id}";
    protected string List => $"internal-control/{Improvement!.FiscalYear}/improvements";

    protected IReadOnlyList<Crumb> Above =>
        [.. YearPages.Above, new($"internal-control/{Improvement!.FiscalYear}", T($"ปี {Improvement.FiscalYear}", $"Year {Improvement.FiscalYear}")), new(List, T("การปรับปรุง", "Improvements"))];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Find());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Find()
    {
        Improvement = await Desk.Db.Improvements.VisibleTo(Desk.Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, Http.RequestAborted);
        if (Improvement is null)
            Navigation.NotFound();
        else
            await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    protected async Task Take(EditContext form, uint? version, Func<Task<Objection?>> step)
    {
        Desk.Seen = version;
        var objection = await step();
        if (objection is null)
            Navigation.NavigateTo(Home);
        else
            Refused = objection.ShowIn(form);
    }
}
