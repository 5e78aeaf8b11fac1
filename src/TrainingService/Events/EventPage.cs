using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Expenses;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Events;

/// <summary>A page about one event: finds it for the reader, or answers 404. Nothing is rendered before everything was read.</summary>
public abstract class EventPage : ComponentBase
{
    [Inject] public EventDesk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    private Task? _reading;

    protected TrainingEvent? Event { get; private set; }
    protected IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What the entity or the verb said to the form.</summary>
    protected Refusal? Refused { get; set; }
    protected TrainingDb Db => Desk.Db;
    protected Actor Actor => Desk.Actor;
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"events/{Id}";
    protected bool IsMine => Event?.IsHeldBy(Actor) == true;
    protected IReadOnlyList<Crumb> Steps => [new("./", T("อบรม", "Training")), new("events", T("งานอบรม", "Events")), new(Home, T("งานนี้", "This event"))];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        await Load();
        if (Event is null)
            Navigation.NotFound();
        else
            await OnFound();
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    protected async Task Load()
    {
        Db.ChangeTracker.Clear();
        Event = await Db.Events.VisibleTo(Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, Ct);
        if (Event is not null)
            Findings = [.. (await Db.RulesOf(Event, Desk.Now, Ct)).Of(Event.Lines)];
    }

    /// <summary>Takes a step; back to the event if it was taken, otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, Func<Task<Objection?>> step)
    {
        var objection = await step();
        if (objection is null)
        {
            Navigation.NavigateTo(Home);
            return;
        }

        await Load(); // somebody may have been faster: the page shows what they did
        Refused = objection.ShowIn(form);
    }
}
