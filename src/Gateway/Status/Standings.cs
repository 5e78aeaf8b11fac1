using System.Collections.Concurrent;
using Gateway.Routes;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Gateway.Status;

/// <summary>
/// Which services people can work with, by what the gateway sees of their replicas anyway; kept in memory, so that it can be told while
/// everything else is away. Since when is what this process saw itself.
/// </summary>
public sealed class Standings(IProxyStateLookup proxy, TimeProvider clock)
{
    /// <summary>Found well so often in a row before it is said: a replica that refused a connection is tried again before its health is known.</summary>
    private const int Enough = 2;

    private readonly ConcurrentDictionary<string, (DateTimeOffset DownSince, int WellSince)> _down = new();

    /// <summary>Null while the service works.</summary>
    public DateTimeOffset? DownSince(string service) => _down.TryGetValue(service, out var down) ? down.DownSince : null;

    /// <summary>When this was looked at last; null before the first time.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Called in turns, by one.</summary>
    internal void Look()
    {
        var now = clock.GetUtcNow();
        foreach (var service in ServiceRoute.All)
        {
            if (!Works(service))
                _down[service.Name] = (_down.TryGetValue(service.Name, out var since) ? since.DownSince : now, 0);
            else if (_down.TryGetValue(service.Name, out var was) && was.WellSince + 1 < Enough)
                _down[service.Name] = was with { WellSince = was.WellSince + 1 };
            else
                _down.TryRemove(service.Name, out _);
        }

        SeenAt = now;
    }

    /// <summary>One replica that is not known to be away is enough.</summary>
    private bool Works(ServiceRoute service) => proxy.TryGetCluster(service.Name, out var cluster)
        && cluster.DestinationsState.AllDestinations.Any(replica => replica.Health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy });
}
