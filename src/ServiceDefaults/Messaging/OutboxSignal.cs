using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ServiceDefaults.Messaging;

/// <summary>Wakes the dispatcher when some transaction, of this replica or another, has put an event into the outbox.</summary>
internal sealed class OutboxSignal(IConfiguration settings, ServiceOptions service, TimeProvider clock) : BackgroundService
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    /// <summary>Waits for the next signal, at most for a time: a signal may be lost while the connection is.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, ct);
        try
        {
            await _woken.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The timer: look into the outbox anyway.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (away is NpgsqlException or IOException)
            {
                // The dispatcher's timer covers for us, and it reports the outage.
                await Task.Delay(TimeSpan.FromSeconds(2), clock, CancellationToken.None);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
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
        if (_woken.CurrentCount == 0)
            _woken.Release();
    }

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }
}
