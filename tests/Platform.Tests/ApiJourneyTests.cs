using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>What another system does: a token, an import, a look. All through the gateway.</summary>
public sealed class ApiJourneyTests(RunningPlatform platform)
{
    [Fact]
    public async Task A_plan_officers_client_imports_the_plan_and_reads_it_back()
    {
        using var client = await platform.Client("demo-plan-officer");

        var imported = await Import(client, await File.ReadAllBytesAsync(RunningPlatform.SeedPath));
        var planId = imported.GetProperty("planId").GetString();
        Assert.Equal(27, imported.GetProperty("projectCount").GetInt32());
        Assert.Contains(imported.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("severity").GetString() == "error" && finding.GetProperty("asWritten").GetString()!.Contains("20,0000", StringComparison.Ordinal));

        var plan = await client.GetFromJsonAsync<JsonElement>($"/plan/api/v1/plans/{planId}");
        Assert.Equal("draft", plan.GetProperty("status").GetString());
        Assert.Equal(41000m, plan.GetProperty("totals").GetProperty("byYear").GetProperty("2569").GetDecimal());
        Assert.Equal(205000m, plan.GetProperty("totals").GetProperty("grand").GetDecimal());

        var project = await client.GetFromJsonAsync<JsonElement>($"/plan/api/v1/projects/1-03?planId={planId}");
        Assert.Equal(13000m, project.GetProperty("budgets").GetProperty("2570").GetDecimal());
        Assert.Equal(5, project.GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task The_real_plan_is_there_on_first_start()
    {
        using var client = await platform.Client("demo-executive");
        var plans = await client.GetFromJsonAsync<JsonElement>("/plan/api/v1/plans");
        Assert.Contains(plans.GetProperty("items").EnumerateArray(), plan => plan.GetProperty("title").GetString()!.Contains("แผนปฏิบัติการป้องกันการทุจริต", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_brings_no_token_is_refused_with_a_problem()
    {
        using var client = platform.Client();
        var answer = await client.PostAsync(new Uri("/plan/api/v1/imports", UriKind.Relative), new StringContent("แผน"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_client_with_another_role_may_not_import()
    {
        using var client = await platform.Client("demo-complaint-officer");
        var answer = await client.PostAsync(new Uri("/plan/api/v1/imports", UriKind.Relative), new StringContent("แผน"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("complaints")]
    [InlineData("training")]
    [InlineData("risk")]
    [InlineData("ops")]
    [InlineData("identity")]
    public async Task Every_service_answers_behind_the_gateway(string prefix)
    {
        using var client = platform.Client();
        var health = await client.GetAsync(new Uri($"/{prefix}/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        var description = await client.GetFromJsonAsync<JsonElement>($"/{prefix}/openapi/v1.json");
        Assert.True(description.TryGetProperty("paths", out _));
    }

    [Fact]
    public async Task An_administrator_reads_that_every_service_is_up_and_the_public_that_the_platform_works()
    {
        using var admin = await platform.Client("demo-admin");
        var services = "";
        await Wait.Until(async () =>
        {
            services = await admin.GetStringAsync("/ops/api/v1/services");
            var items = JsonElement.Parse(services).GetProperty("items").EnumerateArray().ToList();
            return items.Count == 7 && items.TrueForAll(service => service.GetProperty("status").GetString() == "healthy" && service.GetProperty("database").GetProperty("bytes").GetInt64() > 0);
        }, () => services);
        var complaints = await admin.GetFromJsonAsync<JsonElement>("/ops/api/v1/services/complaints"); // its login is none that may read all
        Assert.True(complaints.GetProperty("statements").GetProperty("areCounted").GetBoolean());
        Assert.NotEmpty(complaints.GetProperty("statements").GetProperty("slowest").EnumerateArray());
        Assert.DoesNotContain("corruption", complaints.GetProperty("statements").ToString(), StringComparison.Ordinal);
        Assert.InRange((await admin.GetFromJsonAsync<JsonElement>("/ops/api/v1/server")).GetProperty("disk").GetProperty("freeBytes").GetInt64(), 1, long.MaxValue);
        using var anybody = platform.Client();
        var status = "";
        await Wait.Until(async () => (status = await anybody.GetStringAsync("/status.json")).Contains("\"status\":\"works\"", StringComparison.Ordinal), () => status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(new Uri("/plan/vitals", UriKind.Relative))).StatusCode);
    }

    internal static async Task<JsonElement> Import(HttpClient client, byte[] document, string? traceParent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/plan/api/v1/imports") { Content = new ByteArrayContent(document) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" };
        if (traceParent is not null)
            request.Headers.Add("traceparent", traceParent);
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
