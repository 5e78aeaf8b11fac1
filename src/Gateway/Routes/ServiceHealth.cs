using Microsoft.Extensions.Diagnostics.HealthChecks;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Gateway.Routes;

/// <summary>
/// Names each service's state in <c>/health</c>: healthy with every replica, degraded otherwise. The gateway itself stays ready: it has
/// a page for what is missing.
/// </summary>
internal sealed class ServiceHealth(IProxyStateLookup proxy, ServiceRoute service) : IHealthCheck
{
    public static HealthCheckRegistration Of(ServiceRoute service) => new(
        service.Name, services => new ServiceHealth(services.GetRequiredService<IProxyStateLookup>(), service), HealthStatus.Degraded, []);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var replicas = proxy.TryGetCluster(service.Name, out var cluster) ? cluster.DestinationsState.AllDestinations : [];
        var isWhole = replicas.Count > 0 && replicas.All(replica =>
            replica.Health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy });
        return Task.FromResult(isWhole ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
    }
}
