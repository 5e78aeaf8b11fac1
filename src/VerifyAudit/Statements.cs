using System.Security.Cryptography;
using Npgsql;
using ServiceDefaults.Audit.Checking;

namespace VerifyAudit;

/// <summary>What was signed and told: from the database of operations, and from files that were kept elsewhere.</summary>
internal sealed class Statements
{
    private readonly List<AuditFinding> _findings = [];

    /// <summary>By where they were found.</summary>
    public List<(string Where, AuditStatement Statement)> All { get; } = [];

    /// <summary>The seals that operations heard of.</summary>
    public List<AuditHead> Told { get; } = [];

    public IReadOnlyList<AuditFinding> Findings => _findings;

    /// <summary>SHA-256 of the key that all were held against; null without one.</summary>
    public string? Key { get; private set; }

    public static async Task<Statements> Read(Options options, Database? operations, CancellationToken ct)
    {
        var read = new Statements();
        List<string> keys = options.PublicKey is { } file ? [await File.ReadAllTextAsync(file, ct)] : [];
        if (options.Statements is { } directory)
        {
            foreach (var path in Directory.EnumerateFiles(directory, "*.txt").Order(StringComparer.Ordinal))
                read.Add(Path.GetFileName(path), await File.ReadAllTextAsync(path, ct));
        }

        if (operations is not null)
            await read.ReadDatabase(operations, keys, askKeys: options.PublicKey is null, ct);
        read.Check(keys);
        return read;
    }

    private void Add(string where, string text)
    {
        if (AuditStatement.Read(text) is { } statement)
            All.Add((where, statement));
        else
            _findings.Add(new(AuditFault.FalseStatement, Database.Operations, Statement: where));
    }

    private async Task ReadDatabase(Database operations, List<string> keys, bool askKeys, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(operations.ConnectionString);
        await connection.OpenAsync(ct);
        await foreach (var row in Rows(connection, "select number::text, text, '' from audit_statements order by number", ct))
            Add($"opsdb {row[0]}", row[1]);
        await foreach (var row in Rows(connection, "select service, number::text, hash from audit_seals_told order by service, number", ct))
            Told.Add(new(row[0], long.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2]));
        if (!askKeys)
            return;
        await foreach (var row in Rows(connection, "select public_key, '', '' from audit_statement_keys order by created_at", ct))
            keys.Add(row[0]);
    }

    /// <summary>Each is signed by a key that we have, says the one before it, and is the same wherever it is kept.</summary>
    private void Check(List<string> pems)
    {
        var keys = pems.ConvertAll(pem =>
        {
            var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key;
        });
        Key = keys.Count > 0 ? AuditStatement.KeyOf(keys[^1]) : null;
        foreach (var (where, statement) in All.Where(one => !keys.Exists(one.Statement.IsSignedBy)))
            _findings.Add(new(AuditFault.FalseStatement, Database.Operations, Statement: where));
        keys.ForEach(key => key.Dispose());

        AuditStatement? before = null;
        foreach (var same in All.GroupBy(one => one.Statement.Number).OrderBy(one => one.Key))
        {
            var first = same.First().Statement;
            foreach (var (where, _) in same.Where(one => one.Statement.Text != first.Text))
                _findings.Add(new(AuditFault.FalseStatement, Database.Operations, Statement: where));
            if (before is not null && (before.Number + 1 != first.Number || before.Hash != first.Previous))
                _findings.Add(new(AuditFault.StatementMissing, Database.Operations, Statement: same.First().Where));
            before = first;
        }
    }

    private static async IAsyncEnumerable<string[]> Rows(NpgsqlConnection connection, string sql, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection); // a constant of this class
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            yield return [rows.GetString(0), rows.GetString(1), rows.GetString(2)];
    }
}
