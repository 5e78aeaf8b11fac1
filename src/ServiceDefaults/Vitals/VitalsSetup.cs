using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults.Vitals;

/// <summary>
/// <c>/vitals</c>, <c>/vitals/queues</c> and <c>/vitals/statements</c>: what a service tells the operations service and nobody else. They are in no API document,
/// leave no telemetry and are never forwarded by the gateway. A service that was given no key has none.
/// </summary>
public static class VitalsSetup
{
    public const string Path = "/vitals";
    public const string StatementsPath = "/vitals/statements";
    public const string QueuesPath = "/vitals/queues";

    internal static IHostApplicationBuilder AddVitals(this IHostApplicationBuilder builder, Assembly service)
    {
        builder.Services.AddSingleton(new ProcessFacts(service)).AddSingleton<VitalsReader>();
        return builder;
    }

    internal static void MapVitals(this WebApplication app)
    {
        if (app.Configuration[OperationsKey.Setting] is not { Length: > 0 } key)
            return;
        var vitals = app.MapGroup("").AllowAnonymous().ExcludeFromDescription().DisableHttpMetrics().AddEndpointFilter(new OperationsKey(key));
        vitals.MapGet(Path, async (VitalsReader reader, CancellationToken ct) => TypedResults.Ok(await reader.Read(ct)));
        vitals.MapGet(QueuesPath, (Messaging.OwnQueues queues) => TypedResults.Ok(queues.All));
        vitals.MapGet(StatementsPath, async (VitalsReader reader, CancellationToken ct) => TypedResults.Ok(await reader.Statements(ct)));
    }
}
