using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;

namespace ServiceDefaults.Telemetry;

/// <summary>
/// Paths that leave no trail: no trace, no metric and no log record of their requests, and a caller's trace is not continued. They are the
/// corruption channel, whose callers are not known by their address either, and whatever has the code of a complaint, of a participant's
/// ticket, of an event's or a survey's public link or of an open door in its address.
/// </summary>
public static class QuietPaths
{
    // The figures of the channel stand beside its manual: whoever reads how one reports may be about to.
    private static readonly string[] Nameless =
        ["/complaints/corruption", "/complaints/api/v1/corruption", "/complaints/form", "/complaints/statistics/corruption", "/complaints/api/v1/statistics/corruption"];

    /// <summary>Of the reporters' pages: whoever is signed in besides, an official who speaks up, is not known there.</summary>
    private static readonly string[] SignedOut = ["/complaints/form"];

    /// <summary>Of the channel's API: who calls it by a token of their own may, whoever is signed in by a cookie is not known.</summary>
    private static readonly string[] Cookieless = ["/complaints/form", "/complaints/api/v1/corruption"];

    private static readonly string[] WithCode = ["/complaints/track", "/complaints/api/v1/tracking", "/training/ticket", "/training/api/v1/tickets", "/training/join", "/training/door/", "/plan/survey/", "/plan/api/v1/surveys/"];

    private static readonly string[] TraceHeaders = ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];

    /// <param name="path">With the service's prefix.</param>
    public static bool Cover(PathString path) =>
        CoverCaller(path) || Begins(path, WithCode) || IsFiguresFile(path);

    /// <summary>Nothing about the caller is passed on either, not even the address from which the request came.</summary>
    /// <param name="path">With the service's prefix.</param>
    public static bool CoverCaller(PathString path) => Begins(path, Nameless);

    /// <summary>Of the open page: the channel's figures as a file. Whoever reads the whole page read everything.</summary>
    private static bool IsFiguresFile(PathString path) =>
        path.Value is { } text && text.StartsWith("/open/", StringComparison.OrdinalIgnoreCase) && text.EndsWith("/corruption.csv", StringComparison.OrdinalIgnoreCase);

    private static bool Begins(PathString path, string[] prefixes) =>
        prefixes.Any(prefix => path.Value?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>The first middleware of all.</summary>
    public static IApplicationBuilder UseQuietPaths(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!Cover(context.Request.PathBase + context.Request.Path))
        {
            await next(context);
            return;
        }

        foreach (var header in TraceHeaders)
            context.Request.Headers.Remove(header);
        if (Begins(context.Request.PathBase + context.Request.Path, Cookieless))
            context.Request.Headers.Cookie = default;
        if (Begins(context.Request.PathBase + context.Request.Path, SignedOut))
            context.Request.Headers.Authorization = default;
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
            metrics.MetricsDisabled = true;
        Activity.Current = null;
        using var nothing = SuppressInstrumentationScope.Begin();
        await next(context);
    });
}
