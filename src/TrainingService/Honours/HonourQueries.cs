using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using TrainingService.Data;

namespace TrainingService.Honours;

/// <summary>Who keeps the rounds, and what everybody may know of them.</summary>
public static class HonourQueries
{
    /// <summary>The Clerk's Office, which the plan makes responsible, and the plan officer.</summary>
    public static bool KeepsHonours(this Actor actor) =>
        actor.Is(Roles.PlanOfficer) || ((actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead)) && actor.Division == "SP");

    /// <summary>Those who were honoured and let it be told: never who nominated, and never who was not.</summary>
    public static IQueryable<Honour> Public(TrainingDb db) =>
        from one in db.Nominations.AsNoTracking()
        join round in db.AwardRounds.AsNoTracking() on one.RoundId equals round.Id
        where one.AwardedFor != null && one.MayBePublished && round.DecidedAt != null
        orderby round.DecidedAt descending, one.No
        select new Honour(one.Nominee, one.Place, one.AwardedFor!, round.Title, round.OrderNumber!);

    /// <summary>Honoured in decided rounds of a year; null while none was decided.</summary>
    public static async Task<int?> HonouredIn(this TrainingDb db, ServiceDefaults.Values.FiscalYear year, CancellationToken ct)
    {
        // Tracked: the round that is being decided counts, and so do its honoured.
        var rounds = (await db.AwardRounds.Where(round => round.FiscalYear == year).ToListAsync(ct)).Where(round => round.DecidedAt is not null).Select(round => round.Id).ToList();
        return rounds.Count == 0 ? null : (await db.Nominations.Where(one => rounds.Contains(one.RoundId)).ToListAsync(ct)).Count(one => one.AwardedFor is not null);
    }
}

/// <summary>Somebody who was honoured, as the public reads it.</summary>
public sealed record Honour(string Name, string Place, string Reason, string Round, string OrderNumber);
