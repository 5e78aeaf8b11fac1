using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Ita;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Ita;

/// <summary>The list of the ITA over HTTP: begun, taken over, edited, read by everybody.</summary>
public sealed class ItaTests : IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly PlanApp _app = PlanApp.Seeded.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_list_begins_with_what_the_platform_answers_and_a_year_takes_over_the_one_before()
    {
        var officer = _app.Client();
        var everybody = _app.Client(role: null);
        Assert.Equal(0, (await everybody.GetJson("ita/2569")).GetProperty("items").GetArrayLength());

        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("ita/2569", new { from = (int?)null }, Ct)).StatusCode);
        var list = await everybody.GetJson("ita/2569");
        var plan = Item(list, "corruption-plan");
        Assert.Equal(("O23", "/plan/"), (plan.Text("code"), plan.Text("address")));
        Assert.Equal(JsonValueKind.Null, Item(list, "complaint-statistics").GetProperty("code").ValueKind);
        Assert.Equal("/plan/reports/2568/12m", Item(list, "plan-report-year").Text("address"));
        Assert.Equal("corruption-plan", list.GetProperty("items")[0].Text("key")); // those with a number come first

        Assert.Equal((HttpStatusCode.Conflict, "list-exists"), await Code(officer.PostAsJsonAsync("ita/2569", new { }, Ct)));
        Assert.Equal((HttpStatusCode.Conflict, "no-list"), await Code(officer.PostAsJsonAsync("ita/2570", new { from = 2568 }, Ct)));
        Assert.Equal(HttpStatusCode.BadRequest, (await Code(officer.PostAsJsonAsync("ita/2570", new { from = 2570 }, Ct))).Status);

        // An item of the officer's own goes along; the numbers of last year do not.
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("ita/2569/items", Entry("own-item", "O 7", "https://www.example.go.th/{fy}"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("ita/2570", new { from = 2569 }, Ct)).StatusCode);
        var next = await everybody.GetJson("ita/2570");
        Assert.All(next.GetProperty("items").EnumerateArray(), item => Assert.Equal(JsonValueKind.Null, item.GetProperty("code").ValueKind));
        Assert.Equal("https://www.example.go.th/2570", Item(next, "own-item").Text("address"));
        Assert.Equal([2570, 2569], next.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal("O7", Item(await everybody.GetJson("ita/2569"), "own-item").Text("code"));
    }

    [Fact]
    public async Task An_item_is_changed_and_removed_by_the_plan_officer_alone_and_the_trail_says_what_it_was()
    {
        var officer = _app.Client();
        await officer.PostAsJsonAsync("ita/2570/items", Entry("risk-report", null, "/risk/published/{fy}"), Ct);
        await officer.PostAsJsonAsync("ita/2570/items", Entry("gift-report", "O20", null), Ct);

        Assert.Equal((HttpStatusCode.Conflict, "key-taken"), await Code(officer.PostAsJsonAsync("ita/2570/items", Entry("risk-report", null, null), Ct)));
        Assert.Equal((HttpStatusCode.Conflict, "code-taken"), await Code(officer.PutAsJsonAsync("ita/2570/items/risk-report", Entry(null, "o20", null), Ct)));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PutAsJsonAsync("ita/2570/items/nothing", Entry(null, null, null), Ct)).StatusCode);

        var version = Item(await officer.GetJson("ita/2570"), "risk-report").GetProperty("version").GetUInt32();
        Assert.Equal(HttpStatusCode.NoContent, (await Send(officer, HttpMethod.Put, "ita/2570/items/risk-report", Entry(null, "o ๓๐", "/risk/published/{fy}"), version)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(officer, HttpMethod.Delete, "ita/2570/items/O30", null, version)).StatusCode);
        Assert.Equal("O30", Item(await officer.GetJson("ita/2570"), "risk-report").Text("code"));
        Assert.Equal(HttpStatusCode.NoContent, (await officer.DeleteAsync(new Uri("ita/2570/items/O30", UriKind.Relative), Ct)).StatusCode);
        Assert.Single((await officer.GetJson("ita/2570")).GetProperty("items").EnumerateArray());

        foreach (var (role, status) in ((string?, HttpStatusCode)[])[(null, HttpStatusCode.Unauthorized), (Roles.DivisionHead, HttpStatusCode.Forbidden), (Roles.Executive, HttpStatusCode.Forbidden)])
            Assert.Equal(status, (await _app.Client(role).PostAsJsonAsync("ita/2570/items", Entry("other-item", null, null), Ct)).StatusCode);
        var trail = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == nameof(ItaItem)).OrderBy(entry => entry.At).ToListAsync(Ct));
        Assert.Equal(["AddItaItem", "AddItaItem", "ChangeItaItem", "RemoveItaItem"], trail.Select(entry => entry.Process));
        Assert.Contains("O30", trail[2].After, StringComparison.Ordinal);
        Assert.Contains("risk-report", trail[3].Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_can_be_no_public_page_is_refused_at_its_field()
    {
        foreach (var target in (string[])
            [
                "//other.example/", "ftp://example.go.th/a", "javascript:alert(1)", "https://officer:secret@example.go.th/", "http://localhost:5432/", "http://169.254.169.254/latest/", "http://[::1]/",
                "http://0x7f.1/", "/open/2570/ita/risk-report", "/a b",
            ])
        {
            var answer = await _app.Client().PostAsJsonAsync("ita/2570/items", Entry("risk-report", "12", target), Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, target);
            Assert.Equal(["code", "target"], (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        }
    }

    internal static object Entry(string? key, string? code, string? target, string content = "figures") =>
        new { key, code, title = "รายงานประจำปี", shows = "จำนวนและผลของปี", target, content };

    internal static JsonElement Item(JsonElement list, string key) => list.GetProperty("items").EnumerateArray().Single(item => item.Text("key") == key);

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string path, object? body, uint version)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request, Ct);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> Code(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        return (answer.StatusCode, (await answer.Json()).GetProperty("code").GetString());
    }
}
