using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Expenses;
using WebUi;

namespace TrainingService.Events;

/// <summary>Which events somebody may see, which they may change, and by which rules their lines are judged.</summary>
public static class EventQueries
{
    /// <summary>All for the executive, the plan officer and the internal auditor; for others their own division's.</summary>
    public static IQueryable<TrainingEvent> VisibleTo(this IQueryable<TrainingEvent> events, Actor actor)
    {
        if (actor.ReadsAll())
            return events;
        var division = actor.OwnDivision();
        return division is null ? events.Where(_ => false) : events.Where(one => one.Division == division);
    }

    public static bool ReadsAll(this Actor actor) => actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor);

    /// <summary>The code of the division whose events its people hold; null for others. A second role that only reads widens nothing.</summary>
    public static string? OwnDivision(this Actor actor) => actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;

    public static bool IsHeldBy(this TrainingEvent one, Actor actor) => one.Division == actor.OwnDivision();

    /// <summary>A division's head for its own events, the executive for all.</summary>
    public static bool MayAllow(this Actor actor, TrainingEvent one) =>
        actor.Is(Roles.Executive) || (actor.Is(Roles.DivisionHead) && actor.Division == one.Division);

    /// <summary>People who belong to no division hold no events.</summary>
    public static Objection NoDivision { get; } = new(
        StatusCodes.Status403Forbidden, new Refusal("no-division", "บัญชีของท่านไม่ได้สังกัดส่วนราชการ จึงจัดงานอบรมไม่ได้", "Your account belongs to no division, so it can hold no events"));

    /// <summary>The rules for an event's lines on its first day, or today's as long as it has none.</summary>
    public static async Task<LineRules> RulesOf(this TrainingDb db, TrainingEvent one, DateTimeOffset now, CancellationToken ct) => new(
        await db.Ceilings.AsNoTracking().ToListAsync(ct), one.Premises, one.Speakers, ThaiCalendar.DayInBangkok(one.StartsAt ?? now), one.People);
}
