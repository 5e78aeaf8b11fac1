using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Testing;

/// <summary>
/// Services that run on from test to test: a start takes a second of processor time, a new database a tenth of it. Disposing one gives it
/// back, as with pooled connections; whoever takes it next finds a database of its own and the clock at the present, as in a service just
/// started. Two tests that run at the same time have two services. For tests that need no setting, broker or start of their own.
/// </summary>
/// <param name="make">A service that was not started yet.</param>
public sealed class ServicePool<TService, TProgram, TDb>(Func<TService> make) : IAsyncDisposable
    where TService : ServiceFactory<TProgram, TDb>
    where TProgram : class
    where TDb : DbContext
{
    private readonly ConcurrentBag<TService> _idle = [];

    /// <summary>For one test or class of tests, which disposes it.</summary>
    public TService Take()
    {
        if (_idle.TryTake(out var idle))
            return idle;
        var service = make();
        service.GiveBack = () =>
        {
            EndOfRun.Add(this);
            _idle.Add(service);
        };
        return service;
    }

    /// <summary>Stops what is idle.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var idle))
        {
            idle.GiveBack = null;
            await idle.DisposeAsync();
        }
    }
}
