using Chaos.Faults;
using LocalHosting.Servers;
using Npgsql;

namespace Chaos.Checks;

/// <summary>The outboxes and inboxes of all services, read where they are kept.</summary>
internal sealed class Events(Ground ground, ILookup<string, string> hearers)
{
    private static readonly string[] Databases = [.. Ground.Daily.Values, "identitydb", "gatewaydb", "opsdb"];
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Those told in that time that were not sent, can't be sent, or were not acted on by a queue that hears them.</summary>
    public async Task<IReadOnlyList<string>> Unfinished(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (IdAt(from), IdAt(to));
        var acted = new HashSet<(Guid, string)>();
        var told = new List<(Guid Id, string Type, bool Sent, string? Error)>();
        foreach (var database in Databases)
        {
            told.AddRange(await Read(database, "select id, type, sent_at is not null, error from platform.outbox where id >= $1 and id < $2",
                row => (row.GetGuid(0), row.GetString(1).Split(',')[0], row.GetBoolean(2), row.IsDBNull(3) ? null : row.GetString(3)), first, last));
            acted.UnionWith(await Read(database, "select message_id, consumer from platform.inbox where message_id >= $1 and message_id < $2", row => (row.GetGuid(0), row.GetString(1)), first, last));
        }

        return
        [
            .. told.Where(one => one.Error is not null).Select(one => $"{one.Type} {one.Id} can't be sent: {one.Error}"),
            .. told.Where(one => one is { Error: null, Sent: false }).Select(one => $"{one.Type} {one.Id} was not sent"),
            .. told.Where(one => one.Sent).SelectMany(one => hearers[one.Type].Where(queue => !acted.Contains((one.Id, queue))).Select(queue => $"{one.Type} {one.Id} was sent, and {queue} did not act on it")),
        ];
    }

    /// <summary>When all that was told in that time had been sent and acted on; null where that did not come.</summary>
    public async Task<DateTimeOffset?> CaughtUp(DateTimeOffset from, DateTimeOffset to)
    {
        for (var end = TimeProvider.System.GetUtcNow() + Guard; TimeProvider.System.GetUtcNow() < end; await Task.Delay(Pause))
        {
            try
            {
                if ((await Unfinished(from, to)).Count == 0)
                    return TimeProvider.System.GetUtcNow();
            }
            catch (NpgsqlException)
            {
                // The database itself is what is away.
            }
        }

        return null;
    }

    /// <summary>How often each id was told in an event of this name.</summary>
    /// <param name="id">The property that holds it.</param>
    public async Task<IReadOnlyList<string>> Told(string database, string name, string id, DateTimeOffset from) =>
        await Read(database, "select body->>$3 from platform.outbox where id >= $1 and type = $2", row => row.GetString(0), IdAt(from), $"Contracts.{name}, Contracts", id);

    /// <summary>Messages that operations keeps because a consumer failed on them, or had no use for them.</summary>
    public Task<List<string>> Resting() => Read("opsdb", "select queue || ' ' || event || ': ' || coalesce(problem, '') from resting_messages", row => row.GetString(0));

    /// <summary>Ids are made by the real time: version 7 begins with its milliseconds.</summary>
    private static Guid IdAt(DateTimeOffset moment)
    {
        var time = moment.ToUnixTimeMilliseconds().ToString("x12", System.Globalization.CultureInfo.InvariantCulture);
        return Guid.ParseExact($"{time[..8]}-{time[8..]}-0000-0000-000000000000", "D");
    }

    private async Task<List<T>> Read<T>(string database, string sql, Func<NpgsqlDataReader, T> row, params object[] values)
    {
        var settings = new NpgsqlConnectionStringBuilder(PostgresProcess.ConnectionString(ground.PortOf(Ground.Database), ground.PasswordOf(Ground.Database), database)) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(row(reader));
        return rows;
    }
}
