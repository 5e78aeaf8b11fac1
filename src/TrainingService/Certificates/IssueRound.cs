using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Data;
using ServiceDefaults.SignIn;
using TrainingService.Data;

namespace TrainingService.Certificates;

/// <summary>Wakes the round of this process as soon as certificates were ordered; another replica looks every few seconds.</summary>
public sealed class IssueSignal : Signal;

/// <summary>
/// Issues what was ordered, some dozens in a transaction with the order's new place. The row of the order is claimed: no two replicas work
/// on the same one. An order that fails by a fault in it or in us ends and says so; others go on.
/// </summary>
public sealed class IssueRound(IServiceScopeFactory scopes, IssueSignal signal, TimeProvider clock, ILogger<IssueRound> log) : Rounds(TimeSpan.FromSeconds(5), clock, log)
{
    private const string BeforeTheStep = "before_the_step";

    protected override async Task Round(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await DoNext(stopping)) ;
    }

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => signal.WaitAsync(atMost, stopping);

    /// <returns>False if nothing waits.</returns>
    private async Task<bool> DoNext(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Claim(db, ct) is not { } order)
            return false;
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Be(order.Actor);
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(IssueCertificates);
        await transaction.CreateSavepointAsync(BeforeTheStep, ct);
        try
        {
            await db.RetryWhenOvertaken(() => Issue(order.Id, db, scope.ServiceProvider, ct), ct);
        }
        catch (Exception fault) when (!Outage.MayPass(fault) && !ct.IsCancellationRequested)
        {
            Log.LogError(fault, "The order of certificates {OrderId} fails and ends", order.Id);
            await transaction.RollbackToSavepointAsync(BeforeTheStep, ct);
            db.ChangeTracker.Clear();
            (await db.CertificateOrders.SingleAsync(row => row.Id == order.Id, ct)).Fail(Clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<int> Issue(Guid id, TrainingDb db, IServiceProvider services, CancellationToken ct)
    {
        var order = await db.CertificateOrders.SingleAsync(row => row.Id == id, ct);
        var next = order.Next();
        var one = await db.Events.AsNoTracking().SingleAsync(row => row.Id == order.EventId, ct);
        var due = (await services.GetRequiredService<Eligibility>().Of(one, next, ct)).Where(candidate => candidate.IsDue).ToList();
        await services.GetRequiredService<Issuing>().ForTraining(one, [.. due.Select(candidate => candidate.Enrolment)], ct);
        order.Went(next.Count, due.Count, Clock.GetUtcNow());
        return await db.SaveChangesAsync(ct);
    }

    private static async Task<CertificateOrder?> Claim(TrainingDb db, CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every few seconds is nobody's trace
        return await db.CertificateOrders.FromSql(
            $"select * from certificate_orders where finished_at is null order by id limit 1 for update skip locked").AsNoTracking().SingleOrDefaultAsync(ct);
    }
}
