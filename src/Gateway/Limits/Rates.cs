using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;

namespace Gateway.Limits;

/// <summary>Whoever asks too often gets 429 with Retry-After. Reading in public is not counted.</summary>
internal static class Rates
{
    private const string TokenPath = "/identity/connect/token";
    private const string ClientItem = "token-client";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Add(RateLimiterOptions limiter)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(Caller), PartitionedRateLimiter.Create<HttpContext, string>(TokenAddress));
        limiter.OnRejected = Refuse;
    }

    /// <summary>Whose token is asked for stands in the form, or in a basic authorization header.</summary>
    public static async Task NoteClient(HttpContext context, RequestDelegate next)
    {
        if (IsToken(context) && context.Request.HasFormContentType)
        {
            context.Request.EnableBuffering();
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Items[ClientItem] = form["client_id"].ToString();
            context.Request.Body.Position = 0;
        }

        await next(context);
    }

    private static RateLimitPartition<string> Caller(HttpContext context)
    {
        var limits = Settings(context);
        if (IsToken(context))
            return Limit($"token {context.Items[ClientItem]} {Address(context)}", limits.TokensPerMinute);
        if (context.User.FindFirst(PlatformClaims.Subject)?.Value is { } actor) // a token that is not true has none
            return Limit($"actor {actor}", limits.SignedInPerMinute);
        return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("public read")
            : Limit($"public write {Address(context)}", limits.PublicWritesPerMinute);
    }

    private static RateLimitPartition<string> TokenAddress(HttpContext context) => IsToken(context)
        ? Limit($"tokens {Address(context)}", Settings(context).TokensPerAddressPerMinute)
        : RateLimitPartition.GetNoLimiter("no token");

    private static RateLimitPartition<string> Limit(string key, int perMinute) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new() { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = 6, AutoReplenishment = true });

    private static bool IsToken(HttpContext context) =>
        context.Request.Path.Equals(TokenPath, StringComparison.OrdinalIgnoreCase) && HttpMethods.IsPost(context.Request.Method);

    /// <summary>Of an IPv6 address the network: one household owns 2⁶⁴ addresses.</summary>
    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var address => address.MapToIPv4().ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken ct)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window / 6;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = { Status = StatusCodes.Status429TooManyRequests },
        });
    }

    private static LimitSettings Settings(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<LimitSettings>>().Value;
}
