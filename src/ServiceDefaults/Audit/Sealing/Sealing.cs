using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using ServiceDefaults.Messaging;

namespace ServiceDefaults.Audit.Sealing;

/// <summary>
/// Seals what waits, as it stands in the database. One replica at a time; seals, the membership of their entries and the events about them
/// commit together.
/// </summary>
public sealed class Sealing(DbContext db, IEvents events, ServiceOptions service, TimeProvider clock)
{
    /// <summary>Entries of one seal.</summary>
    public const int Most = 2_000;

    private const long OneAtATime = 20261129;
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    /// <summary>Only what reaches back before today, and only when a day is closed: of these entries a time would tell too much.</summary>
    private const string MayBeSealed =
        """
        not (a.subject = any(@untold) or (a.at at time zone 'Asia/Bangkok')::time = '00:00') or @closes and a.at < @today
        """;

    /// <returns>How many entries were sealed.</returns>
    public async Task<int> Seal(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!(await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({OneAtATime}) as \"Value\"").ToListAsync(ct)).Single())
            return 0;

        var last = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(ct);
        var now = ToMicroseconds(clock.GetUtcNow());
        var today = new DateTimeOffset(now.ToOffset(Bangkok).Date, Bangkok).ToUniversalTime();
        var closes = last is null || last.SealedAt < today;
        var (total, waiting) = (0, new List<Guid>());
        do
        {
            waiting = await Waiting(waiting.LastOrDefault(), ct);
            if (await Read(waiting, closes, today, ct) is not { Count: > 0 } entries)
                continue;
            last = await Write(last, now, closes, entries, ct);
            total += entries.Count;
        }
        while (waiting.Count == Most);
        if (total == 0 && closes && last is not null)
            await Write(last, now, closes, [], ct);
        await transaction.CommitAsync(ct);
        return total;
    }

    /// <summary>The next ones after that one, in their order, whether they may be sealed now or not.</summary>
    private Task<List<Guid>> Waiting(Guid after, CancellationToken ct) =>
        db.Database.SqlQuery<Guid>($"select entry_id as \"Value\" from platform.audit_waiting where entry_id > {after} order by entry_id limit {Most}").ToListAsync(ct);

    private async Task<List<(Guid Id, byte[] Hash)>> Read(List<Guid> waiting, bool closes, DateTimeOffset today, CancellationToken ct)
    {
        await using var command = Command($"select {AuditForm.Selected} from platform.audit a where a.id = any(@waiting) and ({MayBeSealed}) order by a.id");
        command.Parameters.AddWithValue("waiting", waiting.ToArray());
        command.Parameters.AddWithValue("untold", service.AuditSight.Untold.ToArray());
        command.Parameters.AddWithValue("closes", closes);
        command.Parameters.AddWithValue("today", today);
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<(Guid, byte[])> entries = [];
        while (await rows.ReadAsync(ct))
        {
            var values = Enumerable.Range(0, AuditForm.Columns.Count).Select(column => rows.IsDBNull(column) ? null : rows.GetString(column)).ToList();
            entries.Add((Guid.Parse(values[0]!), AuditForm.Hash(AuditForm.OfEntry(values))));
        }

        return entries;
    }

    private async Task<AuditSeal> Write(AuditSeal? before, DateTimeOffset now, bool closes, List<(Guid Id, byte[] Hash)> entries, CancellationToken ct)
    {
        var (number, previous) = (before is null ? 1 : before.Number + 1, before?.Hash ?? AuditSeal.Beginning);
        var seal = new AuditSeal
        {
            Number = number,
            PreviousHash = previous,
            Hash = AuditForm.Hash(AuditForm.OfSeal(service.Name, number, previous, now, closes, entries)),
            Count = entries.Count,
            SealedAt = now,
            ClosesDay = closes,
        };
        db.Add(seal);
        events.Publish(new AuditSealed { Service = service.Name, Number = number, PreviousHash = AuditForm.Hex(previous), Hash = AuditForm.Hex(seal.Hash), SealedAt = now });
        await db.SaveChangesAsync(ct);

        await using (var rows = await Connection.BeginBinaryImportAsync("copy platform.audit_sealed (entry_id, seal_number, hash) from stdin (format binary)", ct))
        {
            foreach (var (id, hash) in entries)
            {
                await rows.StartRowAsync(ct);
                await rows.WriteAsync(id, NpgsqlDbType.Uuid, ct);
                await rows.WriteAsync(number, NpgsqlDbType.Bigint, ct);
                await rows.WriteAsync(hash, NpgsqlDbType.Bytea, ct);
            }

            await rows.CompleteAsync(ct);
        }

        await db.Set<WaitingEntry>().Where(waiting => entries.Select(entry => entry.Id).ToArray().Contains(waiting.EntryId)).ExecuteDeleteAsync(ct);
        return seal;
    }

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    private NpgsqlCommand Command(string sql) => new(sql, Connection, (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());

    /// <summary>PostgreSQL keeps no finer time, and what is read back must be what was hashed.</summary>
    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
