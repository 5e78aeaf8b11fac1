using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Testing;

public static class StoppedBus
{
    /// <summary>
    /// For a service whose broker is away (<see cref="TestServers.NoBroker"/>): the bus never starts, which to the service is the same. Once
    /// started, it would look for the broker as long as the process lives, also after its service has ended, in a run of hundreds of them.
    /// </summary>
    public static void LeaveBusStopped(this IServiceCollection services) =>
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MassTransitHostedService)));
}
