using Microsoft.Playwright;
using Testing;

namespace RiskService.Tests;

/// <summary>Somebody with a browser; each page on the way passes axe.</summary>
public abstract class BrowserJourney : IAsyncLifetime
{
    private readonly Browser _browser = new();

    protected RiskApp App { get; } = RiskApp.TakeListening();
    protected IPage Page { get; private set; } = null!;

    /// <summary>At which each page is looked at; a journey goes on at the last.</summary>
    protected int[] Widths { get; set; } = BothWidths.All;

    public async ValueTask InitializeAsync()
    {
        App.CreateClient();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _browser.DisposeAsync();
        await App.DisposeAsync();
    }

    /// <param name="language">Of the pages: th or en.</param>
    protected async Task SignIn(string? role, string? division, string name, string language = "th", bool javaScript = true)
    {
        Page = await _browser.NewPage(App.CreateClient().BaseAddress!.ToString(), Widths[^1], javaScript);
        if (language != "th")
            await Page.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = App.CreateClient().BaseAddress!.ToString() }]);
        if (role is not null)
            await Page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, name, name)}")]);
    }

    protected async Task See(params string[] paths)
    {
        foreach (var path in paths)
        {
            await Page.GotoAsync($"risk/{path}");
            await Look(System.Text.RegularExpressions.Regex.Replace(path, "[0-9a-f-]{36}", "id"));
        }
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    protected Task Look(string name) => Page.At(Widths, async width =>
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name.Replace('/', '-').Replace('?', '-')}-{width}.png") });
        await Page.ShouldBeAccessible();
    });

    /// <summary>Nothing wider than the screen; also of a page whose scripts are off.</summary>
    protected Task Fits() => Page.At(Widths, _ => Page.ShouldFit());

    protected Task Open(string link) => Page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    protected Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    protected Task Says(string text) => Assertions.Expect(Page.Locator("#main")).ToContainTextAsync(text);
}
