using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Upgrade.Record.Life;

/// <summary>A piece of real work in every service. It is lived twice: once for the data that are kept, once for what the release says to them.</summary>
internal sealed class Work(Uri address, OldRelease release, SortedDictionary<string, string> facts, int round)
{
    private readonly ConcurrentDictionary<string, Task<Caller>> _callers = new();
    private readonly ConcurrentBag<string> _visited = [];

    public int Round => round;

    public string Plan => release.Plan;

    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>The present fiscal year.</summary>
    public int Year => Today.Year + 543 + (Today.Month >= 10 ? 1 : 0);

    public async Task Live()
    {
        await new PlanWork(this).Live();
        await new ComplaintWork(this).Live();
        await new CorruptionWork(this).Live();
        await new TrainingWork(this).Live();
        await new RiskWork(this).Live();
        await new PeopleWork(this, address).Live();
    }

    /// <summary>Every page, for what it asks of the databases.</summary>
    public Task ReadPages() => new Reading(this, _visited).ReadPages();

    /// <summary>Every answer of the API that can be read.</summary>
    public Task<IReadOnlyList<Answer>> ReadAnswers() => new Reading(this, _visited).ReadAnswers();

    /// <summary>A demo client by what follows <c>demo-</c>; a citizen for none.</summary>
    public Task<Caller> As(string? role = null) => _callers.GetOrAdd(role ?? "", _ => Make(role));

    /// <summary>What later releases must still know; the second round writes its own beside those of the first.</summary>
    public void Know(string name, string value) => facts[round == 1 ? name : $"{name}.{round}"] = value;

    public string Known(string name) => facts[name];

    public HttpClient Client(HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Host = "localhost:8080"; // the address that people would use
        return client;
    }

    private async Task<Caller> Make(string? role)
    {
        var client = Client();
        if (role is null)
            return new(client, _visited);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = $"demo-{role}", ["client_secret"] = "demo" });
        using var answer = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
        return new(client, _visited);
    }
}
