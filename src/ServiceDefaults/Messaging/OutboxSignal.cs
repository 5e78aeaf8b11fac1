using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using ServiceDefaults.Background;

namespace ServiceDefaults.Messaging;

/// <summary>
/// Wakes the dispatcher when some transaction, of this replica or another, has put an event into the outbox. While the connection is lost,
/// the dispatcher's timer covers for it.
/// </summary>
internal sealed class OutboxSignal(IConfiguration settings, ServiceOptions service, TimeProvider clock, ILogger<OutboxSignal> log)
    : Rounds(TimeSpan.FromSeconds(2), clock, log)
{
    private readonly Signal _woken = new();

    /// <summary>Waits for the next signal, at most for a time: a signal may be lost while the connection is.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _woken.WaitAsync(atMost, ct);

    /// <summary>Listens for as long as the connection lives.</summary>
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        var connectionString = new NpgsqlConnectionStringBuilder(settings.GetConnectionString(service.Database)) { KeepAlive = 30, Pooling = false };
        await using var connection = new NpgsqlConnection(connectionString.ConnectionString);
        await connection.OpenAsync(stopping);
        connection.Notification += (_, _) => _woken.Set();
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        _woken.Set(); // for whatever came before
        while (true)
            await connection.WaitAsync(stopping);
    }
}
