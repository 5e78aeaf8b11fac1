using System.Globalization;
using System.Net;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace LocalHosting.Running;

/// <summary>A project of this repository as a process. It runs what was built in the configuration in which we were built.</summary>
internal sealed class ProjectProcess : IServer
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly ChildProcess process;

    private ProjectProcess(ChildProcess process) => this.process = process;

    public Task<int> Exited => process.Exited;

    public static async Task<IServer> StartAsync(Run run, ProjectResource project, string instance, CancellationToken cancellation)
    {
        var process = await ChildProcess.StartAsync(new Command(DotNet, Output(project))
        {
            WorkingDirectory = Path.GetDirectoryName(project.ProjectPath)!,
            LogFile = run.LogOf(instance),
            PidFile = run.PidOf(instance),
            Environment = EnvironmentOf(run, project, instance),
        });
        try
        {
            foreach (var path in project.HealthPaths)
            {
                var url = new Uri(FormattableString.Invariant($"http://localhost:{run.PortOf(instance)}{path}"));
                await Ready.WaitAsync(process, run.LogOf(instance), instance, () => IsHealthyAsync(url, cancellation), cancellation, mayRecover: true);
            }
            return new ProjectProcess(process);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public Task StopAsync(TimeSpan grace) => process.StopAsync(grace);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>The variables that Aspire gives a project, too.</summary>
    internal static Dictionary<string, string?> EnvironmentOf(Run run, ProjectResource project, string instance)
    {
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = run.Options.EnvironmentName,
            ["DOTNET_ENVIRONMENT"] = run.Options.EnvironmentName,
            ["OTEL_SERVICE_NAME"] = project.Name,
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance}",
        };
        if (project.HasEndpoint)
        {
            var host = project.IsExternal ? run.Options.Listen : "localhost";
            environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://{host}:{run.PortOf(instance)}");
        }
        foreach (var (endpoint, variable) in project.MoreEndpoints)
            environment[variable] = run.PortOf(instance, endpoint).ToString(CultureInfo.InvariantCulture);
        Otlp.Tell(run, environment);
        if (run.Options.EnvironmentName == "Development")
        {
            // Whoever develops wants to see a trace now, and every one.
            environment["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            environment["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            environment.TryAdd("OTEL_METRIC_EXPORT_INTERVAL", "1000");
            environment["OTEL_TRACES_SAMPLER"] = "always_on";
        }
        foreach (var add in project.Environment)
            add(run, environment);
        return environment;
    }

    internal static string DotNet => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet"));

    /// <summary><c>bin/Release/net10.0</c>, as in our own path.</summary>
    internal static string Output(ProjectResource project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var file = Path.Combine(
            Path.GetDirectoryName(project.ProjectPath)!, "bin", own.Parent!.Name, own.Name, Path.GetFileNameWithoutExtension(project.ProjectPath) + ".dll");
        return File.Exists(file) ? file : throw new DistributedApplicationException($"'{project.Name}' is not built: {file} does not exist.");
    }

    private static async Task<bool> IsHealthyAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync(url, cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false; // it took too long to answer
        }
    }
}
