namespace OperationsService.Health;

/// <summary>Where the services are, as service discovery says it (<c>services:plan:http:0</c>): one address a replica, or one a service where something else balances.</summary>
public sealed class ServiceAddresses(IConfiguration settings)
{
    public IEnumerable<string> Services => settings.GetSection("services").GetChildren().Select(service => service.Key);

    public IEnumerable<(string Service, string Address)> All => Services.SelectMany(service => Of(service).Select(address => (service, address)));

    /// <summary>Empty for a service that is not known.</summary>
    public IEnumerable<string> Of(string service) => settings.GetSection($"services:{service}:http").GetChildren().Select(address => address.Value!);
}
