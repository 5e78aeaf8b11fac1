using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using ServiceDefaults.Audit.Sealing;

namespace ServiceDefaults.Audit.Checking;

/// <summary>
/// Computes every hash of a service's trail anew, from what stands in its database: the entries, the seals, the chain. Trusts nothing that
/// the database computes. Goes along the chain in steps, each with a snapshot of its own, and holds no more than one seal's entries: a trail
/// of millions takes time and no memory, and keeps nobody from cleaning up. Changes nothing.
/// </summary>
public sealed class AuditCheck
{
    /// <summary>Seals of one step: at most 2,000 entries each.</summary>
    private const int Step = 100;

    private readonly NpgsqlConnection _connection;
    private readonly string _service;
    private readonly AuditFindingCollection _findings = [];
    private readonly AuditChain _chain;
    private readonly bool _withTimes;
    private long _entries, _waiting;

    private AuditCheck(NpgsqlConnection connection, string service, List<string>? chain, bool withTimes) =>
        (_connection, _service, _chain, _withTimes) = (connection, service, new AuditChain(service, _findings, chain), withTimes);

    /// <param name="connection">Open, to the service's database.</param>
    /// <param name="service">Its short name, which is part of each seal.</param>
    /// <param name="withChain">Whether the report has the hash of each seal: it is then as long as the chain.</param>
    /// <param name="withTimes">Whether an entry that is older than the seals before it was put in afterwards: not where the clock was moved by days.</param>
    public static async Task<AuditReport> Run(NpgsqlConnection connection, string service, CancellationToken ct, bool withChain = false, bool withTimes = true)
    {
        List<string>? chain = withChain ? [] : null;
        var check = new AuditCheck(connection, service, chain, withTimes);
        for (var from = long.MinValue; await check.NextSeal(from, ct) is { } first;)
        {
            var last = first > long.MaxValue - Step ? long.MaxValue : first + Step - 1;
            await check.ReadSeals(first, last, ct);
            if (last == long.MaxValue)
                break;
            from = last + 1;
        }

        check._chain.Finish();
        await check.ReadUnsealed(ct);
        return new(service, check._entries, check._waiting, check._chain.Seals, chain ?? [], check._findings);
    }

    /// <summary>The first number from there on that a seal has, or that an entry says of its seal.</summary>
    private async Task<long?> NextSeal(long from, CancellationToken ct)
    {
        await using var command = Command(
            """
            select least((select min(number) from platform.audit_seals where number >= $1), (select min(seal_number) from platform.audit_sealed where seal_number >= $1))
            """, from);
        return await command.ExecuteScalarAsync(ct) as long?;
    }

    private async Task ReadSeals(long first, long last, CancellationToken ct)
    {
        await using var snapshot = await _connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var seals = new Queue<AuditChain.Link>();
        await foreach (var row in Rows("select number, previous_hash, hash, sealed_at, closes_day from platform.audit_seals where number between $1 and $2 order by number", ct, first, last))
            seals.Enqueue(new(row.GetInt64(0), (byte[])row[1], (byte[])row[2], new(row.GetDateTime(3)), row.GetBoolean(4)));
        await foreach (var row in Rows(
            $"""
            select {AuditForm.Selected}, s.entry_id, s.seal_number, s.hash from platform.audit_sealed s left join platform.audit a on a.id = s.entry_id
            where s.seal_number between $1 and $2 order by s.seal_number, s.entry_id
            """, ct, first, last))
        {
            var place = AuditForm.Columns.Count;
            var (id, number, hash) = (row.GetGuid(place), row.GetInt64(place + 1), (byte[])row[place + 2]);
            while (seals.TryPeek(out var seal) && seal.Number <= number)
                _chain.Begin(seals.Dequeue());
            var earliest = _chain.Take(id, number, hash);
            if (row.IsDBNull(0))
                _findings.Add(new(AuditFault.Removed, _service, id, Seal: number, ClosesDay: _chain.ClosesDay));
            else
                CheckEntry(Values(row), number, hash, earliest);
        }

        while (seals.TryDequeue(out var empty))
            _chain.Begin(empty);
    }

    private void CheckEntry(List<string?> values, long number, byte[] hash, DateTimeOffset earliest)
    {
        _entries++;
        if (!AuditForm.Hash(AuditForm.OfEntry(values)).AsSpan().SequenceEqual(hash))
            _findings.Add(Of(AuditFault.Changed, values) with { Seal = number, ClosesDay = _chain.ClosesDay });
        else if (_withTimes && string.CompareOrdinal(values[1], AuditForm.Moment(earliest)) < 0)
            _findings.Add(Of(AuditFault.Backdated, values) with { Seal = number, ClosesDay = _chain.ClosesDay });
    }

    /// <summary>What no seal holds must wait for one, and what waits must be there.</summary>
    private async Task ReadUnsealed(CancellationToken ct)
    {
        await foreach (var row in Rows(
            $"""
            select {AuditForm.Selected}, exists (select from platform.audit_waiting w where w.entry_id = a.id) from platform.audit a
            where not exists (select from platform.audit_sealed s where s.entry_id = a.id) order by a.id
            """, ct))
        {
            if (row.GetBoolean(AuditForm.Columns.Count))
                _waiting++;
            else
                _findings.Add(Of(AuditFault.Inserted, Values(row)));
        }

        await foreach (var row in Rows("select w.entry_id from platform.audit_waiting w where not exists (select from platform.audit a where a.id = w.entry_id)", ct))
            _findings.Add(new(AuditFault.RemovedUnsealed, _service, row.GetGuid(0), ClosesDay: true)); // it may have waited for the day to end
    }

    private AuditFinding Of(AuditFault fault, List<string?> values) => new(fault, _service, Guid.Parse(values[0]!), values[1], values[2], values[7], values[8]);

    private static List<string?> Values(NpgsqlDataReader row) => [.. Enumerable.Range(0, AuditForm.Columns.Count).Select(column => row.IsDBNull(column) ? null : row.GetString(column))];

    private async IAsyncEnumerable<NpgsqlDataReader> Rows(string sql, [EnumeratorCancellation] CancellationToken ct, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            yield return rows;
    }

    /// <param name="sql">A constant of this class.</param>
    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 }; // as long as it takes
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
