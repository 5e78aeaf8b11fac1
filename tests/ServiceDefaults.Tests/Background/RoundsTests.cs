using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDefaults.Background;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Background;

public sealed class RoundsTests
{
    [Fact]
    public async Task A_round_that_fails_is_said_once_tried_again_and_ends_no_service()
    {
        var heard = new HeardLog();
        await using var service = await SampleService.StartAsync(more: builder =>
        {
            builder.Logging.AddProvider(heard);
            builder.Services.AddSingleton<Work>().AddHostedService(services => services.GetRequiredService<Work>());
        });
        var work = service.Services.GetRequiredService<Work>();
        await Wait.Until(() => work.Done > 10);

        work.Fault = new InvalidOperationException("a bug");
        await Wait.Until(() => work.Failed > 10);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Send(HttpMethod.Get, "health")).StatusCode);
        work.Fault = new NpgsqlException("away", new IOException());
        var failed = work.Failed;
        await Wait.Until(() => work.Failed > failed + 10);
        work.Fault = null;
        var done = work.Done;
        await Wait.Until(() => work.Done > done + 10);

        Assert.Single(heard.Of(LogLevel.Error), line => line.Contains("Work failed and is tried again", StringComparison.Ordinal) && line.Contains("a bug", StringComparison.Ordinal));
        Assert.Single(heard.Of(LogLevel.Warning), line => line.Contains("Work waits", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Send(HttpMethod.Get, "alive")).StatusCode);
    }

    [Fact]
    public async Task However_many_set_a_signal_at_once_nobody_fails_and_the_one_who_waits_wakes()
    {
        var signal = new Signal();
        for (var round = 0; round < 200; round++)
        {
            var waiting = signal.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
            using var together = new Barrier(4);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    signal.Set();
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            await waiting;
        }
    }

    [Fact]
    public async Task A_signal_that_was_set_before_anybody_waited_is_not_lost_and_counts_once()
    {
        var signal = new Signal();
        signal.Set();
        signal.Set();
        await signal.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var second = signal.WaitAsync(TimeSpan.FromMinutes(1), stop.Token);
        Assert.False(second.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await signal.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None); // nobody sets it: it returns all the same
    }

    private sealed class Work(TimeProvider clock, ILogger<Work> log) : Rounds(TimeSpan.FromMilliseconds(1), clock, log)
    {
        public Exception? Fault { get; set; }

        public int Done { get; private set; }

        public int Failed { get; private set; }

        protected override Task Round(CancellationToken stopping)
        {
            if (Fault is not { } fault)
            {
                Done++;
                return Task.CompletedTask;
            }

            Failed++;
            throw fault;
        }
    }
}
