using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.SignIn;
using WebUi;

namespace OperationsService.Backups;

/// <summary>A backup now, beside the daily one. It begins within seconds and goes on in the background.</summary>
public static class MakeBackup
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder backups) => backups
        .MapPost("", Handle)
        .WithName(nameof(MakeBackup))
        .WithSummary("Make a backup now, in the background (admin)")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Accepted<BackupView>, ProblemHttpResult>> Handle(OpsDb db, BackupPlace place, BackupBell bell, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (asked, objection) = await Decide(db, place, bell, actor, clock, ct);
        return asked is null ? objection!.ToProblem() : TypedResults.Accepted($"/ops/api/v1/backups/{asked.Id}", BackupView.Of(asked, bell));
    }

    /// <summary>The same for the page.</summary>
    internal static async Task<(KeptBackup? Asked, Objection? Objection)> Decide(OpsDb db, BackupPlace place, BackupBell bell, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (place.Refusal is { } refusal)
            return (null, Objection.To(refusal));
        if (await db.Backups.AnyAsync(one => one.State == BackupState.Waiting || one.State == BackupState.Running, ct))
            return (null, Objection.To(BackupRefusals.Running));
        var asked = KeptBackup.Ask(BackupCause.Person, actor.Name, clock.GetUtcNow());
        db.Add(asked);
        await db.SaveChangesAsync(ct);
        bell.Asked.Set();
        return (asked, null);
    }
}
