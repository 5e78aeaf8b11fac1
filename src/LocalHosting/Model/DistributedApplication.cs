using Aspire.Hosting.ApplicationModel;
using LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>The system, ready to run.</summary>
public sealed class DistributedApplication
{
    private readonly IReadOnlyList<Resource> resources;
    private readonly RunOptions options;

    private DistributedApplication(IReadOnlyList<Resource> resources, RunOptions options) => (this.resources, this.options) = (resources, options);

    /// <summary>
    /// Begins the description of a system. What differs between runs comes from the environment: see <see cref="RunOptions"/>. Arguments,
    /// if any, are the name of a service and those with which it is started once, instead of the whole system.
    /// </summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(RunOptions.FromEnvironment() with { Command = args });

    internal static IDistributedApplicationBuilder CreateBuilder(RunOptions options) => new Builder(options);

    /// <summary>Runs the system until Ctrl+C or SIGTERM, and ends all of it. The exit code is 1 if it could not run.</summary>
    public void Run() => Environment.ExitCode =
        (options.Command is [] ? Runner.RunUntilSignalAsync(resources, options) : ServiceCommand.RunAsync(resources, options)).GetAwaiter().GetResult();

    /// <summary>Starts the system; dispose of it to stop it.</summary>
    internal Task<Runner> StartAsync() => Runner.StartAsync(resources, options);

    private sealed class Builder(RunOptions options) : IDistributedApplicationBuilder
    {
        public ResourceCollection Resources { get; } = [];

        public DistributedApplication Build() => new([.. Resources], options);
    }
}
