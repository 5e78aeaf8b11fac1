using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Testing;

/// <summary>Headless Chromium, the one that the machine has: <c>./platform setup</c> installs it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private const int Guard = 120_000; // milliseconds, against hanging: a machine may be slow

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Guard);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = Flags,
            Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>() // in the locale C it can't open a file with a Thai name
                .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? ""))
                .Where(variable => variable.Key is not ("LANG" or "LC_ALL")).Append(KeyValuePair.Create("LC_ALL", "C.UTF-8")),
        });
    }

    /// <summary>A visitor of their own (cookies, language th) at a width: 1280 for a desk, 360 for a phone.</summary>
    public async Task<IPage> NewPage(string baseUrl, int width = 1280, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = baseUrl,
            Locale = "th-TH",
            TimezoneId = "Asia/Bangkok",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        context.SetDefaultTimeout(Guard);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed: run ./platform setup");
}

/// <summary>What every page must pass.</summary>
public static class PageChecks
{
    /// <summary>No violation of WCAG 2.2 AA that axe can see, and nothing wider than the screen.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        var result = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        if (result.Violations.Length > 0)
        {
            throw new XunitException($"{page.Url}\n" + string.Join('\n', result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html)))));
        }

        await page.ShouldFit();
    }

    /// <summary>Nothing wider than the screen; also of a page whose own scripts are off.</summary>
    public static async Task ShouldFit(this IPage page)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the screen");
    }
}
