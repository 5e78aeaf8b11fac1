namespace LocalHosting.Running;

/// <summary>What may differ between runs of the same system.</summary>
public sealed record RunOptions
{
    /// <summary>Where everything that must survive a run is kept. Variable <c>PLATFORM_DATA</c>, else <c>.data</c> in the current directory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// On which of this machine's names the address for people is opened: <c>localhost</c>, or <c>*</c> for everyone
    /// who reaches this machine by the network. Variable <c>PLATFORM_LISTEN</c>.
    /// </summary>
    public string Listen { get; init; } = "localhost";

    /// <summary>The environment that the services are told: <c>ASPNETCORE_ENVIRONMENT</c>, else <c>Development</c>.</summary>
    public string EnvironmentName { get; init; } = "Development";

    /// <summary>
    /// Whether it takes the usual ports for telemetry (4317, 4318) when they are free. One that was given a port of its own
    /// (<c>PLATFORM_PORT</c>) leaves them to the platform that has the usual one: two that start at once would both find them free.
    /// </summary>
    public bool HasUsualPorts { get; init; }

    /// <summary>Where progress is printed.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>The pause before what crashed is started again; it doubles with each crash in a row.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such pause.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>In how much time everything has to end when it is asked to.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>A file whose text is printed when everything is ready.</summary>
    public string? WelcomeFile { get; init; }

    /// <summary>The name of a service and the arguments with which it is started once, instead of the whole system; empty for a run.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    internal static RunOptions FromEnvironment()
    {
        var environment = Variable("ASPNETCORE_ENVIRONMENT") ?? Variable("DOTNET_ENVIRONMENT") ?? "Development";
        return new RunOptions
        {
            DataDirectory = Path.GetFullPath(Variable("PLATFORM_DATA") ?? ".data"),
            Listen = Variable("PLATFORM_LISTEN") ?? "localhost",
            EnvironmentName = environment,
            HasUsualPorts = Variable("PLATFORM_PORT") is null,
            WelcomeFile = Path.Combine(AppContext.BaseDirectory, $"welcome.{environment}.txt"),
        };
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
