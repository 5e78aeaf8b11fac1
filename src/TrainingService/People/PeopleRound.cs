using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using ServiceDefaults.Background;
using TrainingService.Data;

namespace TrainingService.People;

/// <summary>
/// What becomes of those who take part by itself: three days before, whoever left an e-mail address is reminded, once; 180 days after, how
/// to reach them is erased. Each row is claimed in the transaction that writes its letter, so two replicas, or a start in between, remind once.
/// </summary>
public sealed class PeopleRound(TrainingDb db, PeopleLetters letters, TimeProvider clock)
{
    /// <summary>Time enough to arrange leave or a ride, near enough not to be forgotten; as long as a mail server that is away is tried.</summary>
    public static readonly TimeSpan RemindedBefore = TimeSpan.FromDays(3);

    /// <summary>The report goes to the head within 60 days, a follow-up survey within half a year: after that nobody needs to be reached for the event.</summary>
    public static readonly TimeSpan ContactKept = TimeSpan.FromDays(180);

    private const int Batch = 100;

    public async Task Run(CancellationToken ct)
    {
        await Erase(ct);
        while (letters.AreOn && await Remind(ct) == Batch)
        {
        }
    }

    private async Task<int> Remind(CancellationToken ct)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + RemindedBefore);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Enrolments.FromSql(
            $"""
            select e.*, e.xmin from enrolments e join training_events t on t.id = e.event_id
            where e.email is not null and e.reminded_at is null and e.status = 'Enrolled' and t.status = 'Open' and t.starts_at > {now} and t.starts_at <= {until}
            limit {Batch} for update of e skip locked
            """).AsNoTracking().ToListAsync(ct);
        var ids = due.Select(one => one.Id).ToList();
        var events = await db.Events.AsNoTracking().Where(one => due.Select(row => row.EventId).Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        foreach (var one in due)
            letters.WriteReminder(events[one.EventId], one);
        await db.Enrolments.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.RemindedAt, now), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return due.Count;
    }

    /// <summary>Also of events that were cancelled: their day passes too.</summary>
    private async Task Erase(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - ContactKept;
        await db.Enrolments.Where(one => (one.Phone != null || one.Email != null) && db.Events.Any(about => about.Id == one.EventId && about.EndsAt < before))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, (string?)null).SetProperty(one => one.Email, (string?)null), ct);
    }
}

/// <summary>A round at the start and every ten minutes, in each replica.</summary>
public sealed class PeopleClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PeopleClock> log) : Rounds(TimeSpan.FromMinutes(10), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every ten minutes is nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleRound>().Run(stopping);
    }
}
