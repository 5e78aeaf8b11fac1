namespace Gateway.Limits;

/// <summary>How often, how much, how many at a time.</summary>
public static class LimitSetup
{
    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits").Get<LimitSettings>() ?? new();
        builder.Services.AddOptions<LimitSettings>().BindConfiguration("Limits");
        builder.Services.AddRateLimiter(Rates.Add);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = limits.RequestBytes;
            kestrel.Limits.MaxConcurrentConnections = limits.Connections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15); // half a header can't hold a connection for long
        });
        return builder;
    }

    public static void UseLimits(this WebApplication app)
    {
        app.Use(Sizes.Limit);
        app.Use(Rates.NoteClient);
        app.UseRateLimiter();
    }
}
