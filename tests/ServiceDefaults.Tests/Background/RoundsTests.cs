using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Trace;
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
    public async Task What_a_round_does_is_one_trace_and_one_that_does_nothing_leaves_none()
    {
        using var kept = new Kept();
        await using var service = await SampleService.StartAsync(more: builder =>
        {
            builder.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(kept));
            builder.Services.AddHostedService<Statements>().AddHostedService<Idle>().AddHostedService<Broken>();
        });
        await Wait.Until(() => kept.Named(nameof(Statements)).Count() > 3 && kept.Ended.Any(span => span.OperationName == nameof(Broken)));

        var round = kept.Named(nameof(Statements)).First();
        Assert.Null(round.Parent);
        Assert.Equal(2, kept.Ended.Count(span => span.ParentSpanId == round.SpanId && span.GetTagItem("db.query.text") is not null));
        Assert.Empty(kept.Named(nameof(Idle)));
        Assert.Contains(kept.Ended, span => span.OperationName == nameof(Idle)); // it went round all the same
        Assert.DoesNotContain(kept.Ended, span => span.Recorded && span.Source.Name == "Npgsql" && span.ParentSpanId == default && span.Status is not ActivityStatusCode.Error); // those of the start
        var failed = Assert.Single(kept.Named(nameof(Broken))); // however often it fails in the same way
        Assert.Equal((ActivityStatusCode.Error, "exception"), (failed.Status, Assert.Single(failed.Events).Name));
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

    /// <summary>What an exporter would be given, and the rest.</summary>
    private sealed class Kept : BaseProcessor<Activity>
    {
        public ConcurrentQueue<Activity> Ended { get; } = [];

        public IEnumerable<Activity> Named(string name) => Ended.Where(span => span.Recorded && span.OperationName == name);

        public override void OnEnd(Activity data) => Ended.Enqueue(data);
    }

    private sealed class Statements(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Statements> log) : Rounds(TimeSpan.FromMilliseconds(1), clock, log)
    {
        protected override async Task Round(CancellationToken stopping)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SampleDb>();
            await db.Notes.CountAsync(stopping);
            await db.Notes.AnyAsync(stopping);
        }
    }

    private sealed class Idle(TimeProvider clock, ILogger<Idle> log) : Rounds(TimeSpan.FromMilliseconds(1), clock, log)
    {
        protected override Task Round(CancellationToken stopping) => Task.CompletedTask;
    }

    private sealed class Broken(TimeProvider clock, ILogger<Broken> log) : Rounds(TimeSpan.FromMilliseconds(1), clock, log)
    {
        protected override Task Round(CancellationToken stopping) => throw new InvalidOperationException("a bug");
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
