using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Where a nomination is worked on by those who keep the rounds: found, changed, saved.</summary>
public sealed class HonourDesk(TrainingDb db, Actor actor)
{
    public TrainingDb Db => db;

    /// <summary>403 for others, 404 where there is none, 409 once the round is decided or the entity refuses.</summary>
    public Task<Objection?> Change(Guid round, Guid nomination, Func<AwardRound, Nomination, Task<Objection?>> change, CancellationToken ct) => db.RetryWhenOvertaken<Objection?>(async () =>
    {
        if (!actor.KeepsHonours())
            return new(StatusCodes.Status403Forbidden, HonourRefusals.OtherDivision);
        if (await db.AwardRounds.SingleOrDefaultAsync(row => row.Id == round, ct) is not { } found
            || await db.Nominations.SingleOrDefaultAsync(row => row.Id == nomination && row.RoundId == round, ct) is not { } one)
            return Objection.NotFound;
        if (found.DecidedAt is not null)
            return Objection.To(HonourRefusals.Decided);
        if (await change(found, one) is { } objection)
            return objection;
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
