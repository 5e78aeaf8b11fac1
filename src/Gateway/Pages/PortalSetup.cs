using Gateway.Home;
using Gateway.Routes;

namespace Gateway.Pages;

/// <summary>What the gateway's own pages need.</summary>
public static class PortalSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient<PlanQuestion>((services, client) =>
        {
            var plan = ServiceRoute.All.Single(service => service.Name == "plan");
            client.BaseAddress = new Uri(plan.Addresses(services.GetRequiredService<IConfiguration>()) is [var first, ..] ? first : "http://localhost");
            client.Timeout = Patience;
        });
        builder.Services.AddOptions<HomeSettings>().BindConfiguration("Home");
        builder.Services.AddScoped<AskForTasks>();
        builder.Services.AddHttpClient(AskForTasks.Client); // how long it waits, the question says
        return builder;
    }
}
