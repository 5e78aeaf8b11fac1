using TrainingService.Expenses;

namespace TrainingService.Events;

internal static class EventWritten
{
    /// <summary>An event with a day as it would be written again, with other lines.</summary>
    public static EventRequest Written(this TrainingEvent one, IReadOnlyList<LineGiven> lines) => new(
        one.Course, one.ProjectCode, one.FiscalYear, one.Title, one.StartsAt, one.EndsAt, one.Venue ?? "", one.Capacity, one.TargetGroups,
        [.. one.Speakers.Select(speaker => new SpeakerGiven(speaker.Name, speaker.Type is SpeakerType.StateOfficer, speaker.Hours))],
        lines, one.Premises, [.. one.Sessions.Select(session => new SessionGiven(session.Date, session.From, session.To))], one.Materials);
}
