using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Courses;
using TrainingService.Data;
using TrainingService.Expenses;
using WebUi;

namespace TrainingService.Events;

/// <summary>Reads what was written of an event and says all that is wrong with it at once; then asks who teaches elsewhere at the time.</summary>
public sealed class EventChecks(TrainingDb db, Actor actor, TimeProvider clock)
{
    private const long SpeakerLocks = 0x73706561; // "spea": apart from other locks of the service

    /// <param name="before">The event as it stands; null for a new one. Lines that stay as they stand are not judged again.</param>
    internal async Task<(EventContent? Content, Objection? Objection)> Read(EventRequest request, string division, TrainingEvent? before, CancellationToken ct)
    {
        var wrong = new List<Objection>();
        var (starts, ends) = (request.StartsAt!.Value.ToUniversalTime(), request.EndsAt!.Value.ToUniversalTime());
        wrong.AddRange(AgainstTimes(starts, ends, request.FiscalYear!.Value));
        var hasTimes = wrong.Count == 0;
        wrong.AddRange(await AgainstNames(request, division, before, ct));
        var (groups, speakers) = (
            PartsGiven.Groups(PartsGiven.Of(request.TargetGroups, "targetGroups", wrong), wrong), PartsGiven.Speakers(PartsGiven.Of(request.Speakers, "speakers", wrong), wrong));
        var sessions = hasTimes ? SessionsGiven.Read(PartsGiven.Of(request.Sessions, "sessions", wrong), starts, ends, wrong) : [];
        var materials = PartsGiven.Materials(request.Materials ?? [], wrong);
        var premises = request.Premises ?? Premises.State;
        var lines = LinesGiven.Read(PartsGiven.Of(request.BudgetLines, "budgetLines", wrong), before?.Lines ?? [], actor, clock.GetUtcNow(), wrong);
        if (wrong.Count == 0)
        {
            var rules = new LineRules(await db.Ceilings.AsNoTracking().ToListAsync(ct), premises, speakers, ThaiCalendar.DayInBangkok(starts), null);
            wrong.AddRange(LinesGiven.Against(lines, before?.Lines ?? [], rules));
        }

        return wrong.Count > 0 ? (null, Objection.To(wrong)) : (new()
        {
            Course = request.Course,
            ProjectCode = request.ProjectCode,
            FiscalYear = request.FiscalYear.Value,
            Title = request.Title.Trim(),
            StartsAt = starts,
            EndsAt = ends,
            Venue = request.Venue.Trim(),
            Premises = premises,
            Capacity = request.Capacity,
            Sessions = sessions,
            Speakers = speakers,
            TargetGroups = groups,
            Lines = lines,
            Materials = materials,
        }, null);
    }

    /// <summary>409 naming the other event: nobody teaches at two at once, whoever's events they are.</summary>
    /// <remarks>Of those who plan the same speaker in the same moment, on whichever replica, one comes after the other: so it is asked inside <see cref="Turns.InOneTransaction"/>, and saved there.</remarks>
    internal async Task<Objection?> AgainstSpeakers(EventContent content, Guid? id, CancellationToken ct)
    {
        if (content.StartsAt is not { } starts || content.EndsAt is not { } ends || content.Speakers.Count == 0)
            return null;
        List<string> keys = [.. content.Speakers.Select(speaker => Speaker.KeyOf(speaker.Name))];
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Without a transaction nobody would wait: ask inside InOneTransaction.");
        // In the same order by all, so that nobody holds what the other waits for.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(turn) from (select distinct hashtextextended(speaker, {SpeakerLocks}) as turn from unnest({keys}) as speaker order by 1) as turns", ct);
        var others = await db.Events.AsNoTracking()
            .Where(other => other.Id != id && other.Status != EventStatus.Cancelled && other.StartsAt < ends && other.EndsAt > starts && other.SpeakerKeys.Any(key => keys.Contains(key)))
            .OrderBy(other => other.StartsAt).ToListAsync(ct);
        return others.Where(other => SessionsGiven.Meet(other.Sessions, content.Sessions))
            .Select(other => EventRefusals.SpeakerBusy(content.Speakers.First(speaker => other.SpeakerKeys.Contains(Speaker.KeyOf(speaker.Name))).Name, other))
            .Select(refusal => Objection.To(refusal)).FirstOrDefault();
    }

    private async Task<IEnumerable<Objection>> AgainstNames(EventRequest request, string division, TrainingEvent? before, CancellationToken ct)
    {
        var wrong = new List<Objection>();
        if (request.Course != before?.Course && !await db.Courses.AnyAsync(course => course.Code == request.Course && course.IsOffered, ct))
            wrong.Add(Objection.To("course", "เลือกหลักสูตรจากรายการ", "Choose a course of the list"));
        if (!CourseChecks.IsProjectCode(request.ProjectCode))
            wrong.Add(CourseChecks.NoProjectCode);
        else if ((request.ProjectCode != before?.ProjectCode || request.FiscalYear != before.FiscalYear)
            && await db.AgainstProject(request.ProjectCode, request.FiscalYear!.Value, division, ct) is { } unknown)
            wrong.Add(unknown);
        return wrong;
    }

    private static IEnumerable<Objection> AgainstTimes(DateTimeOffset starts, DateTimeOffset ends, FiscalYear year)
    {
        if (ends <= starts)
            yield return Objection.To("endsAt", "เวลาสิ้นสุดต้องอยู่หลังเวลาเริ่ม", "The end must be after the start");
        else if (ends - starts > TimeSpan.FromDays(60))
            yield return Objection.To("endsAt", "งานหนึ่งครั้งนานได้ไม่เกิน 60 วัน แยกเป็นหลายครั้ง", "One event lasts 60 days at most; plan several");
        if (Of(starts) != year.Year || Of(ends) != year.Year)
        {
            yield return Objection.To(
                Of(starts) != year.Year ? "startsAt" : "endsAt", $"วันจัดต้องอยู่ในปีงบประมาณ {year} ({ThaiCalendar.InThai(year.FirstDay)} ถึง {ThaiCalendar.InThai(year.LastDay)})",
                $"The event must lie in fiscal year {year} ({year.FirstDay:yyyy-MM-dd} to {year.LastDay:yyyy-MM-dd})");
        }
    }

    /// <summary>The fiscal year of a moment, also of one that lies in no year that there is.</summary>
    private static int Of(DateTimeOffset moment)
    {
        var day = ThaiCalendar.DayInBangkok(moment);
        return day.Year + ThaiCalendar.YearsAhead + (day.Month >= 10 ? 1 : 0);
    }
}
