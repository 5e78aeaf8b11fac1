using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OperationsService.Telemetry.Otlp;

/// <summary>
/// The ports on which OTLP comes in. Nothing else is served there, and OTLP nowhere else; each request must carry the key that the platform's
/// processes share. What is taken in makes no telemetry itself: a span for each batch of spans would never end.
/// </summary>
internal static class OtlpDoor
{
    public const string KeyHeader = "x-otlp-api-key";
    private const string Policy = "otlp";

    /// <summary>Listens on these ports beside the usual one.</summary>
    public static void AddOtlp(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new();
        var key = Encoding.UTF8.GetBytes(builder.Configuration["Platform:OperationsKey"] ?? "");
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = OtlpPosts.LargestMessage);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAssertion(
            asked => asked.Resource is HttpContext http && IsAtDoor(http, settings) && HasKey(http, key)));
        if (Ports(settings) is not { Length: > 0 } ports)
            return;
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } usual ? usual : "http://localhost:5000";
        builder.WebHost.UseUrls([.. ports.Select(port => FormattableString.Invariant($"http://{settings.Listen}:{port}")), .. urls.Split(';')]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen =>
        {
            if (settings.GrpcPort is { } port && listen.IPEndPoint?.Port == port)
                listen.Protocols = HttpProtocols.Http2; // without TLS there is nothing to choose it by
        }));
    }

    /// <summary>Before everything that looks at a request otherwise: at these ports there is no page and no API.</summary>
    public static void UseOtlpDoor(this WebApplication app)
    {
        var settings = app.Configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new();
        app.Use((context, next) =>
        {
            if (!IsAtDoor(context, settings) || ServiceDefaults.Telemetry.OtlpPaths.Cover(context.Request.Path))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public static void MapOtlp(this WebApplication app)
    {
        var door = app.MapGroup("").RequireAuthorization(Policy).DisableHttpMetrics().ExcludeFromDescription();
        OtlpPosts.Map(door);
        door.MapGrpcService<TakeTraces>();
        door.MapGrpcService<TakeLogs>();
        door.MapGrpcService<TakeMetrics>();
    }

    private static bool IsAtDoor(HttpContext context, TelemetrySettings settings) => Ports(settings).Contains(context.Connection.LocalPort);

    private static bool HasKey(HttpContext context, byte[] key) =>
        key.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers[KeyHeader].ToString()), key);

    private static int[] Ports(TelemetrySettings settings) => [.. new[] { settings.GrpcPort, settings.HttpPort }.OfType<int>()];
}
