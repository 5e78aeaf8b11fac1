using System.Net;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Transforms;

namespace Gateway.Routes;

/// <summary>YARP, configured from the list of services: prefix kept, replicas balanced, those that do not answer left out.</summary>
public static class Proxy
{
    public static WebApplicationBuilder AddProxy(this WebApplicationBuilder builder)
    {
        var routes = ServiceRoute.All.Select(Route).ToList();
        var clusters = ServiceRoute.All.Select(service => Cluster(service, builder.Configuration)).ToList();
        builder.Services.AddReverseProxy()
            .LoadFromMemory(routes, clusters)
            .ConfigureHttpClient((_, handler) =>
            {
                handler.ConnectTimeout = TimeSpan.FromSeconds(2);
                handler.AutomaticDecompression = DecompressionMethods.None;
            })
            .AddTransforms(transforms => transforms.AddRequestTransform(Credentials.Forward));
        return builder;
    }

    /// <summary>The services decide who may do what; the gateway lets everything through to them.</summary>
    public static void MapProxy(this WebApplication app) => app.MapReverseProxy().AllowAnonymous();

    private static RouteConfig Route(ServiceRoute service) => new()
    {
        RouteId = service.Name,
        ClusterId = service.Name,
        Match = new() { Path = $"{service.Prefix}/{{**rest}}" },
    };

    private static ClusterConfig Cluster(ServiceRoute service, IConfiguration settings) => new()
    {
        ClusterId = service.Name,
        LoadBalancingPolicy = "PowerOfTwoChoices",
        Destinations = service.Addresses(settings).Select((address, i) => (Key: $"{service.Name}-{i}", Value: new DestinationConfig { Address = address }))
            .ToDictionary(destination => destination.Key, destination => destination.Value),
        HttpRequest = new() { ActivityTimeout = settings.GetValue("Gateway:Timeout", TimeSpan.FromSeconds(60)) },
        HealthCheck = new()
        {
            Active = new()
            {
                Enabled = true,
                Path = "/health",
                Interval = settings.GetValue("Gateway:HealthInterval", TimeSpan.FromSeconds(5)),
                Timeout = TimeSpan.FromSeconds(5),
                Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            },
            Passive = new()
            {
                Enabled = true,
                Policy = HealthCheckConstants.PassivePolicy.TransportFailureRate,
                ReactivationPeriod = TimeSpan.FromSeconds(5),
            },
            // One replica that was judged too early is still better than none.
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
        },
    };
}
