using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting.Running;

/// <summary>One run on a data directory: its ports, secrets and files. Only one can have the directory at a time.</summary>
internal sealed class Run : IDisposable
{
    private const int TryAgain = 11; // EAGAIN: what Linux answers when another process has locked the file

    private readonly FileStream? theLock;
    private readonly Dictionary<string, int> ports;

    private Run(RunOptions options, FileStream? theLock, Dictionary<string, int> ports, Secrets secrets) =>
        (Options, this.theLock, this.ports, Secrets) = (options, theLock, ports, secrets);

    public RunOptions Options { get; }

    public Secrets Secrets { get; }

    /// <summary>Takes the data directory, ends what a killed run left behind, and chooses the ports.</summary>
    /// <exception cref="DistributedApplicationException">Another run has it, it can't be written, or a port is in use.</exception>
    public static async Task<Run> OpenAsync(IReadOnlyList<Resource> resources, RunOptions options)
    {
        var theLock = Take(options.DataDirectory) ?? throw new DistributedApplicationException(
            $"Another platform runs on {options.DataDirectory}. Stop it first, or give this one a directory of its own (PLATFORM_DATA) and a port (PLATFORM_PORT).");
        try
        {
            await Leftovers.EndAsync(PidDirectory(options));
            return new Run(options, theLock, PortBook.Choose(options.DataDirectory, resources, options.HasUsualPorts), Secrets.Open(options.DataDirectory))
            {
                TelemetryGoesTo = resources.FirstOrDefault(resource => resource.MoreEndpoints.ContainsKey(Otlp.Grpc)),
            };
        }
        catch
        {
            await theLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>The run that another process has on this data directory, or null if there is none.</summary>
    public static Run? Join(RunOptions options)
    {
        using var free = Take(options.DataDirectory);
        return free is null ? new Run(options, null, PortBook.Read(options.DataDirectory), Secrets.Open(options.DataDirectory)) : null;
    }

    public int PortOf(string instance) => ports[instance];

    /// <summary>Of an endpoint beside the usual one.</summary>
    public int PortOf(string instance, string endpoint) => ports[PortBook.Key(instance, endpoint)];

    /// <summary>Who takes the telemetry of the others; null where nobody does.</summary>
    public Resource? TelemetryGoesTo { get; private init; }

    public string PasswordOf(IResource server) => Secrets.Get($"{server.Name}-password", 24);

    public IEnumerable<string> UrlsOf(IResource resource) =>
        InstancesOf((Resource)resource).Select(instance => FormattableString.Invariant($"http://localhost:{ports[instance]}"));

    /// <summary>
    /// The processes of a resource: <c>plan</c>, and <c>plan-2</c>, <c>plan-3</c> … if it has replicas. The first one is called the same
    /// however many there are, so it keeps its port and its log, and a command beside a run need not know how many.
    /// </summary>
    public static IEnumerable<string> InstancesOf(Resource resource) =>
        Enumerable.Range(2, resource.Replicas - 1).Select(number => FormattableString.Invariant($"{resource.Name}-{number}")).Prepend(resource.Name);

    public string DataOf(string instance) => Path.Combine(Options.DataDirectory, instance);

    public string LogDirectory => Path.Combine(Options.DataDirectory, "logs");

    public string LogOf(string instance) => Path.Combine(LogDirectory, instance + ".log");

    public string PidOf(string instance) => Path.Combine(PidDirectory(Options), instance + ".pid");

    public void Dispose() => theLock?.Dispose();

    private static string PidDirectory(RunOptions options) => Path.Combine(options.DataDirectory, "run");

    /// <summary>The lock on a data directory, or null while another process has it.</summary>
    private static FileStream? Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new FileStream(Path.Combine(directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException locked) when (locked.HResult == TryAgain)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            throw new DistributedApplicationException(
                $"{directory} can't be written by this user: it belongs to the user who ran the platform before. Run as that user, or give it to this one (chown -R).");
        }
    }
}
