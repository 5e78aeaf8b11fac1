using System.Runtime.InteropServices;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalHosting.Servers;

namespace LocalHosting.Running;

/// <summary>Runs a whole system: starts everything in order, keeps it running, and stops it in reverse order.</summary>
internal sealed class Runner : IAsyncDisposable
{
    private readonly Run run;
    private readonly Dictionary<string, Supervisor[]> supervisors;
    private readonly Task[] work;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task logs;

    private Runner(Run run, Board board, Dictionary<string, Supervisor[]> supervisors)
    {
        (this.run, Board, this.supervisors) = (run, board, supervisors);
        work = [.. All.Select(supervisor => supervisor.Begin())];
        logs = Logs.KeepSmallAsync(Directory.CreateDirectory(run.LogDirectory).FullName, stopping.Token);
    }

    public Board Board { get; }

    /// <summary>Ends when everything is healthy; fails when something can't run at all.</summary>
    public Task Ready => Task.WhenAny(Task.WhenAll(All.Select(supervisor => supervisor.Healthy)), Failed).Unwrap();

    /// <summary>Never ends, but fails with the reason when something can't run at all.</summary>
    public Task Failed => FirstFailureAsync();

    private IEnumerable<Supervisor> All => supervisors.Values.SelectMany(instances => instances);

    /// <summary>Starts everything that the model describes.</summary>
    public static async Task<Runner> StartAsync(IReadOnlyList<Resource> resources, RunOptions options)
    {
        var run = await Run.OpenAsync(resources, options);
        var board = new Board(options.Output);
        var supervisors = resources
            .Where(resource => resource is ProjectResource { StartsWhenAsked: false } or PostgresServerResource or RabbitMQServerResource)
            .ToDictionary(resource => resource.Name, resource => Run.InstancesOf(resource)
                .Select(instance => new Supervisor(instance, options, board, cancellation => StartOneAsync(run, resource, instance, cancellation)))
                .ToArray());
        foreach (var (position, resource) in resources.Index().Where(entry => supervisors.ContainsKey(entry.Item.Name)))
        {
            // Services may call each other; only calls to what was added before count, so that nobody waits in a circle.
            var calls = resource.Calls.Where(other => resources.Take(position).Contains(other));
            foreach (var supervisor in supervisors[resource.Name])
            {
                supervisor.WaitsFor.AddRange(resource.WaitsFor.SelectMany(other => supervisors[ProcessOf(other).Name]).Distinct());
                supervisor.Needs.UnionWith(supervisor.WaitsFor.Concat(calls.SelectMany(other => supervisors[other.Name])));
            }
        }
        return new Runner(run, board, supervisors);
    }

    /// <summary>Runs until Ctrl+C, SIGTERM or the end of the terminal. Returns the exit code.</summary>
    public static async Task<int> RunUntilSignalAsync(IReadOnlyList<Resource> resources, RunOptions options)
    {
        var asked = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await using var runner = await StartAsync(resources, options);
            await (await Task.WhenAny(runner.Ready, asked.Task));
            if (!asked.Task.IsCompleted)
                Welcome.Print(runner.Board, runner.run, resources);
            await (await Task.WhenAny(runner.Failed, asked.Task));
            runner.Board.Write("Stopping …");
            return 0;
        }
        catch (Exception reason) when (reason is DistributedApplicationException or NotInstalledException or ServerFailedException)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true; // we end when everything else has
            asked.TrySetResult();
        }
    }

    /// <summary>Stops everything: who needs others first, then the others.</summary>
    public async ValueTask DisposeAsync()
    {
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime + run.Options.StopWithin;
        var stops = new Dictionary<Supervisor, Task>();
        await Task.WhenAll(All.Select(StopAsync).ToArray());
        foreach (var supervisor in All)
            supervisor.Dispose();
        await stopping.CancelAsync();
        await logs.ContinueWith(_ => { }, TaskScheduler.Default);
        stopping.Dispose();
        run.Dispose();

        Task StopAsync(Supervisor supervisor) => stops.TryGetValue(supervisor, out var stop) ? stop : stops[supervisor] = StopLaterAsync(supervisor);

        async Task StopLaterAsync(Supervisor supervisor)
        {
            var dependants = All.Where(other => other.Needs.Contains(supervisor)).Select(StopAsync).ToArray();
            await Task.WhenAll(dependants);
            // What others still wait for needs some of the time, too.
            var grace = deadline - TimeProvider.System.GetUtcNow().UtcDateTime - (Levels(supervisor) * TimeSpan.FromSeconds(1.5));
            await supervisor.StopAsync(grace > TimeSpan.Zero ? grace : TimeSpan.Zero);
        }
    }

    private static int Levels(Supervisor supervisor) => supervisor.Needs.Select(other => Levels(other) + 1).DefaultIfEmpty().Max();

    internal static Resource ProcessOf(IResource resource) => resource is PostgresDatabaseResource database ? database.Server : (Resource)resource;

    /// <summary>Starts one process and returns when it is healthy.</summary>
    internal static async Task<IServer> StartOneAsync(Run run, Resource resource, string instance, CancellationToken cancellation)
    {
        switch (resource)
        {
            case ProjectResource project:
                return await ProjectProcess.StartAsync(run, project, instance, cancellation);

            case PostgresServerResource postgres:
                return await PostgresProcess.StartAsync(OptionsOf(), postgres.Databases.Select(database => database.Name), cancellation);

            default:
                return await RabbitMqProcess.StartAsync(OptionsOf(), cancellation);
        }

        ServerOptions OptionsOf() => new()
        {
            DataDirectory = run.DataOf(instance),
            Port = run.PortOf(instance),
            Password = run.PasswordOf(resource),
            LogFile = run.LogOf(instance),
            PidFile = run.PidOf(instance),
            ManagementPort = resource is RabbitMQServerResource { HasManagement: true } broker ? run.PortOf(broker.Management) : null,
        };
    }

    private async Task FirstFailureAsync()
    {
        // A supervisor's task ends by itself only when it fails.
        await (await Task.WhenAny(work));
    }
}
