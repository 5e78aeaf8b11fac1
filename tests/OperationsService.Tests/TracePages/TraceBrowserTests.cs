using Microsoft.Playwright;
using OperationsService.Telemetry.Map;
using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Traces;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.TracePages;

/// <summary>An administrator follows a failure with a browser, on a desk's screen and on a phone.</summary>
public sealed class TraceBrowserTests : IAsyncLifetime
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736", Odd = "22222222222222222222222222222222";
    private const int Warning = 13, Error = 17;
    private readonly Browser _browser = new();
    private readonly OpsApp _app = OpsApp.TakeListening();

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        await _app.Keep(Recorded.Training(), (72, "plan", Error, "The row was changed by somebody else: it is tried again in 50 ms", "first"), (80, "plan", Warning, "Tried again", null));
        await _app.Keep(Contrary());
        _app.Tell(Measured(0, 0, 0, 0));
        _app.Tell(Measured(1, 90, 8, 1));
        _app.Clock.Set(Recorded.Begin.AddMinutes(5));
        await _app.InDatabase(async db =>
        {
            while (await CallRound.Count(db, _app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)) ;
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(1280, "th")]
    [InlineData(360, "th")]
    [InlineData(360, "en")]
    public async Task A_failure_is_followed_from_the_list_to_what_it_means_and_every_page_is_accessible(int width, string language)
    {
        var address = _app.CreateClient().BaseAddress!.ToString();
        var page = await _browser.NewPage(address, width);
        await page.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = address }]);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);

        await page.GotoAsync("ops/traces?error=true");
        await page.GetByRole(AriaRole.Link, new() { Name = "POST /training/api/v1/events/{id}/completion" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("POST /training/api/v1/events/{id}/completion");
        await page.GetByRole(AriaRole.Link, new() { Name = "INSERT audit, outbox" }).ClickAsync();
        var details = page.Locator($"#s-{Recorded.Id("write")}");
        await Assertions.Expect(details).ToBeInViewportAsync();
        await Assertions.Expect(details).ToContainTextAsync("db.query.text");
        await Check(page, "span", width, language);

        foreach (var (name, path) in ((string, string)[])
            [("trace", $"traces/{Trace}"), ("part", $"traces/{Trace}?span={Recorded.Id("send")}"), ("odd", $"traces/{Odd}"), ("missing", $"traces/{new string('3', 32)}"), ("list", "traces"), ("map", "traces/map"), ("logs", "logs"), ("metrics", "metrics?minutes=15")])
        {
            await page.GotoAsync($"ops/{path}");
            await Check(page, name, width, language);
        }
    }

    private static async Task Check(IPage page, string name, int width, string language)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"ops-{name}-{width}-{language}.png") });
            if (width == 1280)
                await page.PdfAsync(new() { Path = Path.Combine(folder, $"ops-{name}.pdf"), PreferCSSPageSize = true });
        }

        await page.ShouldBeAccessible();
    }

    /// <summary>A caller outside, a clock that is behind, the same statement often, a failure that did not heal.</summary>
    private static Recorded Contrary()
    {
        var trace = new Recorded(Odd).Request("gate", "outside", "gateway", "POST", "/complaints/{**rest}", 0, 900, 500).Call("proxy", "gate", "gateway", "POST", 5, 880, 500)
            .Request("end", "proxy", "complaints", "POST", "/api/v1/complaints/", -40, 800, 500)
            .Request("who", "end", "identity", "GET", "/api/v1/people/{id:guid}", 60, 5);
        for (var place = 0; place < 40; place++)
            trace.Statement($"r{place:00}", "end", "complaints", "SELECT v.name FROM villages AS v WHERE v.id = @id", place * 10, 4);
        return trace.Statement("full", "end", "complaints", "INSERT INTO complaints (id) VALUES (@p0)", 700, 40, "53100")
            .Add("other", "end", "complaints", "something of our own that has a rather long name", SpanKind.Internal, 745, 2, scope: "complaints");
    }

    private static MetricsRequest Measured(int minute, ulong quick, ulong slow, ulong slowest) => new()
    {
        ResourceMetrics =
        {
            ((string[])["plan", "complaints"]).Select(service => new ResourceMetrics
            {
                Resource = Kept.From(service),
                ScopeMetrics =
                {
                    new ScopeMetrics
                    {
                        Scope = new() { Name = "meter" },
                        Metrics =
                        {
                            new Metric { Name = "http.server.request.duration", Unit = "s", Histogram = new() { AggregationTemporality = 2, DataPoints = { new HistogramPoint { TimeUnixNano = Kept.Nanoseconds(minute * 60_000), Count = quick + slow + slowest, Sum = 1, BucketCounts = { quick, slow, slowest }, ExplicitBounds = { 0.1, 1 } } } } },
                            new Metric { Name = "dotnet.process.memory.working_set", Unit = "By", Sum = new() { AggregationTemporality = 2, DataPoints = { new NumberPoint { TimeUnixNano = Kept.Nanoseconds(minute * 60_000), AsInt = (150 + minute) * 1_048_576L } } } },
                        },
                    },
                },
            }),
        },
    };
}
