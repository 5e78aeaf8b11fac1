using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace ServiceDefaults.Measuring;

/// <summary>
/// What the indicators came to is read after each change that may move one, and from time to time besides: a change may be made in
/// another replica, whose bell nobody hears here. It reads what is saved, so a figure can't run ahead of it, and changes that come fast share one reading.
/// Of this fiscal year, and of the one before, whose work may be typed in late.
/// </summary>
public sealed class MeasureRound<TDb>(Measuring<TDb> measuring, MeasureBell bell, IServiceScopeFactory scopes, TimeProvider clock, MeasurePace pace, ILogger<MeasureRound<TDb>> log)
    : Rounds(pace.Pause, clock, log) where TDb : DbContext
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look from time to time is nobody's trace
        var about = bell.Take();
        try
        {
            foreach (var year in (FiscalYear[])[new(FiscalYear.Of(Clock.GetUtcNow()).Year - 1), FiscalYear.Of(Clock.GetUtcNow())])
                await Tell(year, about, stopping);
        }
        catch
        {
            bell.ReadAllNext(); // without waking: while the database is away a round would follow the other at once
            throw;
        }
    }

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.WaitAsync(atMost, stopping);

    private async Task Tell(FiscalYear year, IReadOnlySet<string>? about, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = "MeasureRound";
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await db.RetryWhenOvertaken(async () =>
        {
            await measuring.Tell(db, scope.ServiceProvider.GetRequiredService<IEvents>(), year, Clock.GetUtcNow(), ct, about);
            return await db.SaveChangesAsync(ct);
        }, ct);
    }
}

/// <param name="Pause">At most, between two readings of everything.</param>
public sealed record MeasurePace(TimeSpan Pause);

/// <summary>Set after a change that may move an indicator of the plan.</summary>
public sealed class MeasureBell : Signal
{
    private readonly Lock _lock = new();
    private HashSet<string>? _about = []; // null: everything

    /// <summary>After a change of one project's work: only what counts something of it is read.</summary>
    public void Set(string project)
    {
        lock (_lock)
            _about?.Add(project);
        base.Set();
    }

    /// <summary>After a change of which nobody knows what it moves.</summary>
    public new void Set()
    {
        lock (_lock)
            _about = null;
        base.Set();
    }

    /// <summary>Whatever the failed look was about belongs to the next one.</summary>
    internal void ReadAllNext()
    {
        lock (_lock)
            _about = null;
    }

    /// <summary>What it was set about since the last look; null for everything, also when nobody set it.</summary>
    internal IReadOnlySet<string>? Take()
    {
        lock (_lock)
        {
            var about = _about is { Count: 0 } ? null : _about;
            _about = [];
            return about;
        }
    }
}
