using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Learning;

/// <summary>
/// A page of one participant, by the code of their ticket: without sign-in, kept by no cache, found by no search. It names nobody, so that
/// whoever looks over a shoulder learns no name.
/// </summary>
public abstract class TicketPage : ComponentBase
{
    [Inject] public EventDesk Desk { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>As it stands in the address.</summary>
    [Parameter] public string Code { get; set; } = "";

    protected Enrolment? Who { get; private set; }
    protected TrainingEvent? Event { get; private set; }

    /// <summary>What a rule said to the form.</summary>
    protected Refusal? Refused { get; set; }
    protected TrainingDb Db => Desk.Db;
    protected CancellationToken Ct => Http.RequestAborted;
    protected string Ticket => $"ticket/{Uri.EscapeDataString(Code)}";
    protected IReadOnlyList<Crumb> Steps => [new("./", T("อบรม", "Training")), new(Ticket, T("บัตรเข้างาน", "Ticket"))];

    private Task? _reading;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_reading ??= Read());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task Read()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        Http.Response.Headers["X-Robots-Tag"] = "noindex";
        Who = await Db.FindByCode(Code, Ct);
        Event = Who is null ? null : await Db.Events.AsNoTracking().SingleAsync(one => one.Id == Who.EventId, Ct);
        if (Event is null || !await OnFound())
        {
            Event = null;
            Navigation.NotFound();
        }
    }

    /// <summary>Prepares what the page shows besides; false when there is no such page.</summary>
    protected abstract Task<bool> OnFound();
}
