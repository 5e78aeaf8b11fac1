using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace ServiceDefaults.Vitals;

/// <summary>What stays the same for as long as a process lives.</summary>
/// <param name="service">The assembly that was deployed.</param>
internal sealed class ProcessFacts(Assembly service)
{
    private const string InstanceAttribute = "service.instance.id=";

    public string Version { get; } = service.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? service.GetName().Version!.ToString();

    /// <summary>By the machine's clock, wherever the service's own may stand.</summary>
    public DateTimeOffset StartedAt { get; } = Process.GetCurrentProcess().StartTime.ToUniversalTime();

    /// <summary>What the orchestrator calls it, else the machine and the process.</summary>
    public static string Instance(IConfiguration settings) =>
        (settings["OTEL_RESOURCE_ATTRIBUTES"] ?? "").Split(',').FirstOrDefault(one => one.StartsWith(InstanceAttribute, StringComparison.Ordinal)) is { } given
            ? given[InstanceAttribute.Length..]
            : FormattableString.Invariant($"{Environment.MachineName}-{Environment.ProcessId}");
}
