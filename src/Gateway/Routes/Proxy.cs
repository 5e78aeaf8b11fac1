using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;

namespace Gateway.Routes;

/// <summary>YARP, configured from the list of services: prefix kept, replicas balanced, those that do not answer left out.</summary>
public static class Proxy
{
    public static WebApplicationBuilder AddProxy(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Proxy").Get<ProxySettings>() ?? new();
        builder.Services.AddOptions<ProxySettings>().BindConfiguration("Proxy");
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, RefusedConnection>();
        builder.Services.AddRequestTimeouts();
        foreach (var looksAgain in (string[])["Yarp.ReverseProxy.Health.ActiveHealthCheckMonitor", "Microsoft.Extensions.Diagnostics.HealthChecks"])
            builder.Logging.AddFilter(looksAgain, LogLevel.Error); // a change of state is told once, elsewhere
        builder.Services.AddReverseProxy()
            .LoadFromMemory(
                [.. ServiceRoute.All.Select(service => Route(service, settings))],
                [.. ServiceRoute.All.Select(service => Cluster(service, settings, builder.Configuration))])
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = settings.Connect);
        foreach (var service in ServiceRoute.All)
            builder.Services.AddHealthChecks().Add(ServiceHealth.Of(service));
        return builder;
    }

    public static void MapProxy(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(OnlyInside.Refuse);
            proxy.Use(ServiceDown.Answer);
            proxy.Use(ForwardedRequest.Prepare);
            proxy.Use(AnotherReplica.Try);
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
    }

    private static RouteConfig Route(ServiceRoute service, ProxySettings settings) => new()
    {
        RouteId = service.Name,
        ClusterId = service.Name,
        Match = new() { Path = $"{service.Prefix}/{{**rest}}" },
        AuthorizationPolicy = "anonymous", // who may do what, each service decides
        Timeout = settings.Request,
    };

    private static ClusterConfig Cluster(ServiceRoute service, ProxySettings settings, IConfiguration configuration) => new()
    {
        ClusterId = service.Name,
        LoadBalancingPolicy = "PowerOfTwoChoices",
        Destinations = service.Addresses(configuration).Index().ToDictionary(
            replica => FormattableString.Invariant($"{service.Name}-{replica.Index}"), replica => new DestinationConfig { Address = replica.Item }),
        // A header with letters beyond ASCII can't be sent without an encoding: anybody's would be taken for a service that does not answer.
        HttpClient = new() { MaxConnectionsPerServer = settings.Connections, RequestHeaderEncoding = "utf-8" },
        HttpRequest = new() { ActivityTimeout = settings.Activity },
        HealthCheck = new()
        {
            Active = new()
            {
                Enabled = true,
                Path = "/health",
                Interval = settings.HealthInterval,
                Timeout = settings.HealthInterval,
                Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            },
            Passive = new() { Enabled = true, Policy = nameof(RefusedConnection), ReactivationPeriod = settings.Reactivation },
            // A replica that was judged too early is still better than none.
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
        },
    };
}
