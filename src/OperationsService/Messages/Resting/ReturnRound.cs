using OpenTelemetry;
using OperationsService.Data;
using ServiceDefaults.Background;

namespace OperationsService.Messages.Resting;

/// <summary>Empties what is to go back to its consumers, woken by whoever decided it and by a timer.</summary>
internal sealed class ReturnRound(IServiceScopeFactory scopes, RestingBell bell, TimeProvider clock, ILogger<ReturnRound> log) : Rounds(TimeSpan.FromSeconds(5), clock, log)
{
    private bool _isAway;

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.WaitAsync(atMost, stopping);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // each message goes on in its own trace
        try
        {
            int sent;
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                await using var transaction = await scope.ServiceProvider.GetRequiredService<OpsDb>().Database.BeginTransactionAsync(stopping);
                sent = await scope.ServiceProvider.GetRequiredService<ReturnMessages>().Send(stopping);
                await transaction.CommitAsync(CancellationToken.None); // what the broker has confirmed is marked, also while the process shuts down
            }
            while (sent == ReturnMessages.Batch);
            _isAway = false;
        }
        catch (Exception away) when (BrokerLink.IsAway(away))
        {
            if (!_isAway)
                Log.LogWarning("Messages that are to go back wait: the broker is away");
            _isAway = true;
        }
    }
}
