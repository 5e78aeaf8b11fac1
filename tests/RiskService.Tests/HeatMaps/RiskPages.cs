using Microsoft.Playwright;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace RiskService.Tests.HeatMaps;

/// <summary>Somebody with a browser; each page on the way passes axe.</summary>
public abstract class RiskPages : IAsyncLifetime
{
    private readonly Browser _browser = new();

    protected RiskApp App { get; } = RiskApp.TakeListening();
    protected IPage Page { get; private set; } = null!;

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

    protected async Task SignIn(string? role, string? division = null, string? lang = null)
    {
        Page = await _browser.NewPage(App.CreateClient().BaseAddress!.ToString(), BothWidths.Phone);
        var headers = new Dictionary<string, string>();
        if (role is not null)
            headers["Authorization"] = $"Bearer {TestTokens.Create([role], division, "ผู้ทดสอบ ใจดี")}";
        if (lang is not null)
            await Page.Context.AddCookiesAsync([new() { Name = "lang", Value = lang, Url = App.CreateClient().BaseAddress!.ToString() }]);
        await Page.SetExtraHTTPHeadersAsync(headers);
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    protected Task Look(string name) => Page.At(BothWidths.All, async width =>
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"risk-{name}-{width}.png") });
        await Page.ShouldBeAccessible();
    });

    /// <summary>A full register: this many risks over all cells and divisions.</summary>
    protected Task<int> Fill(int count) => App.InDatabase(async db =>
    {
        var settings = await db.SettingsOf(new FiscalYear(2570), TestContext.Current.CancellationToken);
        var officer = new Actor("officer", "เจ้าหน้าที่ ตั้งใจ", new HashSet<string> { Roles.DivisionOfficer }, "SP");
        var now = App.Clock.GetUtcNow();
        string[] divisions = ["SP", "FIN", "PW", "SW", "EDU", "IA"];
        string[] areas = ["approval", "power", "spending", "personnel"];
        for (var no = 1; no <= count; no++)
        {
            Guid? previous = null;
            if (no % 3 == 0)
                previous = Add(db, new FiscalYear(2569), no, 3, 3, null).Id;
            _ = Add(db, new FiscalYear(2570), no, 1 + (no % 5), 1 + (no * no / 7 % 5), previous);
        }

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Risk Add(RiskDb to, FiscalYear year, int no, int likelihood, int impact, Guid? previous)
        {
            var risk = Risk.Of(year, divisions[no % 6], no, new("จัดซื้อวัสดุ", null, $"แบ่งซื้อวัสดุเพื่อเลี่ยงวิธีประกาศเชิญชวน งานที่ {no}", ["ไม่มีแผนรวม"], null, areas[no % 4], null), previous, null, now);
            _ = risk.Assess(new(null, new(likelihood, impact, "พบปีละครั้ง", "ราวแสนบาท"), null, Effectiveness.Fair), settings, officer, now);
            to.Add(risk);
            to.Add(RiskAssessment.Of(risk, [], null, officer));
            return risk;
        }
    });
}
