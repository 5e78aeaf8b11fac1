using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Background;
using ServiceDefaults.Clock;
using ServiceDefaults.Data;
using ServiceDefaults.Health;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Json;
using ServiceDefaults.Languages;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Telemetry;
using ServiceDefaults.Vitals;

namespace ServiceDefaults;

/// <summary>What every service does alike, in the order in which it happens.</summary>
public static class PlatformService
{
    /// <summary>Telemetry, database with outbox and audit, messaging, sign-in, problems, health, OpenAPI.</summary>
    public static WebApplicationBuilder AddPlatformService<TDb>(this WebApplicationBuilder builder, ServiceOptions service)
        where TDb : DbContext, IDataProtectionKeyContext
    {
        builder.Services.AddSingleton(service);
        builder.AddClock();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentActor>().AddScoped(services => services.GetRequiredService<CurrentActor>().Value);
        builder.AddTelemetry(service.Name);
        builder.AddDatabase<TDb>(service);
        builder.AddMessaging(service, typeof(TDb).Assembly);
        builder.AddTokenChecking();
        builder.Services.AddProblemHandling().AddRequestLanguage().AddServiceDiscovery();
        builder.Services.AddJson();
        builder.Services.AddHealth();
        builder.AddVitals(typeof(TDb).Assembly);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear(); // a service listens only inside the platform's own network
            options.KnownIPNetworks.Clear();
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
        return builder;
    }

    /// <summary>The middleware, and the endpoints that each service has: <c>/health</c>, <c>/alive</c>, <c>/api/v1/audit</c>, <c>/openapi/v1.json</c>, and <c>/vitals</c> for the operations service.</summary>
    public static WebApplication UsePlatformService(this WebApplication app)
    {
        var service = app.Services.GetRequiredService<ServiceOptions>();
        app.UseQuietPaths();
        app.UseForwardedHeaders();
        app.UsePathBase(service.PathBase);
        app.UseRequestLocalization();
        app.UseProblemHandling();
        app.UseKnownCharsets();
        app.UseNoNullCharactersInAddresses();
        app.UseRouting(); // explicit, after the path base: otherwise form posts answer 405
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(HoldSignals);
        app.UseIdempotencyKeys();
        app.MapHealth();
        app.MapVitals();
        if (service.AnswersOwnAudit)
            ListAudit.Map(app.MapApi());
        if (service.PathBase.Length > 0) // the gateway publishes nothing
            OutboxApi.Map(app.MapApi());
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return app;
    }

    private static async Task HoldSignals(HttpContext context, RequestDelegate next)
    {
        using (Signal.Hold())
            await next(context);
    }

    /// <summary>The group under which a service's API stands: <c>/api/v1</c>.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app) => app.MapGroup("/api/v1").DisableAntiforgery().AddEndpointFilter(NullCharacters.Refuse).AddEndpointFilterFactory(InputRules.Check);
}
