using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RiskService.Data;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalControl.Pages;

/// <summary>A page about one form: finds it for the reader, or answers 404. Nothing is rendered before everything was read.</summary>
public abstract class FormPage : ComponentBase
{
    private Task? _reading;

    [Inject] public ControlDesk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>The fiscal year.</summary>
    [Parameter] public string Fy { get; set; } = "";

    /// <summary>Code of a division, or <c>organization</c>.</summary>
    [Parameter] public string Owner { get; set; } = ControlForm.Organization;

    /// <summary>Such as <c>pk4</c>; pages of one kind say which.</summary>
    [Parameter] public string Kind { get; set; } = "";

    protected FormSeen? Seen { get; private set; }

    /// <summary>What a rule or the verb said to the form on the page.</summary>
    protected Refusal? Refused { get; set; }
    protected RiskDb Db => Desk.Db;
    protected Actor Actor => Desk.Actor;
    protected CancellationToken Ct => Http.RequestAborted;
    protected FormPlace Place => Seen!.Place;
    protected string Home => HomeOf(Place);
    protected string YearHome => $"internal-control/{Fy}";

    /// <summary>Somebody who writes this form, while it can be written.</summary>
    protected bool IsOpenToMe => Seen is { State: FormState.NotStarted or FormState.Draft } && Actor.MayWrite(Place);

    /// <summary>Why the reader can't write it now.</summary>
    protected Refusal? Obstacle => !Actor.MayWrite(Place) ? ControlRefusals.OnlyRead : Seen!.Form?.AgainstChange();

    protected IReadOnlyList<Crumb> Above => [.. YearPages.Above, new(YearHome, T($"ปี {Fy}", $"Year {Fy}"))];
    protected IReadOnlyList<Crumb> Steps => [.. Above, new(Home, $"{Place.Name} {ControlWords.Owner(Owner)}")];

    public static string HomeOf(FormPlace place) => $"internal-control/{place.Year}/{place.Owner}/{Words.Of(place.Kind)}";

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Find());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Find()
    {
        if (FiscalYear.TryParse(Fy, null, out var year) && Owner.Length > 0)
            Seen = await Desk.Read(FormPlace.Of(year, Kind, Owner), Ct);
        if (Seen is null)
            Navigation.NotFound();
        else
            await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    /// <summary>Takes a step; goes on if it was taken, otherwise the form says what stood against it.</summary>
    /// <param name="version">Of the form that the reader saw.</param>
    protected async Task Take(EditContext form, uint? version, string next, Func<Task<Objection?>> step)
    {
        Desk.Desk.Seen = version ?? 0;
        var objection = await step();
        if (objection is null)
            Navigation.NavigateTo(next);
        else
            Refused = objection.ShowIn(form) ?? (form.GetValidationMessages().Any() ? null : objection.Refusal);
    }
}

/// <summary>Where the pages of internal control stand.</summary>
internal static class YearPages
{
    public static IReadOnlyList<Crumb> Above => [new("./", T("ความเสี่ยง", "Risks")), new("internal-control", T("การควบคุมภายใน", "Internal control"))];
}
