using ServiceDefaults.Outside;

namespace PlanService.Ita;

/// <summary>Section <c>Ita</c>: how the pages are looked at.</summary>
public sealed class ItaOptions
{
    /// <summary>Where this site is asked for its own pages; the platform's public address unless that can't be reached from here.</summary>
    public Uri? Site { get; set; }

    /// <summary>How long a look may take, redirects included.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>What the list of the assessment needs beside the database.</summary>
internal static class ItaSetup
{
    public static void AddIta(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ItaOptions>().BindConfiguration("Ita").Configure<IConfiguration>((ita, settings) =>
            ita.Site ??= settings["Platform:PublicUrl"] is { Length: > 0 } url ? new Uri(url) : null);
        builder.Services.AddHttpClient(PageVisit.Own).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        });
        builder.Services.AddHttpClient(PageVisit.Outside).ConfigurePrimaryHttpMessageHandler(() => OutsideConnections.Handler());
        foreach (var name in (string[])[PageVisit.Own, PageVisit.Outside])
        {
            builder.Services.AddHttpClient(name).RemoveAllLoggers().ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan; // the visit has its own patience
                client.DefaultRequestHeaders.Add("Accept", "text/html, */*;q=0.5");
                client.DefaultRequestHeaders.Add("Accept-Language", "th");
            });
        }

        builder.Services.AddSingleton<ItaBell>().AddSingleton<PageVisit>().AddScoped<ItaRound>().AddHostedService<ItaClock>();
    }
}
