using System.Diagnostics;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace LocalHosting.Running;

/// <summary>
/// A service started with arguments, for what is done once and ends, such as making the first administrator. It speaks on this terminal,
/// with the settings that it would have in a run. If a run has the data, its servers are used; otherwise they are started for it.
/// </summary>
internal static class ServiceCommand
{
    /// <summary>Runs <see cref="RunOptions.Command"/>: the name of a service, and its arguments. Returns its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<Resource> resources, RunOptions options)
    {
        try
        {
            var project = resources.OfType<ProjectResource>().SingleOrDefault(project => project.Name == options.Command[0])
                ?? throw new DistributedApplicationException(
                    $"There is no service '{options.Command[0]}'. Services: {string.Join(", ", resources.OfType<ProjectResource>().Select(project => project.Name))}.");
            Resource[] servers = [.. project.WaitsFor.Select(Runner.ProcessOf).Where(resource => resource is not ProjectResource).Distinct()];
            using var joined = Run.Join(options);
            if (joined is null)
                return await WithServersAsync(project, servers, options);
            if (servers.FirstOrDefault(server => FreePort.IsFree(joined.PortOf(server.Name))) is { } absent)
                throw new DistributedApplicationException($"The platform is starting or stopping: '{absent.Name}' does not answer. Try again in a moment.");
            return await RunAsync(project, joined);
        }
        catch (Exception reason) when (reason is DistributedApplicationException or NotInstalledException or ServerFailedException)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 1;
        }
    }

    private static async Task<int> WithServersAsync(ProjectResource project, Resource[] servers, RunOptions options)
    {
        using var run = await Run.OpenAsync([.. servers, .. project.Calls.Cast<Resource>(), project], options);
        var starts = servers.Select(server => Runner.StartOneAsync(run, server, server.Name, CancellationToken.None)).ToArray();
        try
        {
            await Task.WhenAll(starts);
            return await RunAsync(project, run);
        }
        finally
        {
            await Task.WhenAll(starts.Where(start => start.IsCompletedSuccessfully).Select(start => start.Result.StopAsync(options.StopWithin)));
        }
    }

    private static async Task<int> RunAsync(ProjectResource project, Run run)
    {
        var start = new ProcessStartInfo(ProjectProcess.DotNet, [ProjectProcess.Output(project), .. run.Options.Command.Skip(1)])
        {
            WorkingDirectory = Path.GetDirectoryName(project.ProjectPath)!,
        };
        foreach (var (name, value) in ProjectProcess.EnvironmentOf(run, project, Run.InstancesOf(project).First()))
            start.Environment[name] = value;
        start.Environment["Logging__LogLevel__Default"] = "Critical"; // its answer, not how it got there
        using var process = await Launcher.StartAsync(start);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
