using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Settings;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Rounds;

/// <summary>A page about the register of a year: a year that is none answers 404. Nothing is rendered before everything was read.</summary>
public abstract class YearPage : ComponentBase
{
    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>Of the Buddhist era.</summary>
    [Parameter] public int Year { get; set; }

    private Task? _reading;

    protected bool IsFound { get; private set; }
    protected FiscalYear FiscalYear { get; private set; }
    protected RiskRegister Register { get; private set; } = default!;
    protected RiskScales Scales { get; private set; } = default!;

    /// <summary>What the entity or the verb said to the form.</summary>
    protected Refusal? Refused { get; set; }
    protected RiskDb Db => Desk.Db;
    protected Actor Actor => Desk.Actor;
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"registers/{FiscalYear}";
    protected string Above => T($"ทะเบียนความเสี่ยงปี {FiscalYear}", $"Risk register of {FiscalYear}");
    protected IReadOnlyList<Crumb> Steps => [new("./", T("ความเสี่ยง", "Risks")), new(Home, T($"ทะเบียนปี {FiscalYear}", $"Register of {FiscalYear}"))];
    protected IReadOnlyList<Crumb> RoundSteps => [.. Steps, new($"{Home}/round", T("รอบประเมิน", "Round"))];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        IsFound = FiscalYear.TryParse(Year.ToString(CultureInfo.InvariantCulture), null, out var year);
        FiscalYear = year;
        if (!IsFound)
        {
            Navigation.NotFound();
            return;
        }

        await Load();
        Scales = (await Db.SettingsOf(year, Ct)).Scales;
        await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    /// <summary>There is none: 404.</summary>
    protected void Missing()
    {
        IsFound = false;
        Navigation.NotFound();
    }

    private async Task Load()
    {
        Db.ChangeTracker.Clear();
        var year = FiscalYear;
        Register = await Db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, Ct) ?? RiskRegister.Of(year);
    }

    /// <summary>Takes a step of the round; then back to it, otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, Func<Task<Objection?>> step)
    {
        var objection = await step();
        if (objection is null)
        {
            Navigation.NavigateTo($"{Home}/round");
            return;
        }

        await Load();
        await OnFound();
        Refused = objection.ShowIn(form);
    }
}
