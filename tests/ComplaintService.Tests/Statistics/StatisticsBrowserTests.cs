using Testing;

namespace ComplaintService.Tests.Statistics;

public sealed class StatisticsBrowserTests(StatisticsBrowserTests.Stage stage) : IClassFixture<StatisticsBrowserTests.Stage>
{
    /// <summary>A browser, and a service with a known year that it can reach.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public KnownYear Known { get; } = new();

        public Browser Browser { get; } = new();

        public string Address { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Known.App.UseKestrel(0);
            Address = Known.App.CreateClient().BaseAddress!.ToString();
            await Known.InitializeAsync();
            await Browser.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            await Known.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("complaints/statistics", 1280)]
    [InlineData("complaints/statistics", 360)]
    [InlineData("complaints/statistics/2570/report", 360)]
    public async Task A_page_is_accessible_and_fits_the_screen(string path, int width)
    {
        var page = await stage.Browser.NewPage(stage.Address, width);
        await page.GotoAsync(path);
        await page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{path.Replace('/', '-')}-{width}.png") });
    }
}
