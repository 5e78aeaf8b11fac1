using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Tests.Servers;
using Testing;

namespace Gateway.Tests;

/// <summary>Everybody can see whether the platform works, also while nothing but the gateway is there.</summary>
public sealed class StatusTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task What_can_not_be_done_is_told_since_when_with_what_to_do_meanwhile_also_without_database_and_identity()
    {
        await using var complaints = await new Downstream("complaints").StartAsync();
        await using var training = await new Downstream("training").StartAsync();
        await using var risk = await new Downstream("risk").StartAsync();
        await complaints.StopAsync(); // it starts after the gateway
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("services:complaints:http:0", complaints.Address), ("services:training:http:0", training.Address), ("services:risk:http:0", risk.Address),
            ("Proxy:HealthInterval", "00:00:00.2"), ("Organization:Telephone", "043 123 456"));
        using var visitor = await gateway.Visitor().SignIn();
        var starting = (await Until(visitor, "starting")).GetProperty("things")[0];
        Assert.Equal((false, JsonValueKind.Null), (starting.GetProperty("works").GetBoolean(), starting.GetProperty("since").ValueKind)); // it is not down before it could have answered
        Assert.Contains("ระบบกำลังเริ่มทำงาน", await Page(visitor), StringComparison.Ordinal);
        await complaints.StartAsync();
        await Until(visitor, "works");
        Assert.Contains("ระบบใช้งานได้ตามปกติ", await Page(visitor), StringComparison.Ordinal);

        // A phone and a desk, the page as it is while something is wrong.
        await complaints.StopAsync();
        var status = await Until(visitor, "disturbed");
        var complain = status.GetProperty("things").EnumerateArray().Single(thing => thing.GetProperty("key").GetString() == "complain");
        Assert.False(complain.GetProperty("works").GetBoolean());
        Assert.InRange(complain.GetProperty("since").GetDateTimeOffset(), gateway.Clock.GetUtcNow().AddMinutes(-5), gateway.Clock.GetUtcNow());
        Assert.Equal(3, status.GetProperty("things").EnumerateArray().Count(thing => !thing.GetProperty("works").GetBoolean()));
        foreach (var width in (int[])[360, 1280])
        {
            var page = await browser.NewPage(gateway.PublicUrl, width);
            await page.GotoAsync("/about/contact");
            await page.Locator("footer a[href='/status']").ClickAsync();
            foreach (var word in (string[])["แจ้งเรื่องร้องเรียนไม่ได้ชั่วคราว", "043 123 456", "1205", "สมัครอบรม", "บางบริการใช้งานไม่ได้ชั่วคราว"])
                await Microsoft.Playwright.Assertions.Expect(page.Locator("#main")).ToContainTextAsync(word);
            if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"status-{width}.png"), FullPage = true });
            await page.ShouldBeAccessible();
        }

        // The page that a silent service leaves leads here.
        Assert.Contains("href=\"/status\"", await (await visitor.Get("/complaints/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Identity and the gateway's own database go as well; whoever is signed in, or claims to be, reads it all the same.
        await gateway.Provider.DisposeAsync();
        foreach (var service in (Downstream[])[gateway.Plan, training, risk])
            await service.StopAsync();
        await TestDatabase.DropAsync(gateway.ConnectionString!);
        await Until(visitor, "down");
        visitor.Http.DefaultRequestHeaders.Add("Authorization", "Bearer anything");
        var text = await Page(visitor);
        Assert.Contains("ระบบใช้งานไม่ได้ชั่วคราว", text, StringComparison.Ordinal);
        foreach (var inside in (string[])[Environment.MachineName, "127.0.0.1", "0.1.0", "postgres", "PostgreSQL"])
            Assert.DoesNotContain(inside, text + await visitor.Http.GetStringAsync("/status.json"), StringComparison.OrdinalIgnoreCase);

        // What comes back is told, too.
        await complaints.StartAsync();
        await Until(visitor, "disturbed");
        visitor.Http.DefaultRequestHeaders.Add("Cookie", "lang=en");
        Assert.Contains("Staff can&#x27;t sign in", (await Page(visitor)).Replace("'", "&#x27;", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Until(Visitor visitor, string expected)
    {
        var status = default(JsonElement);
        await Wait.Until(async () => (status = await visitor.Http.GetFromJsonAsync<JsonElement>("/status.json")).GetProperty("status").GetString() == expected, () => status.ToString());
        return status;
    }

    private static async Task<string> Page(Visitor visitor)
    {
        var answer = await visitor.Get("/status");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
        return await answer.Content.ReadAsStringAsync();
    }
}
