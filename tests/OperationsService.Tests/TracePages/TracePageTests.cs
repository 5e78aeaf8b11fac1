using System.Net;
using System.Text.RegularExpressions;
using OperationsService.Telemetry.Traces;

namespace OperationsService.Tests.TracePages;

/// <summary>What administrators read of traces and logs, over HTTP on what came in.</summary>
public sealed partial class TracePageTests : IAsyncLifetime
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const int Warning = 13, Error = 17;
    private readonly OpsApp _app = OpsApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_trace_is_read_from_the_gateway_to_the_last_consumer()
    {
        await _app.Keep(Recorded.Training(), (75, "plan", Error, "Row was changed", "first"), (80, "plan", Warning, "Tried again", null));
        var page = await _app.Page($"traces/{Trace}");
        Assert.Contains("<h1>POST /training/api/v1/events/{id}/completion</h1>", page, StringComparison.Ordinal);
        Assert.Contains("ผู้ใช้รอ 58.4 ms", page, StringComparison.Ordinal);
        Assert.Contains("ผ่านคิวข้อความไปยัง แผน", page, StringComparison.Ordinal);
        Assert.Contains("ผิดพลาด 1 ครั้ง ลองใหม่แล้วสำเร็จ", page, StringComparison.Ordinal);
        Assert.Contains("เวลา 0–200 ms (เส้นทุก 50 ms)", page, StringComparison.Ordinal);
        Assert.Equal(11, Rows().Count(page));
        Assert.Contains("ฐานข้อมูลให้ลองใหม่", page, StringComparison.Ordinal); // of what failed, the details are open
        Assert.Contains("Row was changed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);

        var details = await _app.Page($"traces/{Trace}?at={Recorded.Id("read")}");
        Assert.Contains($"id=\"s-{Recorded.Id("read")}\"", details, StringComparison.Ordinal);
        Assert.Contains("db.query.text", details, StringComparison.Ordinal);
        var part = await _app.Page($"traces/{Trace}?span={Recorded.Id("send")}");
        Assert.Equal(5, Rows().Count(part));
        Assert.Contains("เวลา 61–211 ms", part, StringComparison.Ordinal);
        Assert.Equal(11, Rows().Count(await _app.Page($"traces/{Trace}?span=none&from=-3&each=maybe&at=x")));

        Assert.Contains("The user waited 58.4 ms", await _app.Page($"traces/{Trace}", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_that_is_not_there_says_why_it_may_not_be()
    {
        var missing = await _app.Browser().GetAsync($"traces/{Trace}");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("ช่องทางแจ้งเรื่องทุจริต", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync("traces/0HN7-1")).StatusCode);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_service_duration_result_words_and_Thai_dates_and_a_number_leads_to_its_trace()
    {
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", await _app.Page("traces"), StringComparison.Ordinal); // nothing came yet
        await _app.Keep(Recorded.Training());
        await _app.Keep(new Recorded("11111111111111111111111111111111").Request("gate", null, "gateway", "GET", "/plan/{**rest}", -90_000_000, 4, 404).Request("end", "gate", "plan", "GET", "/api/v1/plans/{id:guid}", -89_999_999, 2, 404));
        for (var place = 0; place < TraceQueries.PageSize; place++)
            await _app.Keep(new Recorded(place.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)[1..] + "f").Add("round", null, "complaints", "clock", SpanKind.Internal, -60_000 * (place + 1), 1));

        Assert.Equal(2, Lines().Count(await _app.Page("traces"))); // what people asked for, without what runs by itself
        var first = await _app.Page("traces?work=all");
        Assert.Equal(TraceQueries.PageSize, Lines().Count(first));
        Assert.Contains("POST /training/api/v1/events/{id}/completion", first, StringComparison.Ordinal);
        Assert.DoesNotContain("ล่าสุด</a>", first, StringComparison.Ordinal);
        var next = WebUtility.HtmlDecode(Older().Match(first).Groups["href"].Value);
        var second = await _app.Page(next["/ops/".Length..]);
        Assert.True(Lines().Count(second) == 2, next);
        Assert.Contains("GET /plan/api/v1/plans/{id}", second, StringComparison.Ordinal);
        Assert.Contains("ไม่รับ (404)", second, StringComparison.Ordinal);

        Assert.Equal(1, Lines().Count(await _app.Page("traces?service=training")));
        Assert.Equal(1, Lines().Count(await _app.Page("traces?slow=50&error=")));
        Assert.Equal(1, Lines().Count(await _app.Page("traces?error=true")));
        Assert.Equal(1, Lines().Count(await _app.Page("traces?q=completion")));
        Assert.Equal(1, Lines().Count(await _app.Page("traces?until=๒๘/๒/๒๕๗๐")));
        Assert.Contains("ไม่พบตามที่กรอง", await _app.Page("traces?service=nobody"), StringComparison.Ordinal);
        Assert.Contains("อ่านวันที่ไม่ได้: เมื่อวาน", await _app.Page("traces?since=เมื่อวาน"), StringComparison.Ordinal);
        var jump = await _app.Browser().GetAsync($"traces?q=00-{Trace}-{Recorded.Id("gate")}-01");
        Assert.EndsWith($"/ops/traces/{Trace}", jump.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_are_found_by_level_and_words_and_lead_to_their_traces()
    {
        await _app.Keep(Recorded.Training(), (75, "plan", Error, "Row 100% changed", "first"), (80, "training", Warning, "Tried again", null), (85, "plan", 9, "All is well", null));
        var page = await _app.Page("logs");
        Assert.Equal(3, Lines().Count(page));
        Assert.Contains($"traces/{Trace}?at={Recorded.Id("first")}#s-{Recorded.Id("first")}", page, StringComparison.Ordinal);
        Assert.Equal(2, Lines().Count(await _app.Page("logs?level=warning")));
        Assert.Equal(1, Lines().Count(await _app.Page("logs?level=error")));
        Assert.Equal(1, Lines().Count(await _app.Page("logs?service=training")));
        Assert.Equal(1, Lines().Count(await _app.Page("logs?q=100%25")));
        Assert.Contains("ไม่พบตามที่กรอง", await _app.Page("logs?q=nothing"), StringComparison.Ordinal);
    }

    /// <summary>Lines of a waterfall.</summary>
    [GeneratedRegex("<th scope=\"row\" class=\"d[0-8]\"")]
    private static partial Regex Rows();

    /// <summary>Lines of a list.</summary>
    [GeneratedRegex("<th scope=\"row\" role=\"rowheader\"")]
    private static partial Regex Lines();

    [GeneratedRegex("<a href=\"(?<href>[^\"]*)\" rel=\"next\"")]
    private static partial Regex Older();
}
