using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Upgrade.Record;

namespace Upgrade.Tests;

/// <summary>
/// A replica of a release as its database sees it: one connection, on which its statements are prepared, as Npgsql prepares what a service
/// says often. What is prepared before a migration is executed after it.
/// </summary>
internal sealed partial class Replica : IAsyncDisposable
{
    public const string Refused = "refused ";

    private readonly NpgsqlConnection _connection;
    private readonly Func<string, string> _login;
    private readonly IReadOnlyList<OneTransaction> _recording;
    private readonly Dictionary<string, string> _prepared = [];

    private Replica(NpgsqlConnection connection, Func<string, string> login, IReadOnlyList<OneTransaction> recording) =>
        (_connection, _login, _recording) = (connection, login, recording);

    /// <param name="login">What a recorded login is called here.</param>
    public static async Task<Replica> Connect(string connectionString, Func<string, string> login, IReadOnlyList<OneTransaction> recording)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 0 }.ConnectionString);
        await connection.OpenAsync();
        var replica = new Replica(connection, login, recording);
        foreach (var sql in recording.SelectMany(one => one.Statements).Select(statement => statement.Sql).Distinct().Where(sql => MayBePrepared().IsMatch(sql)))
            await replica.Prepare(sql);
        return replica;
    }

    /// <summary>
    /// Sends all that was recorded, in its transactions and as its logins.
    /// </summary>
    /// <returns>What came of each statement: its rows as PostgreSQL writes values, in no order; how many it changed; how it was refused.</returns>
    public async Task<IReadOnlyList<string>> SayAll()
    {
        var outcomes = new List<string>();
        foreach (var recorded in _recording)
        {
            await Say("begin");
            await Say($"set local role {_login(recorded.User)}");
            var isWhole = true;
            foreach (var statement in recorded.Statements)
            {
                var outcome = isWhole ? await Say(Executed(statement)) : $"{Refused}with what came before it";
                isWhole &= !outcome.StartsWith(Refused, StringComparison.Ordinal);
                outcomes.Add(outcome);
            }

            if (await Say("commit") is { } commit && commit.StartsWith(Refused, StringComparison.Ordinal))
                outcomes[^1] += $"\n{commit}, at the commit";
        }

        return outcomes;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task Prepare(string sql)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"said_{_prepared.Count}");
        if (!(await Say($"prepare {name} as {AnyVersion().Replace(sql, "($0 or true)")}")).StartsWith(Refused, StringComparison.Ordinal))
            _prepared[sql] = name;
    }

    private string Executed(Statement statement)
    {
        var values = statement.Parameters.Select(Literal).ToList();
        if (!_prepared.TryGetValue(statement.Sql, out var name))
            return Parameter().Replace(statement.Sql, place => values[int.Parse(place.ValueSpan[1..], CultureInfo.InvariantCulture) - 1]);
        return values.Count == 0 ? $"execute {name}" : $"execute {name}({string.Join(", ", values)})";
    }

    private async Task<string> Say(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { AllResultTypesAreUnknown = true };
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            var columns = Enumerable.Range(0, reader.FieldCount).Where(index => !IsVersion().IsMatch(reader.GetName(index))).ToList();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(string.Join(" | ", columns.Select(index => reader.IsDBNull(index) ? "null" : reader.GetString(index))));
            rows.Sort(StringComparer.Ordinal);
            await reader.CloseAsync();
            return reader.RecordsAffected >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{reader.RecordsAffected} changed\n{string.Join('\n', rows)}") : string.Join('\n', rows);
        }
        catch (PostgresException refused)
        {
            return $"{Refused}{refused.SqlState} {refused.MessageText}";
        }
    }

    private static string Literal(string? value) => value is null ? "null" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^\s*(--[^\n]*\n\s*)*(select|insert|update|delete|with|values)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MayBePrepared();

    /// <summary>A row's version is the transaction that wrote it: a restored row has another one than the replica read.</summary>
    [GeneratedRegex(@"(\w+\.)?xmin = \$\d+")]
    private static partial Regex AnyVersion();

    [GeneratedRegex("^(xmin|row_version)")]
    private static partial Regex IsVersion();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();
}
