using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit.SelfCheck;
using ServiceDefaults.Mail;
using ServiceDefaults.Messaging;

namespace ServiceDefaults.Vitals;

/// <summary>What changes from second to second, by indexes that hold no more than what waits.</summary>
internal sealed record DatabaseFacts(SlowFacts Slow, OutboxVitals Outbox, MailVitals? Mail, IReadOnlyDictionary<string, double> Gauges)
{
    public static async Task<DatabaseFacts?> Read(DbContext db, SlowFacts slow, IEnumerable<IVital> vitals, DateTimeOffset now, CancellationToken ct)
    {
        var (waiting, oldest) = await OutboxLag.Of(db, now, ct);
        MailVitals? mail = null;
        if (db.Model.FindEntityType(typeof(QueuedLetter)) is not null)
        {
            var letters = await MailLag.Of(db, now, ct);
            mail = new(letters.Waiting, letters.Oldest, letters.Failed);
        }

        var gauges = new Dictionary<string, double>();
        foreach (var vital in vitals)
            gauges.Add(vital.Name, await vital.Measure(ct));
        return new(slow, new(waiting, oldest, slow.Resting), mail, gauges);
    }
}

/// <summary>What asks for more work than is worth it every few seconds: the size looks at each file of the database.</summary>
internal sealed record SlowFacts(string? ConnectionString, DateTimeOffset At, DatabaseVitals Database, long Resting, AuditVitals? Audit)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public bool IsFresh(string? connectionString, DateTimeOffset now) => ConnectionString == connectionString && now >= At && now - At < Kept;

    public static async Task<SlowFacts> Read(DbContext db, string? connectionString, bool hasTrail, DateTimeOffset now, CancellationToken ct)
    {
        var name = await One<string>(db, $"select current_database()::text as \"Value\"", ct);
        var bytes = await One<long>(db, $"select pg_database_size(current_database()) as \"Value\"", ct);
        var version = await One<string>(db, $"select split_part(current_setting('server_version'), ' ', 1) as \"Value\"", ct);
        var migrations = await db.Database.GetAppliedMigrationsAsync(ct);
        var resting = await db.Set<OutboxMessage>().LongCountAsync(row => row.Error != null, ct);
        return new(connectionString, now, new(name, bytes, version, migrations.LastOrDefault()), resting, hasTrail ? await AuditSelfCheck.Last(db, ct) : null);
    }

    private static async Task<T> One<T>(DbContext db, FormattableString sql, CancellationToken ct) => (await db.Database.SqlQuery<T>(sql).ToListAsync(ct)).Single();
}
