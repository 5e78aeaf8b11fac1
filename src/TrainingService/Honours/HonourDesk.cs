using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Where a round is worked on by those who keep the rounds: found, changed, saved. One after another, so that no vote is entered of a committee that is being changed.</summary>
public sealed class HonourDesk(TrainingDb db, AuditTrail audit, Actor actor)
{
    public TrainingDb Db => db;

    /// <summary>403 for others, 404 where there is none, 409 once the round is decided or the entity refuses.</summary>
    /// <param name="reason">In the actor's words, for the audit trail.</param>
    public Task<Objection?> Change(Guid round, Func<AwardRound, Task<Objection?>> change, CancellationToken ct, string? reason = null) => db.InOneTransaction<Objection?>(async () =>
    {
        if (!actor.KeepsHonours())
            return new(StatusCodes.Status403Forbidden, HonourRefusals.OtherDivision);
        await db.Database.ExecuteSqlAsync($"select 1 from award_rounds where id = {round} for no key update", ct);
        if (await db.AwardRounds.SingleOrDefaultAsync(row => row.Id == round, ct) is not { } found)
            return Objection.NotFound;
        if (found.DecidedAt is not null)
            return Objection.To(HonourRefusals.Decided);
        if (await change(found) is { } objection)
            return objection;
        audit.Reason = reason;
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);

    /// <summary>The same of a nomination in it.</summary>
    public Task<Objection?> Change(Guid round, Guid nomination, Func<AwardRound, Nomination, Task<Objection?>> change, CancellationToken ct) => Change(
        round, async found => await db.Nominations.SingleOrDefaultAsync(row => row.Id == nomination && row.RoundId == round, ct) is { } one ? await change(found, one) : Objection.NotFound, ct);
}
