using WebUi;

namespace TrainingService.Events;

/// <summary>The sessions of an event: as they were written, or mornings and afternoons of its days.</summary>
internal static class SessionsGiven
{
    private const int Most = 200;

    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly AfterLunch = new(13, 0);

    /// <param name="starts">Before <paramref name="ends"/>, both in a fiscal year.</param>
    public static List<Session> Read(IReadOnlyList<SessionGiven> given, DateTimeOffset starts, DateTimeOffset ends, List<Objection> wrong)
    {
        if (given.Count == 0)
            return [.. Usual(starts, ends)];
        if (given.Count > Most)
            wrong.Add(Objection.To("sessions", $"ช่วงเวลาไม่เกิน {Most} ช่วง", $"At most {Most} sessions"));
        var sessions = new List<Session>();
        foreach (var (one, index) in given.Take(Most).Select((one, index) => (one, index)))
        {
            if (one.Date is not { } date || one.From is not { } from || one.To is not { } to)
                wrong.Add(At(index, "date", "กรอกวันที่ เวลาเริ่ม และเวลาสิ้นสุดของช่วง", "Give the date, the start and the end of the session"));
            else if (to <= from)
                wrong.Add(At(index, "to", "เวลาสิ้นสุดของช่วงต้องอยู่หลังเวลาเริ่ม", "The session must end after its start"));
            else if (date < ThaiCalendar.DayInBangkok(starts) || date > ThaiCalendar.DayInBangkok(ends) || Moment(date, from) < starts || Moment(date, to) > ends)
                wrong.Add(At(index, "date", "ช่วงนี้อยู่นอกเวลาของงาน แก้ช่วงเวลา หรือแก้วันเวลาของงาน", "This session lies outside the event; change it, or the times of the event"));
            else
                sessions.Add(new(0, date, from, to));
        }

        sessions = [.. sessions.OrderBy(one => one.Date).ThenBy(one => one.From).Select((one, index) => one with { No = index + 1 })];
        if (sessions.Zip(sessions.Skip(1)).Any(pair => pair.First.Date == pair.Second.Date && pair.Second.From < pair.First.To))
            wrong.Add(Objection.To("sessions", "ช่วงเวลาซ้อนกัน", "Sessions overlap"));
        return sessions;
    }

    /// <summary>Whether one of these is at the same time as one of those.</summary>
    public static bool Meet(IReadOnlyList<Session> these, IReadOnlyList<Session> those) =>
        these.Any(one => those.Any(other => one.Date == other.Date && one.From < other.To && other.From < one.To));

    /// <summary>The same sessions so many days later.</summary>
    public static IReadOnlyList<Session> Moved(this IReadOnlyList<Session> sessions, int days) => [.. sessions.Select(one => one with { Date = one.Date.AddDays(days) })];

    /// <summary>Of each day from the event's hour of beginning to its hour of ending, without the noon hour.</summary>
    private static IEnumerable<Session> Usual(DateTimeOffset starts, DateTimeOffset ends)
    {
        var (first, last) = (ThaiCalendar.InBangkok(starts).DateTime, ThaiCalendar.InBangkok(ends).DateTime);
        var (from, to) = (TimeOnly.FromDateTime(first), TimeOnly.FromDateTime(last));
        var no = 0;
        for (var day = DateOnly.FromDateTime(first); day <= DateOnly.FromDateTime(last); day = day.AddDays(1))
        {
            if (to <= from)
                continue; // overnight: nobody but the organizers knows when people meet
            if (from < Noon && to > AfterLunch)
            {
                yield return new(++no, day, from, Noon);
                yield return new(++no, day, AfterLunch, to);
            }
            else
            {
                yield return new(++no, day, from, to);
            }
        }
    }

    internal static DateTimeOffset Moment(DateOnly date, TimeOnly time) => ThaiCalendar.StartOf(date) + time.ToTimeSpan();

    private static Objection At(int index, string field, string thai, string english) => Objection.To(FormattableString.Invariant($"sessions[{index}].{field}"), thai, english);
}
