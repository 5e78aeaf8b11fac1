using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace Gateway.Limits;

/// <summary>Too many requests get 429 with Retry-After; too large ones 413.</summary>
public static class RequestLimits
{
    private const string TokenPath = "/identity/connect/token";
    private const string ClientItem = "client-id";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitSettings>().BindConfiguration("Limits");
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
            limiter.OnRejected = Refuse;
        });
        return builder;
    }

    public static void UseLimits(this WebApplication app)
    {
        app.Use(LimitSize);
        app.Use(NoteClient);
        app.UseRateLimiter();
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<LimitSettings>>().Value;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (context.Items[ClientItem] is string client)
            return Fixed($"token:{client}:{address}", limits.TokensPerMinute);
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } credentials)
            return Fixed($"bearer:{Digest(credentials)}", limits.SignedInPerMinute);
        if (context.User.FindFirst(PlatformClaims.Subject)?.Value is { } person)
            return Fixed($"person:{person}", limits.SignedInPerMinute);
        return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("public-read")
            : Fixed($"public:{address}", limits.PublicWritesPerMinute);
    }

    private static RateLimitPartition<string> Fixed(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6, AutoReplenishment = true });

    /// <summary>Whose token is asked for stands in the form, or in a basic authorization header.</summary>
    private static async Task NoteClient(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == TokenPath && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            context.Request.EnableBuffering();
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Items[ClientItem] = form["client_id"].ToString() is { Length: > 0 } id ? id : Digest(context.Request.Headers.Authorization.ToString());
            context.Request.Body.Position = 0;
        }

        await next(context);
    }

    private static Task LimitSize(HttpContext context, RequestDelegate next)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<LimitSettings>>().Value;
        var most = limits.UploadPaths.Any(path => context.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase)) ? limits.UploadBytes : limits.RequestBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most; // for a body whose length is not said beforehand
        return context.Request.ContentLength > most
            ? TooLarge(most).ToProblem(StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context)
            : next(context);
    }

    private static Refusal TooLarge(long most)
    {
        var size = most >= 1024 * 1024 ? $"{most / 1024 / 1024} MB" : $"{most / 1024} kB";
        return new Refusal("too-large", $"ข้อมูลที่ส่งใหญ่เกิน {size}", $"The request is larger than {size}");
    }

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

    private static string Digest(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
