using System.Collections.Concurrent;

namespace DemoYear;

/// <summary>Everybody who uses the platform in this year.</summary>
/// <param name="witness">Sees each request and answer; without one nobody does.</param>
internal sealed class Callers(Uri address, Ledger ledger, int seed, HttpMessageHandler? witness = null) : IDisposable
{
    public const string Clerk = "SP";
    public const string Finance = "FIN";
    public const string Works = "PW";
    public const string Welfare = "SW";
    public const string Education = "EDU";
    public const string Audit = "IA";

    private readonly HttpClient _http = new(witness ?? new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<string, Caller> _callers = new();

    public static IReadOnlyList<string> Divisions { get; } = [Clerk, Finance, Works, Welfare, Education, Audit];

    public Caller Citizen => Of("");

    public Caller Executive => Of("demo-executive");

    public Caller PlanOfficer => Of("demo-plan-officer");

    public Caller ComplaintOfficer => Of("demo-complaint-officer");

    public Caller Auditor => Of("demo-internal-auditor");

    public Caller Admin => Of("demo-admin");

    public Caller Officer(string division) => Of($"demo-division-officer-{division}");

    public Caller Head(string division) => Of($"demo-division-head-{division}");

    public void Dispose() => _http.Dispose();

    private Caller Of(string client) => _callers.GetOrAdd(client, id => new(id.Length == 0 ? null : id, _http, ledger, seed));
}
