using Microsoft.Playwright;
using Testing;

namespace TrainingService.Tests.People;

/// <summary>Somebody with a browser; each page on the way passes axe.</summary>
public abstract class BrowserJourney : IAsyncLifetime
{
    private readonly Browser _browser = new();
    protected TrainingApp App { get; } = TrainingApp.TakeListening();
    protected IPage Page { get; set; } = null!;
    private int _width;

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

    protected async Task SignIn(int width, string? role, string? division, string name, bool javaScript = true)
    {
        _width = width;
        Page = await _browser.NewPage(App.CreateClient().BaseAddress!.ToString(), width, javaScript);
        if (role is not null)
            await Page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, name)}")]);
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    protected async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"people-{name}-{_width}.png") });
        await Page.ShouldBeAccessible();
    }

    protected Task Open(string link) => Page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    protected Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
