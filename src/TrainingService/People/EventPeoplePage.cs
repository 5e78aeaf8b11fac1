using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;
using TrainingService.Events;
using WebUi;
using static WebUi.Language;

namespace TrainingService.People;

/// <summary>A page about those who take part in one event, for staff.</summary>
public abstract class EventPeoplePage : EventPage
{
    /// <summary>Below the event's page.</summary>
    public const string Path = "/people";

    [Inject] public PeopleDesk People { get; set; } = default!;

    protected string PeopleHome => Home + Path;

    protected static string BackText => T("กลับไปที่รายชื่อ", "Back to the list");

    protected IReadOnlyList<Crumb> PeopleSteps => [.. Steps, new(PeopleHome, T("ผู้เข้าร่วม", "People"))];

    /// <summary>What stands against writing anybody down, before a form for it is shown.</summary>
    protected Refusal? Obstacle => IsMine ? Event!.AgainstEnrolling() : EventRefusals.OnlyRead;

    /// <summary>The event's groups, to be chosen from; none where it has none.</summary>
    protected IReadOnlyList<Choice> Groups => [.. Event!.TargetGroups.Select(group => group.Group).Distinct().Select(group => new Choice(group, group))];

    /// <summary>On to where the step leads if it was taken; otherwise the form says what stood against it.</summary>
    protected async Task Take(EditContext form, Task<Objection?> step, string? to = null)
    {
        if (await step is not { } objection)
        {
            Navigation.NavigateTo(to ?? PeopleHome);
            return;
        }

        await Load(); // somebody may have been faster: the page shows what they did
        Refused = objection.ShowIn(form);
    }
}
