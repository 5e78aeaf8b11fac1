namespace TrainingService.Door;

/// <summary>The one form of the door: looks for people, and the button beside one of them says what to do.</summary>
public sealed class DoorForm
{
    /// <summary>Part of a name, a number, last digits of a telephone, or the code of a ticket. Posted, not in the address: it may be a name.</summary>
    public string? Q { get; set; }

    /// <summary>The button that checks somebody in: an enrolment's id.</summary>
    public string? Take { get; set; }

    /// <summary>The button that takes it back.</summary>
    public string? Undo { get; set; }

    /// <summary>Which session the form was shown for.</summary>
    public string? Session { get; set; }

    /// <summary>Heads of groups, by the enrolment's id.</summary>
    public Dictionary<string, string?> Heads { get; set => field = value ?? []; } = [];
}
