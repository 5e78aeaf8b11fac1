using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;

namespace ServiceDefaults.Background;

/// <summary>
/// Hears what the service's own database says (NOTIFY) with the commits of this replica and of others, on a connection of its own. What is
/// said while that is lost is missed: whoever acts on it also looks now and then.
/// </summary>
public abstract class Listening(IReadOnlyList<string> channels, IConfiguration settings, ServiceOptions service, TimeProvider clock, ILogger log)
    : Rounds(TimeSpan.FromSeconds(2), clock, log)
{
    /// <summary>Called with each word on a channel, and once for each whenever it begins to listen: something may have been said before.</summary>
    protected abstract void Hear(string channel);

    protected sealed override bool IsTraced => false;

    /// <summary>Listens for as long as the connection lives.</summary>
    protected sealed override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        var connectionString = new NpgsqlConnectionStringBuilder(settings.GetConnectionString(service.Database)) { KeepAlive = 30, Pooling = false };
        await using var connection = new NpgsqlConnection(connectionString.ConnectionString);
        await connection.OpenAsync(stopping);
        connection.Notification += (_, said) => Hear(said.Channel);
        foreach (var channel in channels)
        {
            await using var listen = new NpgsqlCommand($"listen {channel}", connection); // a constant of the class that derives from this
            await listen.ExecuteNonQueryAsync(stopping);
        }

        foreach (var channel in channels)
            Hear(channel);
        while (true)
            await connection.WaitAsync(stopping);
    }
}
