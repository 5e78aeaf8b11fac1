using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenTelemetry;

namespace ServiceDefaults.Messaging;

/// <summary>Wakes the dispatcher when some transaction, of this replica or another, has put an event into the outbox.</summary>
internal sealed class OutboxSignal(IConfiguration settings, ServiceOptions service) : BackgroundService
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    /// <summary>Waits for the next signal, at most for a time: a signal may be lost while the connection is.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _woken.WaitAsync(atMost, ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception away) when (away is NpgsqlException or IOException)
            {
                // The dispatcher's timer covers for us, and it reports the outage.
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        var connectionString = new NpgsqlConnectionStringBuilder(settings.GetConnectionString(service.Database)) { KeepAlive = 30, Pooling = false };
        await using var connection = new NpgsqlConnection(connectionString.ConnectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, _) => Wake();
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
            await listen.ExecuteNonQueryAsync(ct);
        Wake(); // for whatever came before
        while (true)
            await connection.WaitAsync(ct);
    }

    private void Wake()
    {
        // Only the listening connection wakes, one notification after the other: nobody else can fill the semaphore in between.
        if (_woken.CurrentCount == 0)
            _woken.Release();
    }

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }
}
