using Microsoft.AspNetCore.Components;
using TrainingService.Events;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Door;

/// <summary>A page at the door of one event, for staff and for helpers: finds it, or answers 404. It is kept in no cache and told to no other site.</summary>
public abstract class DoorPageBase : ComponentBase
{
    private Task? _reading;

    [Inject] public DoorDesk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public Guid Id { get; set; }

    /// <summary>Number of the session in the address.</summary>
    [SupplyParameterFromQuery(Name = "session")] public string? SessionText { get; set; }

    protected TrainingEvent? Event { get; private set; }
    protected bool IsHelper { get; private set; }

    /// <summary>The one that was chosen, otherwise the present one; null where the event has none.</summary>
    protected Session? Session { get; private set; }
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Home => $"events/{Id}/door";
    protected string HomeOfSession => FormattableString.Invariant($"{Home}?session={Session?.No}");

    /// <summary>A helper sees the door and nothing that lies around it.</summary>
    protected IReadOnlyList<Crumb> Steps => IsHelper ? [] : [new("./", T("อบรม", "Training")), new("events", T("งานอบรม", "Events")), new($"events/{Id}", T("งานนี้", "This event"))];

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Prepares what the page shows besides.</summary>
    protected virtual Task OnFound() => Task.CompletedTask;

    private async Task Read()
    {
        Event = await Desk.Find(Id, Ct);
        if (Event is null)
        {
            Navigation.NotFound();
            return;
        }

        IsHelper = Desk.IsHelper(Id);
        Session = Event.Sessions.Find(one => WholeNumber.TryRead(SessionText, out var no) && one.No == no) ?? Event.SessionAt(Desk.Now);
        Http.Response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        await OnFound();
    }
}
