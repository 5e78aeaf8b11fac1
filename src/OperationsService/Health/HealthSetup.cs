using ServiceDefaults.Vitals;

namespace OperationsService.Health;

/// <summary>Who asks how the services are, and who remembers it.</summary>
internal static class HealthSetup
{
    /// <summary>A service gives its database three seconds, and one that hangs in the middle of an answer two more to be let go.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<HealthSettings>().BindConfiguration("Health")
            .Validate(settings => settings.KeepDays is >= 8 and <= 3660, "Health:KeepDays is a number from 8 to 3660.").ValidateOnStart();
        builder.Services.AddHttpClient(VitalsClient.Name, (services, client) =>
        {
            client.Timeout = Patience;
            client.DefaultRequestHeaders.Add(OperationsKey.Header, services.GetRequiredService<IConfiguration>()[OperationsKey.Setting] ?? "");
        }).RemoveAllLoggers(); // a service that is silent is told on the page, not in the log each 15 seconds
        builder.Services.AddSingleton<ServiceAddresses>().AddSingleton<VitalsClient>().AddSingleton<PublicCertificate>().AddScoped<ServerFacts>();
        builder.Services.AddScoped<HealthBook>().AddScoped<HealthRound>().AddHostedService<HealthClock>();
    }
}
