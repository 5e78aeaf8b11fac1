using ComplaintService.Complaints;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>
/// A form of the complainant. It is shown whenever it was posted, whatever happened to the complaint or the cookie meanwhile: what somebody
/// wrote comes back with the reason why it was not taken, and with the way on.
/// </summary>
public abstract class ComplainantForm : ComponentBase
{
    [Inject] public ComplainantDesk Desk { get; set; } = default!;
    [Inject] public TrackedCode Tracked { get; set; } = default!;
    [Inject] public Guesses Guesses { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>The complaint that it is about; null when the form is too old to know, and asks.</summary>
    [Parameter] public Complaint? Own { get; set; }

    /// <summary>What the rules said to it.</summary>
    protected Refusal? Refused { get; private set; }
    protected CancellationToken Ct => Http.RequestAborted;

    /// <summary>Takes the step and goes back to the complaint, which says so; otherwise the form says what stood against it.</summary>
    /// <param name="decide">With the code, and with how many entries the story had when the form was shown.</param>
    protected async Task Take(TrackedEntry entry, EditContext form, string done, Func<string, int?, Task<Objection?>> decide)
    {
        var carried = Tracked.Open(entry.Tracked);
        var (code, unknown) = SpokenCode.TryRead(Own?.TrackingCode, out var own) ? (own, null) : await Guesses.Find(entry.Code, Ct);
        var objection = unknown ?? await decide(code!.Value.Text, carried?.Entries);
        if (objection is { Status: StatusCodes.Status404NotFound }) // a code that only follows
            objection = Guesses.Unknown;
        Refused = objection?.ShowIn(form);
        if (objection is not null)
            return;
        Tracked.Keep(Http, code!.Value);
        Navigation.NavigateTo($"{TrackedCode.Page}?done={done}");
    }
}
