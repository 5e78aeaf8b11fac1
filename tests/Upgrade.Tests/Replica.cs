using System.Globalization;
using Npgsql;
using Upgrade.Record;

namespace Upgrade.Tests;

/// <summary>
/// A replica of a release as its database sees it: one connection, on which its statements are prepared, as Npgsql prepares what a service
/// says often. What is prepared before a migration is executed after it.
/// </summary>
internal sealed class Replica : IAsyncDisposable
{
    public const string Refused = "refused ";

    /// <summary>"cached plan must not change result type": a statement that was prepared gives other columns, or the same ones of other types.</summary>
    private const string PlanIsStale = $"{Refused}0A000 cached plan";

    private readonly NpgsqlConnection _connection;
    private readonly Func<string, string> _login;
    private readonly IReadOnlyList<OneTransaction> _recording;
    private readonly Dictionary<string, string> _prepared = [];
    private readonly Dictionary<string, HashSet<string>> _columns = [];
    private readonly HashSet<string> _stale = [];

    private Replica(NpgsqlConnection connection, Func<string, string> login, IReadOnlyList<OneTransaction> recording) =>
        (_connection, _login, _recording) = (connection, login, recording);

    /// <summary>
    /// Statements of which the first execution after the migration failed. Npgsql prepares such a statement anew and the next one succeeds, but
    /// whoever asked has got an error.
    /// </summary>
    public IReadOnlyCollection<string> FailedOnce => _stale;

    /// <param name="login">What a recorded login is called here.</param>
    public static async Task<Replica> Connect(string connectionString, Func<string, string> login, IReadOnlyList<OneTransaction> recording)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 0 }.ConnectionString);
        await connection.OpenAsync();
        var replica = new Replica(connection, login, recording);
        foreach (var statement in recording.SelectMany(one => one.Statements).DistinctBy(statement => statement.Sql))
            await replica.Prepare(statement);
        return replica;
    }

    /// <summary>Sends all that was recorded, in its transactions and as its logins.</summary>
    /// <param name="like">Another replica, whose columns alone count: a <c>select *</c> gives more after a migration.</param>
    /// <returns>What came of each statement: its rows as PostgreSQL writes values, in no order; how many it changed; how it was refused.</returns>
    public async Task<IReadOnlyList<string>> SayAll(Replica? like = null)
    {
        var outcomes = new List<string>();
        foreach (var recorded in _recording)
        {
            var transaction = await Say(recorded, like);
            if (transaction.FindIndex(outcome => outcome.StartsWith(PlanIsStale, StringComparison.Ordinal)) is >= 0 and var stale)
            {
                _stale.Add(recorded.Statements[stale].Sql);
                await Say($"deallocate {_prepared[recorded.Statements[stale].Sql]}");
                await Prepare(recorded.Statements[stale]);
                transaction = await Say(recorded, like);
            }

            outcomes.AddRange(transaction);
        }

        return outcomes;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<List<string>> Say(OneTransaction recorded, Replica? like)
    {
        var outcomes = new List<string>();
        await Say("begin");
        await Say($"set local role {_login(recorded.User)}");
        foreach (var statement in recorded.Statements)
        {
            if (outcomes.Exists(IsRefused))
                outcomes.Add($"{Refused}with what came before it");
            else
                outcomes.Add(await Say(Executed(statement), statement.Sql, like));
        }

        if (await Say("commit") is { } commit && IsRefused(commit))
            outcomes[^1] += $"\n{commit}, at the commit";
        return outcomes;
    }

    /// <summary>PostgreSQL finds out itself of which types the parameters are, but for a few; the log tells no types.</summary>
    private async Task Prepare(Statement statement)
    {
        var (name, sql) = (string.Create(CultureInfo.InvariantCulture, $"said_{_prepared.Count}_{_stale.Count}"), Values.AnyVersion(statement.Sql));
        if (Values.MayBePrepared(sql) && (!IsRefused(await Say($"prepare {name} as {sql}")) || !IsRefused(await Say($"prepare {name} ({string.Join(", ", statement.Parameters.Select(Values.Type))}) as {sql}"))))
            _prepared[statement.Sql] = name;
    }

    private string Executed(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var name))
            return Values.Inline(statement);
        return statement.Parameters.Length == 0 ? $"execute {name}" : $"execute {name}({string.Join(", ", statement.Parameters.Select(Values.Literal))})";
    }

    private async Task<string> Say(string sql, string? recorded = null, Replica? like = null)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { AllResultTypesAreUnknown = true };
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            if (recorded is not null)
                _columns[recorded] = [.. names];
            var wanted = Enumerable.Range(0, names.Count).Where(index => !Values.IsVersion(names[index]) && (recorded is null || like?._columns.GetValueOrDefault(recorded)?.Contains(names[index]) != false)).ToList();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(string.Join(" | ", wanted.Select(index => reader.IsDBNull(index) ? "null" : reader.GetString(index))));
            rows.Sort(StringComparer.Ordinal);
            await reader.CloseAsync();
            return reader.RecordsAffected >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{reader.RecordsAffected} changed\n{string.Join('\n', rows)}") : string.Join('\n', rows);
        }
        catch (PostgresException refused)
        {
            return $"{Refused}{refused.SqlState} {refused.MessageText}";
        }
    }

    private static bool IsRefused(string outcome) => outcome.StartsWith(Refused, StringComparison.Ordinal);
}
