using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.UsualAnswers;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;
using ServiceDefaults.Data;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Bulk;

/// <summary>Wakes the round of this process as soon as something was ordered; another replica looks every few seconds.</summary>
public sealed class BulkSignal : Signal;

/// <summary>
/// Works through what was ordered. The row of a complaint is claimed, the complaint changed and the row finished in one transaction: a
/// process that dies leaves it waiting, and no two replicas take the same. A complaint that can't be changed because of a fault in it or
/// in us is refused like one that a rule refuses, and the rest goes on.
/// </summary>
public sealed class BulkRound(IServiceScopeFactory scopes, BulkSignal signal, TimeProvider clock, ILogger<BulkRound> log) : Rounds(TimeSpan.FromSeconds(5), clock, log)
{
    private const string BeforeTheStep = "before_the_step";

    private static readonly Objection Failed = new(StatusCodes.Status500InternalServerError, new(
        "unexpected", "ระบบขัดข้อง เรื่องนี้ยังไม่เปลี่ยนแปลง ลองทำที่หน้าของเรื่อง ถ้ายังทำไม่ได้ ให้แจ้งผู้ดูแลระบบ", "Something failed and this complaint was not changed; try it on the complaint's own page, and tell an administrator if that fails too"));

    protected override async Task Round(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await DoNext(stopping)) ;
    }

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => signal.WaitAsync(atMost, stopping);

    /// <returns>False if nothing waits.</returns>
    private async Task<bool> DoNext(CancellationToken ct)
    {
        using var held = Signal.Hold(); // until after the commit
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComplaintDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Claim(db, ct) is not { } item)
            return false;
        await transaction.CreateSavepointAsync(BeforeTheStep, ct);
        Objection? objection;
        try
        {
            objection = await Do(item, db, scope.ServiceProvider, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return true; // overtaken again and again: it gets another turn
        }
        catch (Exception fault) when (!Outage.MayPass(fault) && !ct.IsCancellationRequested)
        {
            Log.LogError(fault, "Complaint {ComplaintId} of the bulk order {JobId} fails and is refused", item.ComplaintId, item.JobId);
            await transaction.RollbackToSavepointAsync(BeforeTheStep, ct);
            objection = Failed;
        }

        if (objection is not null)
            db.ChangeTracker.Clear(); // what was refused half way
        await Finish(db, item, objection, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private static async Task<Objection?> Do(BulkItem item, ComplaintDb db, IServiceProvider services, CancellationToken ct)
    {
        var job = await db.BulkJobs.SingleAsync(job => job.Id == item.JobId, ct);
        services.GetRequiredService<CurrentActor>().Be(job.Actor);
        services.GetRequiredService<AuditTrail>().Process = nameof(OrderBulk);
        return await Do(job, item.ComplaintId, services.GetRequiredService<CaseDesk>(), ct);
    }

    private static async Task<Objection?> Do(BulkJob job, Guid complaint, CaseDesk desk, CancellationToken ct)
    {
        var text = await TextFor(job, complaint, desk.Db, ct);
        return await (job.Action switch
        {
            BulkAction.Acknowledge => AcknowledgeComplaint.Decide(complaint, desk, ct),
            BulkAction.Assign => AssignComplaint.Decide(complaint, new(job.Division!, null, text), desk, ct),
            BulkAction.Message => WriteUpdate.Decide(complaint, new(text!, VisibleToComplainant: true), desk, ct),
            BulkAction.Note => WriteUpdate.Decide(complaint, new(text!, VisibleToComplainant: false), desk, ct),
            BulkAction.Extend => ExtendComplaint.Decide(complaint, new(job.NewDueOn, text!), desk, ct),
            _ => CloseComplaint.Decide(complaint, new(job.RootCause, text, null, null), desk, ct),
        });
    }

    /// <summary>With the number and promised day of this one put in where the text asks for them.</summary>
    private static async Task<string?> TextFor(BulkJob job, Guid complaint, ComplaintDb db, CancellationToken ct) =>
        job.Text?.Contains('{', StringComparison.Ordinal) == true
            && await db.Complaints.Where(row => row.Id == complaint).Select(row => new { row.Number, row.DueOn }).SingleOrDefaultAsync(ct) is { } one
            ? UsualAnswer.For(job.Text, one.Number, one.DueOn)
            : job.Text;

    private static async Task<BulkItem?> Claim(ComplaintDb db, CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every few seconds is nobody's trace
        return await db.BulkItems.FromSql(
            $"select * from bulk_items where state = 'Waiting' order by job_id, no limit 1 for update skip locked").AsNoTracking().SingleOrDefaultAsync(ct);
    }

    private static async Task Finish(ComplaintDb db, BulkItem item, Objection? objection, CancellationToken ct)
    {
        db.Attach(item);
        item.Finish(objection);
        await db.SaveChangesAsync(ct);
    }
}
