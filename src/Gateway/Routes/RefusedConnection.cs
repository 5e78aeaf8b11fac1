using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Gateway.Routes;

/// <summary>One refused or broken connection is enough to leave a replica out for a moment: the next probe of its health may call it back.</summary>
public sealed class RefusedConnection(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public string Name => nameof(RefusedConnection);

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        if (context.Features.Get<IForwarderErrorFeature>()?.Error is ForwarderError.Request)
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, cluster.Model.Config.HealthCheck!.Passive!.ReactivationPeriod!.Value);
    }
}
