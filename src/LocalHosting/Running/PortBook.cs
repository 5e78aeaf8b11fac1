using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalHosting.Processes;

namespace LocalHosting.Running;

/// <summary>Which process listens on which port. Ports stay the same between runs (<c>ports.json</c>) as long as they are free.</summary>
internal static class PortBook
{
    /// <param name="usual">Whether endpoints that have a usual port take that, if it is free.</param>
    public static Dictionary<string, int> Choose(string directory, IReadOnlyList<Resource> resources, bool usual)
    {
        var file = FileIn(directory);
        var before = Read(directory);
        var now = new Dictionary<string, int>();
        foreach (var resource in resources.Where(resource => resource is PostgresServerResource or RabbitMQServerResource || resource.HasEndpoint))
            foreach (var instance in Run.InstancesOf(resource))
            {
                now[instance] = resource.FixedPort is { } port && instance == resource.Name ? Fixed(resource, port) : Free(before.GetValueOrDefault(instance), now.Values);
                foreach (var endpoint in resource.MoreEndpoints.Keys)
                    now[Key(instance, endpoint)] = Free(before.GetValueOrDefault(Key(instance, endpoint), usual ? Otlp.UsualPort(endpoint) : 0), now.Values);
            }

        foreach (var broker in resources.OfType<RabbitMQServerResource>().Where(broker => broker.HasManagement))
            now[broker.Management] = Free(before.GetValueOrDefault(broker.Management), now.Values);
        File.WriteAllText(file, JsonSerializer.Serialize(before.Concat(now).GroupBy(port => port.Key).ToDictionary(port => port.Key, port => port.Last().Value)));
        return now;
    }

    /// <summary>How an endpoint beside the usual one stands in the book.</summary>
    public static string Key(string instance, string endpoint) => $"{instance}/{endpoint}";

    /// <summary>The ports of the run that has the directory.</summary>
    public static Dictionary<string, int> Read(string directory)
    {
        var file = FileIn(directory);
        return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(file))! : [];
    }

    private static string FileIn(string directory) => Path.Combine(directory, "ports.json");

    private static int Fixed(Resource resource, int port) => FreePort.IsFree(port)
        ? port
        : throw new DistributedApplicationException(
            FormattableString.Invariant($"Port {port}, on which '{resource.Name}' listens, is in use by another program. Stop that, or choose another port: PLATFORM_PORT=8090 ./platform run"));

    private static int Free(int before, IEnumerable<int> taken)
    {
        var port = before;
        while (port == 0 || taken.Contains(port) || !FreePort.IsFree(port))
            port = FreePort.Next();
        return port;
    }
}
