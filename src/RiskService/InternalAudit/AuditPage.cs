using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RiskService.Data;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit;

/// <summary>A page about internal audit in a fiscal year. Nothing is rendered before everything was read; what is not the reader's answers 404.</summary>
public abstract class AuditPage : ComponentBase
{
    private Task? _reading;

    [Inject] public Desk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>Fiscal year, Buddhist era.</summary>
    [Parameter] public string Year { get; set; } = "";

    protected FiscalYear Fy { get; private set; }

    /// <summary>Everything was found and may be shown.</summary>
    protected bool Ready { get; private set; }

    /// <summary>What the entity or the verb said to the form.</summary>
    protected Refusal? Refused { get; set; }
    protected RiskDb Db => Desk.Db;
    protected Actor Actor => Desk.Actor;
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"audit/{Fy}";
    protected Crumb[] Steps => [new("./", T("ความเสี่ยง", "Risks")), new("audit", T("ตรวจสอบภายใน", "Internal audit"))];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        var isYear = FiscalYear.TryParse(Year, null, out var year);
        Fy = year;
        Ready = isYear && await Find();
        if (!Ready)
            Navigation.NotFound();
    }

    /// <summary>Reads what the page shows; false for what is not there or not the reader's.</summary>
    protected abstract Task<bool> Find();

    /// <summary>Takes a step; on to another page if it was taken, otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, SeenForm filled, string then, Func<Task<Objection?>> step)
    {
        Desk.Seen = filled.Seen;
        if (await step() is { } objection)
            Refused = objection.ShowIn(form);
        else
            Navigation.NavigateTo(then);
    }
}

/// <summary>A form that was filled on a state of what it changes.</summary>
public class SeenForm
{
    public uint? Seen { get; set; }
}
