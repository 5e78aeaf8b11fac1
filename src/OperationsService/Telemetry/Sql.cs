using Microsoft.EntityFrameworkCore;
using Npgsql;
using OperationsService.Data;

namespace OperationsService.Telemetry;

/// <summary>Plain statements on the service's own connection: the tables of telemetry are no entities.</summary>
internal sealed class Sql : IAsyncDisposable
{
    private readonly OpsDb _db;

    private Sql(OpsDb db) => _db = db;

    public static async Task<Sql> Open(OpsDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return new(db);
    }

    /// <param name="values">By their place: $1, $2 …</param>
    public static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc cref="Execute"/>
    public async Task<IReadOnlyList<T>> Read<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)_db.Database.GetDbConnection());
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<T> rows = [];
        while (await reader.ReadAsync(ct))
            rows.Add(row(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => new(_db.Database.CloseConnectionAsync());
}

/// <summary>Conditions that are put together, each with its value.</summary>
internal sealed class Conditions
{
    private readonly List<string> _texts = [];

    public List<object> Values { get; } = [];

    /// <param name="text">A condition of ours, with $ for the value.</param>
    public void Add(string text, object? value)
    {
        if (value is null)
            return;
        Values.Add(value);
        _texts.Add(text.Replace("$", FormattableString.Invariant($"${Values.Count}"), StringComparison.Ordinal));
    }

    public void Add(string text) => _texts.Add(text);

    /// <param name="alias">Of the table, which stands in the conditions as <c>row</c>.</param>
    public string Of(string alias) => _texts.Count == 0 ? "true" : string.Join(" and ", _texts).Replace("row.", $"{alias}.", StringComparison.Ordinal);
}
