using System.Globalization;
using System.Reflection;
using LocalHosting.Processes;
using Testing;

namespace Measuring;

/// <summary>A program of the platform as a process of its own, as in an office.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    public const string Secret = "keys-password-of-the-measurement";

    private readonly ChildProcess _process;

    private ServiceProcess(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens, without a path.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <param name="project">The project, whose program the caller's assembly names (<c>AssemblyMetadata</c>).</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="answers">What answers once it is there, below its address.</param>
    /// <param name="settings">Beside those that all have.</param>
    public static Task<ServiceProcess> Start(string folder, string project, int port, string answers, Dictionary<string, string?> settings) => Start(
        folder, project, Assembly.GetEntryAssembly()!.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == project).Value!, [], port, answers, settings);

    /// <summary>The same for a program that is named by its file, with arguments.</summary>
    public static async Task<ServiceProcess> Start(string folder, string name, string file, IEnumerable<string> arguments, int port, string answers, Dictionary<string, string?> settings)
    {
        var program = Path.GetFullPath(file);
        var process = await ChildProcess.StartAsync(new Command(Dotnet, [program, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            LogFile = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{port}.log")),
            Environment = new Dictionary<string, string?>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = Url(port),
                ["Platform__PublicUrl"] = Url(port),
                ["Platform__KeysPassword"] = Secret,
                ["Platform__GatewayClientSecret"] = Secret,
                ["Logging__LogLevel__Default"] = "Warning",
            }.Concat(settings).GroupBy(setting => setting.Key).ToDictionary(same => same.Key, same => same.Last().Value),
        });
        var service = new ServiceProcess(process, new Uri(Url(port)));
        await service.Answers(answers);
        return service;
    }

    /// <summary>For <c>dotnet</c>, whichever way this measurement was started.</summary>
    public static string Dotnet => Environment.ProcessPath!.EndsWith("/dotnet", StringComparison.Ordinal)
        ? Environment.ProcessPath!
        : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet"));

    public static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    /// <summary>Until it answers.</summary>
    public async Task Answers(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        await Wait.Until(async () =>
        {
            if (_process.Exited.IsCompleted)
                throw new InvalidOperationException($"{Address} ended before it answered.");
            try
            {
                return (await client.GetAsync(new Uri(path, UriKind.Relative))).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false; // not yet
            }
        });
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
