using Npgsql;
using ServiceDefaults.Audit.Sealing;

namespace ServiceDefaults.Audit.Checking;

/// <summary>
/// Computes every hash of a service's trail anew, from what stands in its database: the entries, the seals, the chain. Trusts nothing that
/// the database computes. Reads row after row, in one snapshot, and changes nothing.
/// </summary>
public static class AuditCheck
{
    /// <summary>A transaction that takes longer than this commits an entry that looks put in afterwards.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>What is sealed with its day may be as old as that day.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private sealed record Seal(long Number, byte[] Previous, byte[] Hash, int Count, DateTimeOffset SealedAt, bool ClosesDay);

    /// <param name="connection">Open, to the service's database.</param>
    /// <param name="service">Its short name, which is part of each seal.</param>
    public static async Task<AuditReport> Run(NpgsqlConnection connection, string service, CancellationToken ct)
    {
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        List<AuditFinding> findings = [];
        var seals = await ReadSeals(connection, service, findings, ct);
        var (entries, waiting) = await ReadEntries(connection, service, seals, findings, ct);
        await foreach (var id in Ids(connection, "select w.entry_id from platform.audit_waiting w where not exists (select from platform.audit a where a.id = w.entry_id)", ct))
            findings.Add(new(AuditFault.RemovedUnsealed, service, id));
        return new(service, entries, waiting, [.. seals.Select(seal => AuditForm.Hex(seal.Hash))], findings);
    }

    private static async Task<List<Seal>> ReadSeals(NpgsqlConnection connection, string service, List<AuditFinding> findings, CancellationToken ct)
    {
        List<Seal> seals = [];
        await using var command = new NpgsqlCommand("select number, previous_hash, hash, count, sealed_at, closes_day from platform.audit_seals order by number", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var seal = new Seal(rows.GetInt64(0), (byte[])rows[1], (byte[])rows[2], rows.GetInt32(3), new(rows.GetDateTime(4)), rows.GetBoolean(5));
            if (seal.Number != (seals.Count > 0 ? seals[^1].Number : 0) + 1)
                findings.Add(new(AuditFault.SealMissing, service, Seal: seal.Number - 1));
            else if (!seal.Previous.AsSpan().SequenceEqual(seals.Count > 0 ? seals[^1].Hash : AuditSeal.Beginning))
                findings.Add(new(AuditFault.SealChanged, service, Seal: seal.Number));
            seals.Add(seal);
        }

        return seals;
    }

    private static async Task<(long Entries, long Waiting)> ReadEntries(NpgsqlConnection connection, string service, List<Seal> seals, List<AuditFinding> findings, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {AuditForm.Selected}, s.entry_id, s.seal_number, s.hash, w.entry_id is not null
            from platform.audit_sealed s full join platform.audit a on a.id = s.entry_id left join platform.audit_waiting w on w.entry_id = a.id
            order by s.seal_number nulls last, s.entry_id
            """, connection)
        { CommandTimeout = 0 }; // as long as it takes: millions are sorted first
        await using var rows = await command.ExecuteReaderAsync(ct);
        var (entries, waiting, columns) = (0L, 0L, AuditForm.Columns.Count);
        var chain = new Chain(service, seals, findings);
        while (await rows.ReadAsync(ct))
        {
            var values = Enumerable.Range(0, columns).Select(column => rows.IsDBNull(column) ? null : rows.GetString(column)).ToList();
            if (rows.IsDBNull(columns))
            {
                if (rows.GetBoolean(columns + 3))
                    waiting++;
                else
                    findings.Add(Of(AuditFault.Inserted, service, values, null));
                continue;
            }

            var (id, number, hash) = (rows.GetGuid(columns), rows.GetInt64(columns + 1), (byte[])rows[columns + 2]);
            var earliest = chain.Take(id, number, hash);
            if (values[0] is null)
            {
                findings.Add(new(AuditFault.Removed, service, id, Seal: number));
                continue;
            }

            entries++;
            if (!AuditForm.Hash(AuditForm.OfEntry(values)).AsSpan().SequenceEqual(hash))
                findings.Add(Of(AuditFault.Changed, service, values, number));
            else if (string.CompareOrdinal(values[1], AuditForm.Moment(earliest)) < 0)
                findings.Add(Of(AuditFault.Backdated, service, values, number));
        }

        chain.Finish();
        return (entries, waiting);
    }

    private static AuditFinding Of(AuditFault fault, string service, List<string?> values, long? seal) =>
        new(fault, service, Guid.Parse(values[0]!), values[1], values[2], $"{values[7]} {values[8]}", seal);

    private static async IAsyncEnumerable<Guid> Ids(NpgsqlConnection connection, string sql, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection); // a constant of this class
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            yield return rows.GetGuid(0);
    }

    /// <summary>Takes the rows in the order of their seals, and holds each seal against its rows once the last of them has come.</summary>
    private sealed class Chain(string service, List<Seal> seals, List<AuditFinding> findings)
    {
        private readonly List<(Guid, byte[])> _held = [];
        private DateTimeOffset _round = DateTimeOffset.MinValue, _roundBefore = DateTimeOffset.MinValue;
        private int _place = -1;

        /// <returns>The earliest time that an entry of this seal may say of itself.</returns>
        public DateTimeOffset Take(Guid id, long number, byte[] hash)
        {
            while (_place < 0 ? seals.Count > 0 : seals[_place].Number < number && _place + 1 < seals.Count)
                Next();
            if (_place < 0 || seals[_place].Number != number)
            {
                // Its seal is gone, which the chain says once.
                if (findings.TrueForAll(finding => finding.Fault != AuditFault.SealMissing || finding.Seal != number))
                    findings.Add(new(AuditFault.SealMissing, service, Seal: number));
                return DateTimeOffset.MinValue;
            }

            _held.Add((id, hash));
            // What was there before the first round is as old as it likes.
            return _roundBefore == DateTimeOffset.MinValue ? _roundBefore : _roundBefore - Longest - (seals[_place].ClosesDay ? Day : TimeSpan.Zero);
        }

        /// <summary>After the last row: the seals that hold none are checked, too.</summary>
        public void Finish()
        {
            while (_place + 1 < seals.Count)
                Next();
            if (_place >= 0)
                Check();
        }

        private void Next()
        {
            if (_place >= 0)
                Check();
            _held.Clear();
            _place++;
            if (seals[_place].SealedAt != _round)
                (_roundBefore, _round) = (_round, seals[_place].SealedAt);
        }

        private void Check()
        {
            var seal = seals[_place];
            var hash = AuditForm.Hash(AuditForm.OfSeal(service, seal.Number, seal.Previous, seal.SealedAt, seal.ClosesDay, _held));
            if (!hash.AsSpan().SequenceEqual(seal.Hash) && !findings.Exists(finding => finding.Fault == AuditFault.SealChanged && finding.Seal == seal.Number))
                findings.Add(new(AuditFault.SealChanged, service, Seal: seal.Number));
        }
    }
}
