using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace ComplaintService.Clock;

/// <summary>
/// What the clock does to one complaint after another in one transaction: each is saved or taken back by itself. One that fails is set
/// aside, said once in the log, and the others go on.
/// </summary>
public sealed class OneByOne(ComplaintDb db, TimeProvider clock, ILogger<OneByOne> log)
{
    private const string BeforeTheStep = "before_the_step";

    /// <param name="complaint">Its row is held by the transaction.</param>
    /// <param name="step">Changes what it loads or attaches; nothing is tracked before and after it.</param>
    /// <returns>What the step returned; null if it failed.</returns>
    public async Task<int?> Do(Guid complaint, Func<Task<int>> step, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("The complaints are claimed in a transaction first.");
        await transaction.CreateSavepointAsync(BeforeTheStep, ct);
        int? done;
        try
        {
            done = await step();
            await db.SaveChangesAsync(ct);
            await db.SetAside.Where(row => row.ComplaintId == complaint).ExecuteDeleteAsync(ct);
        }
        catch (Exception fault) when (!Outage.MayPass(fault) && !ct.IsCancellationRequested)
        {
            await transaction.RollbackToSavepointAsync(BeforeTheStep, ct);
            db.ChangeTracker.Clear();
            await Keep(complaint, fault, ct);
            done = null;
        }

        db.ChangeTracker.Clear();
        await transaction.ReleaseSavepointAsync(BeforeTheStep, ct);
        return done;
    }

    private async Task Keep(Guid complaint, Exception fault, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.SetAside.FindAsync([complaint], ct) is not { } row)
        {
            log.LogError(fault, "The clock fails with complaint {ComplaintId}: it is set aside and tried again later", complaint);
            db.Add(row = new() { ComplaintId = complaint, Since = now });
        }

        row.Fail(fault, now);
        await db.SaveChangesAsync(ct);
    }
}
