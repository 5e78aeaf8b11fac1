using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Tests.Servers;

namespace Gateway.Tests;

/// <summary>The files of the open page, what is asked for them, and the links of the ITA.</summary>
public sealed class OpenFilesTests : IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset January = new(2027, 1, 11, 3, 0, 0, TimeSpan.Zero);
    private readonly PublicServices _services = new();
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await GatewayUnderTest.StartAsync(await _services.StartAsync());
        _gateway.Clock.Set(January);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Everything_shown_is_also_a_file_whose_texts_no_spreadsheet_takes_for_formulas()
    {
        using var visitor = _gateway.Visitor();
        var all = await visitor.Http.GetFromJsonAsync<JsonElement>("/open/2570/data.json", Ct);
        Assert.Equal(["projects", "money", "reports", "complaints", "corruption", "risks", "gifts", "trainings", "ita"], all.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("key").GetString()));
        var risks = Part(all, "risks");
        Assert.Equal(("told", "R2", "very-high"), (risks.GetProperty("state").GetString(), risks.GetProperty("rows")[0].GetProperty("code").GetString(), risks.GetProperty("rows")[0].GetProperty("level").GetString()));
        Assert.Equal("none", Part(all, "gifts").GetProperty("state").GetString());
        var corruption = Part(all, "corruption").GetProperty("figures")[0];
        Assert.Equal((JsonValueKind.Null, "น้อยกว่า 5"), (corruption.GetProperty("value").ValueKind, corruption.GetProperty("text").GetString()));
        Assert.Equal(1820.5m, Part(all, "money").GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("key").GetString() == "spent").GetProperty("value").GetDecimal());

        var answer = await visitor.Http.GetAsync(new Uri("/open/2570/projects.csv", UriKind.Relative), Ct);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("fiscal_year,project,code,division,status,budget,ordinance,spent,indicators,indicators_met,indicators_not_met", lines[0]);
        Assert.Equal("2570,\"อบรมคุณธรรม จริยธรรม\",1-03,สำนักปลัด,on-track,13000,,1820.5,3,1,0".Replace("\"", "", StringComparison.Ordinal), lines[1]);
        Assert.StartsWith("2570,\"'=HYPERLINK(", lines[2], StringComparison.Ordinal);
        Assert.Contains("could-not", lines[2], StringComparison.Ordinal);

        foreach (var part in all.GetProperty("parts").EnumerateArray())
            Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(new Uri($"/open/2570/{part.GetProperty("key").GetString()}.csv", UriKind.Relative), Ct)).StatusCode);
        Assert.Contains("2570,gifts,none,gifts,", await visitor.Http.GetStringAsync(new Uri("/open/2570/summary.csv", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Contains("ไม่มี", await visitor.Http.GetStringAsync(new Uri("/open/2569/trainings.csv", UriKind.Relative), Ct), StringComparison.Ordinal);
        foreach (var (path, status) in ((string, HttpStatusCode)[])[("/open/2570/people.csv", HttpStatusCode.NotFound), ("/open/2590/data.json", HttpStatusCode.NotFound), ("/open/2027/data.json", HttpStatusCode.BadRequest)])
            Assert.Equal(status, (await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Many_readers_are_one_question_which_says_nothing_of_who_reads()
    {
        using var visitor = _gateway.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("Authorization", "Bearer nothing");
        visitor.Http.DefaultRequestHeaders.Add("User-Agent", "somebody's browser");
        for (var reader = 0; reader < 3; reader++)
            Assert.True((await visitor.Http.GetAsync(new Uri("/open/2570/data.json", UriKind.Relative), Ct)).IsSuccessStatusCode);
        var asked = _services.Complaints.Asked.Where(one => one.Path == "/complaints/api/v1/corruption/statistics/2570").ToList();
        var question = Assert.Single(asked);
        foreach (var telling in (string[])["Authorization", "Cookie", "User-Agent", "traceparent", "Referer", "X-Forwarded-For"])
            Assert.DoesNotContain(telling, question.Headers.Keys, StringComparer.OrdinalIgnoreCase);

        _gateway.Clock.Set(January.AddSeconds(61));
        await visitor.Http.GetAsync(new Uri("/open/2570/data.json", UriKind.Relative), Ct);
        Assert.Equal(2, _services.Complaints.Asked.Count(one => one.Path == "/complaints/api/v1/corruption/statistics/2570"));
    }

    [Fact]
    public async Task The_link_of_an_item_leads_to_its_page_by_name_and_by_number_and_stays_when_the_page_moves()
    {
        using var visitor = _gateway.Visitor();
        Assert.Equal("/plan/", await Led("corruption-plan"));
        Assert.Equal("/plan/", await Led("o21"));
        Assert.Equal("https://www.example.go.th/gifts", await Led("gift-report"));
        Assert.Null(await Led("procurement"));
        Assert.Null(await Led("nothing"));

        _services.MoveThePlan();
        _gateway.Clock.Set(January.AddMinutes(2));
        Assert.Equal("/plan/moved", await Led("corruption-plan"));

        async Task<string?> Led(string item)
        {
            var answer = await visitor.Http.GetAsync(new Uri($"/open/2570/ita/{item}", UriKind.Relative), Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound, $"{item}: {answer.StatusCode}");
            return answer.Headers.Location?.ToString();
        }
    }

    private static JsonElement Part(JsonElement all, string key) => all.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("key").GetString() == key);
}
