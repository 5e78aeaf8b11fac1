using System.Net.Http.Headers;

namespace Platform.Tests.Abuse;

/// <summary>Everybody who may ask for something: whoever did not sign in, and a client of each role. Divisions are the Clerk's Office and, beside it, another.</summary>
internal sealed class Callers : IDisposable
{
    public const string Nobody = "nobody";

    /// <summary>In the order of the tables' columns. The officer of another division comes from social welfare, which alone reads family forms.</summary>
    private static readonly (string Name, string? Client)[] All =
    [
        (Nobody, null),
        ("executive", "demo-executive"),
        ("plan-officer", "demo-plan-officer"),
        ("division-officer", "demo-division-officer-SP"),
        ("other-division", "demo-division-officer-SW"),
        ("division-head", "demo-division-head-SP"),
        ("complaint-officer", "demo-complaint-officer"),
        ("corruption-officer", "demo-corruption-officer"),
        ("internal-auditor", "demo-internal-auditor"),
        ("admin", "demo-admin"),
    ];

    private readonly Dictionary<string, HttpClient> _clients = [];

    private Callers()
    {
    }

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(caller => caller.Name)];

    public HttpClient this[string name] => _clients[name];

    public static async Task<Callers> Of(RunningPlatform platform)
    {
        var callers = new Callers();
        foreach (var (name, clientId) in All)
        {
            var client = callers._clients[name] = ManyAddresses.Client(platform);
            client.DefaultRequestHeaders.Accept.Add(new("application/json"));
            if (clientId is null)
                continue;
            using var signedIn = await platform.Client(clientId);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.DefaultRequestHeaders.Authorization!.Parameter);
        }

        return callers;
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }
}
