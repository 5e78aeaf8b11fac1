using Gateway.Routes;

namespace Gateway.Pages;

/// <summary>The portal asks the plan service, and does not wait long for it.</summary>
public static class PortalSetup
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PublishedPlan>();
        builder.Services.AddHttpClient(PublishedPlan.Client, client =>
        {
            var plan = ServiceRoute.All.Single(service => service.Name == "plan");
            client.BaseAddress = new Uri(plan.Addresses(builder.Configuration) is [var first, ..] ? first : "http://localhost");
            client.Timeout = TimeSpan.FromSeconds(2);
        });
        return builder;
    }
}
