using Microsoft.AspNetCore.Components;
using TrainingService.Data;
using WebUi;
using static WebUi.Language;

namespace TrainingService.People;

/// <summary>
/// A page of a participant, at <c>/ticket/{Code}</c> or below: finds the ticket, or answers 404. Such an address leaves no trail
/// (<see cref="ServiceDefaults.Telemetry.QuietPaths"/>) and the page is kept nowhere. Nothing is rendered before everything was read.
/// </summary>
public abstract class TicketPage : ComponentBase
{
    [Inject] public TrainingDb Db { get; set; } = default!;
    [Inject] public TimeProvider Time { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>As it was typed or scanned.</summary>
    [Parameter] public string Code { get; set; } = "";

    private Task? _reading;

    protected Ticket? Ticket { get; private set; }
    protected CancellationToken Ct => Http.RequestAborted;
    protected DateTimeOffset Now { get; private set; }

    /// <summary>Above a page below the ticket.</summary>
    protected IReadOnlyList<Crumb> Steps => [new("coming", T("งานอบรม", "Events")), new(Ticket!.Page, T("ตั๋วของท่าน", "Your ticket"))];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        Tickets.Hush(Http.Response);
        Now = Time.GetUtcNow();
        await Load();
        if (Ticket is null)
            Navigation.NotFound();
        else
            await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    /// <summary>Reads it again: somebody may have been faster.</summary>
    protected async Task Load() => Ticket = await Tickets.Find(Db, Code, Ct);
}
