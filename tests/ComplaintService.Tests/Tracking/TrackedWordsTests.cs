using System.Globalization;
using AngleSharp.Dom;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>What the page of a complaint calls things, and in which language they are.</summary>
public sealed class TrackedWordsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task What_was_promised_on_receipt_stays_on_the_page_however_the_promise_moved()
    {
        var (code, id) = await app.Receive();
        var due = DateOnly.ParseExact((await app.Client().GetJson($"tracking/{code}")).Text("dueOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal([("ตามใบรับเรื่อง", Day(due))], await Promise(code));
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        app.Clock.Advance(TimeSpan.FromDays(4));
        await app.Client().Send($"tracking/{code}/reply", new { text = "เสา 12" });
        Assert.Equal([("ตามใบรับเรื่อง", Day(due)), ("กำหนดปัจจุบัน", Day(due.AddDays(4)))], await Promise(code));
        await Officer.Send($"complaints/{id}/extension", new { newDueOn = due.AddDays(8), reason = "โคมชนิดนี้ต้องสั่งซื้อ" });
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        var answered = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(7));
        Assert.Equal([("ตามใบรับเรื่อง", Day(due)), ("กำหนดสุดท้าย", Day(due.AddDays(8))), ("แจ้งผลจริง", Day(answered))], await Promise(code));
    }

    [Fact]
    public async Task In_English_what_people_wrote_in_Thai_says_that_it_is_Thai()
    {
        var (code, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/updates", new { text = "ช่างจะเข้าพรุ่งนี้", visibleToComplainant = true });
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        var visitor = new Visitor(app.Browser());
        await visitor.Open("language?to=en&returnUrl=/complaints/track");
        await visitor.Open($"track/{code}");
        AssertNoThaiWithoutItsName(await visitor.Open("track"));

        await app.Client().Send($"tracking/{code}/reply", new { text = "เสา 12" });
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        AssertNoThaiWithoutItsName(await visitor.Open("track/reopening"));
        await app.Client().Send($"tracking/{code}/rating", new { score = 2, @fixed = false, comment = "ยังดับอยู่" });
        AssertNoThaiWithoutItsName(await visitor.Open("track"));
        await app.Client().Send($"tracking/{code}/reopening", new { reason = "ต้นหน้าศาลายังดับอยู่" });
        await Officer.Send($"complaints/{id}/rejection", new { reason = "เสาต้นนั้นเป็นของการไฟฟ้า" });
        AssertNoThaiWithoutItsName(await visitor.Open("track"));
    }

    private static void AssertNoThaiWithoutItsName(IDocument page)
    {
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        var main = page.QuerySelector("main")!;
        Assert.Contains(main.QuerySelectorAll("[lang=th]"), one => one.TextContent.Length > 0);
        foreach (var thai in main.QuerySelectorAll("[lang=th]"))
            thai.TextContent = "";
        Assert.DoesNotContain(main.TextContent, letter => letter is >= '\u0e00' and <= '\u0e7f');
    }

    private async Task<List<(string Name, string? Day)>> Promise(string code)
    {
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var facts = (await visitor.Open("track")).GetElementById("promise")!.ParentElement!;
        return [.. facts.QuerySelectorAll("dt").Zip(facts.QuerySelectorAll("dd time"), (name, day) => (name.TextContent, day.GetAttribute("datetime")))];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
