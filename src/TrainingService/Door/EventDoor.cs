using ServiceDefaults.Problems;
using TrainingService.Door;
using WebUi;

namespace TrainingService.Events;

/// <summary>When attendance can be taken at an event.</summary>
public sealed partial class TrainingEvent
{
    /// <summary>From the first of its days on, until what it cost is told to the plan: then the numbers are told too.</summary>
    public Refusal? AgainstAttendance(DateTimeOffset now) => Status switch
    {
        EventStatus.Open or EventStatus.Held => Sessions.Count == 0 ? DoorRefusals.NoSessions
            : ThaiCalendar.DayInBangkok(now) < Sessions[0].Date ? EventRefusals.NotBegun(this) : null,
        _ => NotOpen(),
    };

    /// <summary>Which one whoever comes to the door now comes for: the one that is not over yet of today, else the last that has begun, else the first.</summary>
    public Session? SessionAt(DateTimeOffset now)
    {
        var (day, hour) = (ThaiCalendar.DayInBangkok(now), TimeOnly.FromDateTime(ThaiCalendar.InBangkok(now).DateTime));
        return Sessions.FirstOrDefault(one => one.Date == day && hour < one.To) ?? Sessions.LastOrDefault(one => one.Date <= day) ?? Sessions.FirstOrDefault();
    }
}
