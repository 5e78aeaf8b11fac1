using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using OperationsService.Data;
using OperationsService.Messages.Queues;
using ServiceDefaults.Background;

namespace OperationsService.Messages.Resting;

/// <summary>Looks at the queues every two seconds and takes what rests beside them; removes what is done with after its time. Replicas share the work.</summary>
internal sealed class CollectRound(
    IServiceScopeFactory scopes, QueueBoard board, BrokerLink link, Microsoft.Extensions.Options.IOptions<MessageSettings> settings, TimeProvider clock, ILogger<CollectRound> log)
    : Rounds(TimeSpan.FromSeconds(2), clock, log)
{
    private static readonly TimeSpan CleansEvery = TimeSpan.FromHours(1);
    private bool _isAway;
    private DateTimeOffset _cleaned;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        var look = await board.Look(stopping);
        if (look.Source is not QueueSource.None)
            await Collect(look, stopping);
        if (Clock.GetUtcNow() - _cleaned < CleansEvery)
            return;
        await using var scope = scopes.CreateAsyncScope();
        await Clean(scope.ServiceProvider.GetRequiredService<OpsDb>(), Clock.GetUtcNow().AddDays(-settings.Value.KeepDays), stopping);
        _cleaned = Clock.GetUtcNow();
    }

    internal static Task<int> Clean(OpsDb db, DateTimeOffset before, CancellationToken ct) => db.RestingMessages
        .Where(one => (one.State == RestingState.Returned || one.State == RestingState.Discarded) && one.DecidedAt < before).ExecuteDeleteAsync(ct);

    private async Task Collect(BrokerLook look, CancellationToken ct)
    {
        try
        {
            foreach (var queue in look.Queues.Where(queue => QueueNames.Read(queue.Name).Kind is not QueueKind.Work))
            {
                if (await Collect(queue.Name, ct) is > 0 and var taken)
                    Log.LogWarning("{Count} messages came to rest in {Queue}", taken, queue.Name);
            }

            _isAway = false;
        }
        catch (Exception away) when (BrokerLink.IsAway(away))
        {
            if (!_isAway)
                Log.LogWarning("Messages that rest stay at the broker: it is away");
            _isAway = true;
        }
    }

    private async Task<int> Collect(string queue, CancellationToken ct)
    {
        await using var channel = await link.Open(ct); // a queue that is gone ends its channel
        var (taken, count) = (0, 0);
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var transaction = await scope.ServiceProvider.GetRequiredService<OpsDb>().Database.BeginTransactionAsync(ct);
            (count, var last) = await scope.ServiceProvider.GetRequiredService<CollectMessages>().Take(channel, queue, ct);
            await transaction.CommitAsync(ct);
            if (count > 0)
                await channel.BasicAckAsync(last, multiple: true, ct);
            taken += count;
        }
        while (count == CollectMessages.Batch);
        return taken;
    }
}
