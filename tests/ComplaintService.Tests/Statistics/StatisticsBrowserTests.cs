using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Statistics;

public sealed class StatisticsBrowserTests(StatisticsBrowserTests.Stage stage) : IClassFixture<StatisticsBrowserTests.Stage>
{
    /// <summary>A browser, and a service with a town's year that it can reach.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private readonly MadeYear _year = new();

        public Browser Browser { get; } = new();

        public string Address { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _year.App.UseKestrel(0);
            Address = _year.App.CreateClient().BaseAddress!.ToString();
            await _year.FillTown();
            await Browser.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            await _year.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("statistics?year=2566", 1280)]
    [InlineData("statistics?year=2566", 360)]
    [InlineData("statistics?year=2566&category=welfare", 1280)]
    [InlineData("statistics?year=2566&category=welfare", 360)]
    [InlineData("statistics?year=2566&village=4", 360)]
    [InlineData("statistics?year=2566&village=4&category=road", 360)]
    [InlineData("statistics?year=2566&village=4&category=road", 1280, Roles.ComplaintOfficer)]
    [InlineData("statistics/2566/report", 1280)]
    [InlineData("statistics/2566/report?internal=true", 360, Roles.ComplaintOfficer)]
    [InlineData("statistics/corruption", 1280)]
    [InlineData("statistics/corruption", 360)]
    [InlineData("settings/categories/road", 360, Roles.ComplaintOfficer)]
    public async Task A_page_is_accessible_and_fits_the_screen(string path, int width, string? role = null)
    {
        var page = await stage.Browser.NewPage(stage.Address, width);
        if (role is not null)
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], "SP", "สมชาย ตั้งใจ")}")]);
        await page.GotoAsync("complaints/" + path);
        await page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{path.Replace('/', '-').Replace('?', '-')}-{width}{role}.png") });
    }
}
