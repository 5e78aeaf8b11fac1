using Microsoft.AspNetCore.Components;
using ServiceDefaults.Problems;
using TrainingService.Events;
using TrainingService.People;

namespace TrainingService.Learning;

/// <summary>A page below a ticket on which its participant answers something. It names nobody, so that whoever looks over a shoulder learns no name.</summary>
public abstract class AnswerPage : TicketPage
{
    [Inject] public EventDesk Desk { get; set; } = default!;

    /// <summary>Null where there is no such page.</summary>
    protected TrainingEvent? Event { get; private set; }
    protected Enrolment Who => Ticket!.Enrolment;

    /// <summary>What a rule said to the form.</summary>
    protected Refusal? Refused { get; set; }

    protected sealed override async Task OnFound()
    {
        Http.Response.Headers["X-Robots-Tag"] = "noindex";
        Event = Ticket!.Event;
        if (await Prepare())
            return;
        Event = null;
        Navigation.NotFound();
    }

    /// <summary>Prepares what the page shows besides; false when there is no such page.</summary>
    protected abstract Task<bool> Prepare();
}
