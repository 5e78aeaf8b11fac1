extern alias complaints;

using System.Net;
using System.Net.Http.Json;
using OperationsService.Telemetry;
using OperationsService.Telemetry.Otlp;
using Testing;
using static OperationsService.Tests.Telemetry.Tellings;
using ComplaintDb = complaints::ComplaintService.Data.ComplaintDb;

namespace OperationsService.Tests.Telemetry;

/// <summary>Marked data, sent in every way in which it could come, is in no column of what is kept.</summary>
public sealed class NothingPersonalTests : IAsyncLifetime
{
    private const string Mark = "zqMark7zq";
    private const string ThaiName = "สมชายฆฌฑ";
    private static readonly string[] Numbers = ["1234567890121", "1-2345-67890-12-1", "0812345678", "081-234-5678", "+66 81 234 5678", "๐๘๑๒๓๔๕๖๗๘", "somchai@example.org", "7K4M9-2XAE-8RTWV", "7K4M92XAE8RTWV"];

    private readonly OpsApp _app = OpsApp.TakeReceiving();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Unclean_spans_logs_and_points_are_cleaned_or_refused_when_they_come_in()
    {
        var all = string.Join(' ', Numbers);
        var (loud, quiet) = (NewTrace(), NewTrace());
        string[] dropped = ["url.query", "url.full", "http.url", "client.address", "user_agent.original", "enduser.id", "db.query.parameter.name", "exception.message", "anything"];
        var unclean = Span(loud, 1, null, $"GET /people/{Mark} {ThaiName}", attributes:
        [
            .. dropped.Select(key => (key, $"{Mark} {ThaiName} {all}")), ("url.path", $"/plan/people/{Mark}/{ThaiName}?name={Mark}"), ("server.address", $"{ThaiName} {all}"),
            ("db.query.text", $"select * from people where name = '{Mark} {ThaiName}' and id = 1234567890121"), ("error.type", $"{Mark} {ThaiName}"), ("http.route", "/people/{id}"),
        ]);
        unclean.Status = new() { Code = 2, Message = $"{Mark} {ThaiName}" };
        unclean.Events.Add(new Event { Name = "exception", TimeUnixNano = OpsApp.Begin.Nanoseconds(), Attributes = { new[] { ("exception.message", Mark), ("exception.type", "System.FormatException"), ("exception.stacktrace", $"System.FormatException: {Mark}\n   at Plan.Read()") }.Select(Pair) } });
        // Every number in a place of its own: a span name, an attribute that is kept, a line of a log.
        await _app.Tell(Tellings.Traces("plan", "test", [unclean, .. Numbers.Select((number, place) => Span(NewTrace(), 1, null, $"look {number}", after: place, attributes: ("server.address", number)))]));
        await _app.Tell(Tellings.Traces("complaints", "test",
            Span(quiet, 1, null, "POST", attributes: ("url.path", "/complaints/corruption/report")), Span(quiet, 2, 1, "GET /complaints/track/{code}"), Span(quiet, 3, 1, "GET", attributes: ("http.route", "/track/{code}")),
            Span(quiet, 4, 1, "GET", attributes: ("url.full", "http://localhost:5000/complaints/form/2")), Span(quiet, 5, 1, "complaintdb", kind: Client, attributes: ("db.query.text", "select * from corruption.reports"))));
        await _app.Tell(Logs("plan", "PlanService.People", [Line($"Person {ThaiName} was told", trace: loud, attributes: [("Name", Mark), ("exception.stacktrace", $"X: {Mark}\n   at Plan.Read()"), ("exception.type", "X")]), .. Numbers.Select(number => Line($"told {number}, again"))]));
        await _app.Tell(Logs("complaints", "ComplaintService.Corruption.Desk", Line($"{Mark} report")));
        await _app.Tell(Metrics("plan", Gauge("letters", 1, attributes: [("address", Mark), ("server.address", Numbers[0])]), Gauge("requests", 1, attributes: ("http.route", "/complaints/form"))));
        await _app.Tell(Tellings.Traces("gateway", "test", Span(loud, 9, null, "last")));
        await Wait.Until(async () => (await _app.Client().GetAsync($"traces/{loud}")) is { StatusCode: HttpStatusCode.OK } answer && (await answer.Json()).GetProperty("spans").GetArrayLength() == 2 && (await Everything()).Contains("letters", StringComparison.Ordinal));

        var kept = await Everything();
        Assert.Contains("Plan.Read", kept, StringComparison.Ordinal);
        foreach (var mark in (string[])[Mark, "zqMark", ThaiName, "corruption", quiet, .. Numbers])
            Assert.False(kept.Contains(mark, StringComparison.OrdinalIgnoreCase), $"{mark} in … {Around(kept, mark)}");
        var span = (await _app.Client().GetJson($"traces/{loud}")).GetProperty("spans").EnumerateArray().Single(one => one.Text("service") == "plan");
        Assert.Equal("/plan/people/*/*", span.GetProperty("attributes").Text("url.path"));
        Assert.Equal("select * from people where name = ? and id = ?", span.GetProperty("attributes").Text("db.query.text"));
        Assert.Equal("System.FormatException", span.GetProperty("events")[0].GetProperty("attributes").Text("exception.type"));
    }

    [Fact]
    public async Task What_people_send_to_a_service_is_in_none_of_what_it_tells()
    {
        _app.Clock.Reset(); // a service that runs tells of the present
        await using var complaints = new ServiceFactory<ComplaintDb, ComplaintDb>("complaintdb");
        foreach (var (name, value) in new[]
        {
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{_app.Settings["Telemetry:GrpcPort"]}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"), ("OTEL_EXPORTER_OTLP_HEADERS", $"{OtlpDoor.KeyHeader}={Exporter.Key}"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_BLRP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"), ("OTEL_SERVICE_NAME", "complaints"),
            ("Logging:OpenTelemetry:LogLevel:Default", "Debug"), ("Platform:KeysPassword", "keys-password-of-the-tests"), ("Corruption:Demo", "false"),
        })
            complaints.Settings[name] = value;
        var client = complaints.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Mark}Browser/1.0");
        client.DefaultRequestHeaders.Add("X-Trace-Of", Mark);
        foreach (var path in (string[])[$"/complaints/api/v1/categories?name={Mark}&phone=0812345678", $"/complaints/{Mark}/{ThaiName}", $"/complaints/api/v1/complaints/{Mark}", $"/complaints/corruption/{Mark}", $"/complaints/api/v1/tracking/{Numbers[^1]}", $"/complaints/form?{Mark}"])
            await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        var contact = new { name = $"{ThaiName} {Mark}", phone = "0812345678", email = "somchai@example.org" };
        foreach (var body in (object[])[new { subject = $"{Mark} ไฟดับ", details = $"{ThaiName} {Numbers[0]} ไฟส่องทางดับหน้าบ้าน", contact }, new { subject = Mark, categoryId = Mark, contact = Mark }, $"{Mark}"])
            await client.PostAsJsonAsync(new Uri("/complaints/api/v1/complaints", UriKind.Relative), body, Ct);
        await client.PostAsJsonAsync(new Uri("/complaints/api/v1/corruption/reports", UriKind.Relative), new { subject = Mark, details = ThaiName }, Ct);
        await client.GetAsync(new Uri("/complaints/api/v1/open/last", UriKind.Relative), Ct); // what is told after this has been told when this has

        await Wait.Until(async () => await Everything() is var told && told.Contains("/api/v1/open/last", StringComparison.Ordinal) && told.Contains("complaintdb", StringComparison.Ordinal) && told.Contains("http.server.request.duration", StringComparison.Ordinal));
        var kept = await Everything();
        foreach (var mark in (string[])[Mark, ThaiName, "203.0.113.77", "/corruption", "/tracking", .. Numbers])
            Assert.False(kept.Contains(mark, StringComparison.OrdinalIgnoreCase), $"{mark} in … {Around(kept, mark)}");
    }

    [Theory]
    [InlineData("Outbox message 0190b1c4-7d3e-7000-8000-081234567890 of type Contracts.PlanPublished can't be sent", null)]
    [InlineData("trace 4bf92f3577b34da6a3ce929d0e0e4736 and span 00f067aa0ba902b7 took 12345 ms on port 5432", null)]
    [InlineData("ITaskService.RunAsync of PlanService, 2027-03-01T03:00:00Z", null)]
    [InlineData("call 081-234-5678 or 02 123 4567 now", "call *** or *** now")]
    [InlineData("ชื่อ สมชาย ใจดี said so", "*** said so")]
    [InlineData("GET http://localhost/plan/people?name=somchai&of=2 - 200", "GET http://localhost/plan/people?*** - 200")]
    [InlineData("to somchai@example.org: sent", "to *** sent")]
    [InlineData("id 1-2345-67890-12-3, +66 81 234 5678, code 7K3QX-9F2M-T4WZ8", "id ***, ***, code ***")]
    public void A_text_is_masked_where_it_looks_like_a_persons_and_nowhere_else(string text, string? masked) => Assert.Equal(masked ?? text, OperationsService.Telemetry.Filter.Mask.Text(text));

    /// <summary>Events name projects in Thai, and officers write Thai digits.</summary>
    [Fact]
    public void Of_an_event_words_stay_and_numbers_of_people_do_not() =>
        Assert.Equal("โครงการ 1-03 งบ 13000.00 โทร *** เลข *** ถึง ***", OperationsService.Personal.Mask("โครงการ 1-03 งบ 13000.00 โทร ๐๘๑-๒๓๔-๕๖๗๘ เลข ๑๒๓๔๕๖๗๘๙๐๑๒๓ ถึง somchai@example.org"));

    /// <summary>Every column of every table of telemetry.</summary>
    private Task<string> Everything() => _app.InDatabase(async db =>
    {
        await using var sql = await Sql.Open(db, Ct);
        var tables = await sql.Read("select relname from pg_class where relnamespace = 'telemetry'::regnamespace and relkind in ('r', 'p') and not relispartition", reader => reader.GetString(0), Ct);
        var texts = new List<string>();
        foreach (var table in tables)
            texts.AddRange(await sql.Read($"select one::text from telemetry.{table} one", reader => reader.GetString(0), Ct));
        return string.Join('\n', texts);
    });

    private static string Around(string text, string mark) =>
        text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)] : "";
}
