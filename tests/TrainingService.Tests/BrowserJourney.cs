using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing;

namespace TrainingService.Tests;

/// <summary>Somebody with a browser, on a desk's screen or a phone; each page that they look at passes axe and fits the screen.</summary>
public abstract partial class BrowserJourney : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private int _width;

    protected TrainingApp App { get; } = TrainingApp.TakeListening();
    protected IPage Page { get; set; } = null!;

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

    /// <summary>Another visitor: with this role, or nobody for null.</summary>
    protected async Task SignIn(int width, string? role = null, string? division = null, string name = "เจ้าหน้าที่ ตั้งใจ", bool javaScript = true)
    {
        _width = width;
        Page = await _browser.NewPage(App.CreateClient().BaseAddress!.ToString(), width, javaScript);
        if (role is not null)
            await Page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, name)}")]);
    }

    /// <summary>Goes to pages of the service and looks at each.</summary>
    protected async Task See(params string[] paths)
    {
        foreach (var path in paths)
        {
            await Page.GotoAsync($"training/{path}");
            await Assertions.Expect(Page.Locator("h1")).ToBeVisibleAsync();
            await Look(path.Length == 0 ? "home" : Ids().Replace(path, "id"));
        }
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    protected async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name.Replace('/', '-').Replace('?', '-')}-{_width}.png") });
        await Page.ShouldBeAccessible();
    }

    /// <summary>Follows the first link with these words.</summary>
    protected Task Open(string link) => Page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    protected Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    [GeneratedRegex("[0-9a-f-]{36}|[0-9A-Z]{5}-[0-9A-Z]{4}-[0-9A-Z]{5}")]
    private static partial Regex Ids();
}
