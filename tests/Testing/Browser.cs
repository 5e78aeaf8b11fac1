using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Testing;

/// <summary>
/// Headless Chromium, the one that the machine has: <c>./platform setup</c> installs it. One runs for the whole test process; each test
/// has visitors of its own in it, who share nothing and leave when it ends.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--js-flags=--no-opt --no-maglev", // a page lives for a second here: to optimize its code is a quarter of the processor time
    ];

    private const int Guard = 120_000; // milliseconds, against hanging: a machine may be slow

    private static readonly Lazy<Task<IBrowser>> Start = new(() => Task.Run(StartAsync));

    private static readonly ConditionalWeakTable<IPage, ICDPSession> WithoutScripts = [];

    private readonly ConcurrentBag<IBrowserContext> _visitors = [];
    private IBrowser? _browser;

    public async ValueTask InitializeAsync() => _browser = await Start.Value;

    /// <summary>A visitor of their own (cookies, language th) at a width: 1280 for a desk, 360 for a phone.</summary>
    public async Task<IPage> NewPage(string baseUrl, int width = 1280, bool javaScript = true)
    {
        var visitor = await _browser!.NewContextAsync(new()
        {
            BaseURL = baseUrl,
            Locale = "th-TH",
            TimezoneId = "Asia/Bangkok",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        _visitors.Add(visitor);
        visitor.SetDefaultTimeout(Guard);
        var page = await visitor.NewPageAsync();
        if (!javaScript)
            WithoutScripts.Add(page, await visitor.NewCDPSessionAsync(page));
        return page;
    }

    /// <summary>Does what needs scripts on the page as it is: its own, which were off when it came, do not run any more.</summary>
    internal static async Task WithScripts(IPage page, Func<Task> act)
    {
        if (!WithoutScripts.TryGetValue(page, out var tab))
        {
            await act();
            return;
        }

        await Turn(off: true); // as they are already: only a change counts, and this session has not made one
        await Turn(off: false);
        try
        {
            await act();
        }
        finally
        {
            await Turn(off: true);
        }

        Task Turn(bool off) => tab.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = off });
    }

    public async ValueTask DisposeAsync()
    {
        while (_visitors.TryTake(out var visitor))
            await visitor.CloseAsync();
    }

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Guard);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = Flags,
            Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>() // in the locale C it can't open a file with a Thai name
                .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? ""))
                .Where(variable => variable.Key is not ("LANG" or "LC_ALL")).Append(KeyValuePair.Create("LC_ALL", "C.UTF-8")),
        });
        EndOfRun.Add(new Ending(playwright, browser));
        return browser;
    }

    private sealed record Ending(IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Playwright.Dispose();
        }
    }

    // The first is the same browser without windows: it takes a third of the processor time.
    private static string Find() => new[] { "chromium-headless-shell", "chromium" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed: run ./platform setup");
}

/// <summary>What every page must pass.</summary>
public static class PageChecks
{
    /// <summary>Axe in ASCII: one letter beyond it would double what is sent and kept.</summary>
    private static readonly string Axe = string.Concat(new BundledAxeScriptProvider().GetScript().Select(letter => char.IsAscii(letter) ? $"{letter}" : $"\\u{(int)letter:x4}"));

    /// <summary>Whether the page has axe now. To send it takes more processor time than to run it, so the tab keeps it from page to page, as its name.</summary>
    private const string TakeAxe = """
        sent => {
            if (sent)
                window.name = sent;
            if (!globalThis.axe && window.name)
                (0, eval)(window.name);
            return !!globalThis.axe;
        }
        """;

    /// <summary>No violation of WCAG 2.2 AA that axe can see, and nothing wider than the screen; also of a page whose own scripts are off.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        Assert.Single(page.Frames); // of a frame within, nothing would be seen
        await Browser.WithScripts(page, page.Judge);
        await page.ShouldFit();
    }

    private static async Task Judge(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>(TakeAxe))
            await page.EvaluateAsync<bool>(TakeAxe, Axe);
        var violations = await page.EvaluateAsync<string[]>("""
            async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false })).violations
                .map(it => [`${it.id}: ${it.help}`, ...it.nodes.slice(0, 5).map(node => node.html)].join('\n  '))
            """, new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" });
        if (violations.Length > 0)
            throw new XunitException($"{page.Url}\n{string.Join('\n', violations)}");
    }

    /// <summary>Nothing wider than the screen.</summary>
    public static async Task ShouldFit(this IPage page)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the screen");
    }
}
