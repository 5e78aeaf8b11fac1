using Aspire.Hosting.ApplicationModel;
using LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>The system, ready to run.</summary>
public sealed class DistributedApplication
{
    private readonly IReadOnlyList<Resource> resources;
    private readonly RunOptions options;

    private DistributedApplication(IReadOnlyList<Resource> resources, RunOptions options) => (this.resources, this.options) = (resources, options);

    /// <summary>Begins the description of a system. What differs between runs comes from the environment: see <see cref="RunOptions"/>.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => args.Length == 0
        ? CreateBuilder(RunOptions.FromEnvironment())
        : throw new DistributedApplicationException($"Unknown argument: {args[0]}. Settings come from environment variables.");

    internal static IDistributedApplicationBuilder CreateBuilder(RunOptions options) => new Builder(options);

    /// <summary>Runs the system until Ctrl+C or SIGTERM, and ends all of it. The exit code is 1 if it could not run.</summary>
    public void Run() => Environment.ExitCode = Runner.RunUntilSignalAsync(resources, options).GetAwaiter().GetResult();

    /// <summary>Starts the system; dispose of it to stop it.</summary>
    internal Task<Runner> StartAsync() => Runner.StartAsync(resources, options);

    private sealed class Builder(RunOptions options) : IDistributedApplicationBuilder
    {
        public ResourceCollection Resources { get; } = [];

        public DistributedApplication Build() => new([.. Resources], options);
    }
}
