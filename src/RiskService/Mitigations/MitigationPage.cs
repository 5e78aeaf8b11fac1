using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Problems;
using WebUi;
using static WebUi.Language;

namespace RiskService.Mitigations;

/// <summary>A page about one mitigation: finds it for the reader, or answers 404.</summary>
public abstract class MitigationPage : ComponentBase
{
    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    private Task? _reading;

    protected Mitigation? Mitigation { get; private set; }
    protected Risk Risk { get; private set; } = default!;
    protected Refusal? Refused { get; set; }
    protected RiskDb Db => Desk.Db;
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"risks/{Risk.Id}";
    protected IReadOnlyList<Crumb> Steps => [new("./", T("ความเสี่ยง", "Risks")), new($"registers/{Risk.FiscalYear}", T($"ทะเบียนปี {Risk.FiscalYear}", $"Register of {Risk.FiscalYear}")), new(Home, Risk.Code)];
    protected bool IsOthers => !Risk.IsOf(Desk.Actor);
    protected Refusal? Obstacle => IsOthers ? RiskRefusals.OtherDivision : Mitigation!.Status is MitigationStatus.Planned ? null : RiskRefusals.MitigationEnded;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        await Load();
        if (Mitigation is null)
            Navigation.NotFound();
        else
            await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    private async Task Load()
    {
        Db.ChangeTracker.Clear();
        Mitigation = await Db.Mitigations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, Ct);
        var risk = Mitigation is { RiskId: var id } ? await Db.Risks.VisibleTo(Desk.Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, Ct) : null;
        if (risk is null)
            Mitigation = null;
        else
            Risk = risk;
    }

    /// <summary>Takes a step; back to the risk if it was taken, otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, uint? seen, Func<Task<Objection?>> step)
    {
        Desk.Seen = seen;
        var objection = await step();
        if (objection is null)
        {
            Navigation.NavigateTo(Home);
            return;
        }

        await Load();
        Refused = objection.Status == StatusCodes.Status412PreconditionFailed ? RiskPage.Faster : objection.ShowIn(form);
    }
}
