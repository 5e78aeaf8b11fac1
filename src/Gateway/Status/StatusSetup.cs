using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.Languages;
using WebUi;

namespace Gateway.Status;

/// <summary><c>/status</c> and <c>/status.json</c>: whether the platform works, for everybody, also while nothing but the gateway is there.</summary>
public static class StatusSetup
{
    private const string Page = "/status";
    private const string File = "/status.json";

    public static WebApplicationBuilder AddStatus(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Standings>().AddHostedService<StandingRound>();
        builder.Services.AddHttpClient(Standings.Client, client => client.Timeout = TimeSpan.FromSeconds(2)).RemoveAllLoggers(); // that it is away is told on the page
        return builder;
    }

    /// <summary>
    /// Before anything looks for who is asking: sessions are in a database and tokens are checked with identity's keys, and either may be what
    /// is away. Of the cookies the language alone is read.
    /// </summary>
    public static void UseStatus(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value is Page or Page + "/" or File)
        {
            context.Request.Headers.Authorization = default;
            context.Request.Headers.Cookie = context.Request.Cookies[RequestLanguage.Cookie] is { } language ? $"{RequestLanguage.Cookie}={Uri.EscapeDataString(language)}" : default;
            context.Response.Headers.CacheControl = "no-store";
        }

        return next(context);
    });

    public static void MapStatus(this WebApplication app) => app
        .MapGet(File, Handle).AllowAnonymous().WithTags("Status").WithName("GetStatus")
        .WithSummary("Whether the platform works: what people come for, since when something of it can't be done, and what to do meanwhile");

    private static Ok<PlatformStatus> Handle(Standings standings, IOptions<OrganizationOptions> office, TimeProvider clock) =>
        TypedResults.Ok(PlatformStatus.Read(standings, office, clock));
}
