using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PlanService.Data;
using PlanService.Import;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests;

/// <summary>The plan service on a database of its own; with the seed plan in it unless a test wants an empty one.</summary>
public sealed class PlanApp : ServiceFactory<Program, PlanDb>
{
    /// <summary>The setting under which nothing is imported.</summary>
    public const string Seed = "Plan:Seed";

    public PlanApp() : base("plandb")
    {
    }

    /// <summary>With the seed plan.</summary>
    public static ServicePool<PlanApp, Program, PlanDb> Seeded { get; } = new(() => new());

    /// <summary>With the seed plan, at an address that a browser reaches.</summary>
    public static ServicePool<PlanApp, Program, PlanDb> Listening { get; } = new(() => new PlanApp().Listen());

    /// <summary>Nothing imported yet.</summary>
    public static ServicePool<PlanApp, Program, PlanDb> Empty { get; } = new(() => new() { Settings = { [Seed] = "false" } });

    /// <summary>Somebody with this role; nobody for null.</summary>
    public HttpClient Client(string? role = Roles.PlanOfficer, string? division = null)
    {
        var client = CreateClient();
        client.BaseAddress = new Uri(client.BaseAddress!, "/plan/api/v1/");
        return role is null ? client : client.As(role, division);
    }

    /// <summary>Somebody who reads pages; redirects stay visible.</summary>
    public HttpClient Browser(string? role = Roles.PlanOfficer, string? division = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.BaseAddress = new Uri(client.BaseAddress!, "/plan/");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return role is null ? client : client.As(role, division);
    }

    /// <summary>The seed document, or any other, as the body of an import.</summary>
    public static ByteArrayContent Document(byte[]? content = null, string contentType = SeedPlan.ContentType)
    {
        var body = new ByteArrayContent(content ?? SeedPlan.Content());
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return body;
    }

    /// <summary>The first start imports the seed plan, which takes longer than all the rest of it: once is enough.</summary>
    protected override Task<string> CreateDatabase() => Settings.ContainsKey(Seed) ? base.CreateDatabase() : TestDatabase.CreateAsync<PlanDb>("seeded", StartOnce);

    private static async Task StartOnce(string database)
    {
        await using var first = new PlanApp { ConnectionString = database };
        first.StartServer();
    }

    private PlanApp Listen()
    {
        UseKestrel(0);
        return this;
    }
}

public static class JsonAnswers
{
    public static async Task<JsonElement> GetJson(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static string[] Texts(this JsonElement json) => [.. json.EnumerateArray().Select(item => item.GetString()!)];
}
