using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Pages;

/// <summary>A division's officer and others with a browser, on a desk's screen and on a phone; each page on the way passes axe.</summary>
public sealed class TrainingBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_plans_budget_is_put_right_and_asked_for(int width)
    {
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await Page.GotoAsync("training/");
        await Look("home");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^โครงการเสริมสร้างคุณธรรม") }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("#findings")).ToHaveTextAsync("ข้อสังเกต 2 ข้อ");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("2 × 59 คน × 50 เท่ากับ 5,900 บาท ไม่ใช่ 2,950 บาท");
        await Look("event-of-the-plan");

        await Open("กำหนดวันและสถานที่");
        await Page.GetByLabel("วันแรก").FillAsync("๒๖/๓/๒๕๗๐");
        await Page.GetByLabel("วันสุดท้าย").FillAsync("26 มี.ค. 2570");
        await Page.GetByLabel("สถานที่", new() { Exact = true }).FillAsync("หอประชุม อบต.");
        await Press("เพิ่มวิทยากร");
        await Page.GetByLabel("ชื่อ", new() { Exact = true }).Last.FillAsync("พระครูสุจริต");
        await Page.GetByLabel("ชั่วโมงสอน").Last.FillAsync("๖");
        await Press("เพิ่มช่วงเวลา");
        await Look("event-form");
        await Press("บันทึกงาน");
        await Assertions.Expect(Page.Locator("#next ~ p")).ToContainTextAsync("แก้รายการค่าใช้จ่าย 2 จุด");

        await Open("แก้รายการค่าใช้จ่าย");
        await Page.GetByLabel("อัตรา (บาท)").Nth(2).FillAsync("๓๕");
        await Assertions.Expect(Page.Locator("[data-shown]").Nth(2)).ToHaveTextAsync("คิดได้ 4,130 บาท");
        await Look("lines");
        await Press("บันทึกค่าใช้จ่าย");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เท่ากับ 4,130 บาท ไม่ใช่ 2,950 บาท");
        await Look("lines-wrong");
        await Press("คิดเงินทุกรายการให้");
        await Press("บันทึกค่าใช้จ่าย");
        await Open("ขอเงินจากแผน");
        await Look("budget-request");
        await Press("ขอเงิน");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("รอเงินจากแผน");
        await Look("event-requested");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_event_without_money_goes_its_way_without_JavaScript(int width)
    {
        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync("training/events/new?course=anti-corruption");
        await Press("บันทึก แล้วกรอกค่าใช้จ่าย");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ยังไม่ได้กรอกชื่องาน");
        await Page.GetByLabel("ชื่องาน").FillAsync("ความรู้ต้านทุจริต รุ่นที่ 1");
        await Page.GetByLabel("วันแรก").FillAsync("5/4/2570");
        await Page.GetByLabel("วันสุดท้าย").FillAsync("4/4/2570");
        await Page.GetByLabel("สถานที่", new() { Exact = true }).FillAsync("ห้องประชุมสภา");
        await Page.GetByLabel("รับได้กี่คน").FillAsync("๕๙");
        await Page.GetByLabel("กลุ่ม", new() { Exact = true }).FillAsync("พนักงานส่วนตำบล");
        await Page.GetByLabel("จำนวน (คน)").FillAsync("59");
        await Press("เพิ่มกลุ่ม");
        await Press("บันทึก แล้วกรอกค่าใช้จ่าย");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เวลาสิ้นสุดต้องอยู่หลังเวลาเริ่ม");
        await Page.GetByLabel("วันสุดท้าย").FillAsync("5/4/2570");
        await Press("บันทึก แล้วกรอกค่าใช้จ่าย");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("รายการค่าใช้จ่าย");
        await Open("ยกเลิก");
        await Open("ขอเงินจากแผน");
        await Press("เปิดงาน");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("เปิดแล้ว");

        App.Clock.Set(new(2027, 4, 6, 3, 0, 0, TimeSpan.Zero));
        await Page.ReloadAsync();
        await Open("บันทึกว่าจัดแล้ว");
        await Press("จัดแล้ว");
        await Open("สรุปค่าใช้จ่าย");
        await Press("เพิ่มรายการ");
        await Page.GetByLabel("รายการ", new() { Exact = true }).FillAsync("ค่าน้ำดื่ม");
        await Page.GetByLabel("จ่ายจริง (บาท)").FillAsync("๑๒๐.๕๐");
        await Press("สรุปและปิดงาน");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("เสร็จสิ้น");
        await Open("ทำสำเนาเป็นงานใหม่");
        await Page.GetByLabel("วันแรกของงานใหม่").FillAsync("7/5/2570");
        await Press("ทำสำเนา");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("วางแผนไว้");
        await Page.ShouldFit();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_exception_is_asked_for_and_allowed_by_the_executive(int width)
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line(rate: 50, amount: 5900, exceptionReason: "ผู้รับจ้างในตำบลมีเพียงรายเดียว") };
        var id = await App.Planned(content);
        await SignIn(width, Roles.Executive);
        await Page.GotoAsync($"training/events/{id}");
        await Look("event-waiting");
        await Open("พิจารณาคำขอ ค่าอาหารว่างและเครื่องดื่ม");
        await Look("decision");
        await Page.GetByLabel("อนุมัติ", new() { Exact = true }).CheckAsync();
        await Press("บันทึกผลการพิจารณา");
        await Assertions.Expect(Page.Locator("#findings")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_other_page_is_accessible_and_fits_the_screen(int width)
    {
        var id = await App.Planned();
        var family = (await App.OfThePlan("1-06", "SW")).GetProperty("id").GetGuid();
        await SignIn(width, Roles.PlanOfficer);
        await See("events", "events?q=ไม่มีงานนี้", "courses", "ceilings", "ceilings/new", $"events/{family}");
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await See("events/new", "courses", "courses/new", "courses/ethics", $"events/{id}", $"events/{id}/cancellation", $"events/{id}/copy", $"events/{id}/lines/1/exception", $"events/{id}/holding", $"events/{id}/completion");
        await App.Client().Send($"events/{await App.Planned(WithoutMoney())}/budget-request");
        await SignIn(width);
        await See("", "coming");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("อบรมที่ประชาชนเห็น");
    }

    [Fact]
    public async Task A_line_goes_on_saying_which_speaker_it_pays()
    {
        var content = TrainingApp.Event();
        content["speakers"] = new[] { new { name = "พระครูสุจริต", stateOfficer = false, hours = 3 }, new { name = "นิติกร ชำนาญ", stateOfficer = true, hours = 3 } };
        content["budgetLines"] = new[] { new { item = "ค่าวิทยากร", quantity = 3, unit = "ชั่วโมง", rate = 1200, amount = 3600, speaker = "other" } };
        var id = await App.Planned(content);
        await SignIn(360, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync($"training/events/{id}/lines");
        await Press("เพิ่มรายการ");
        await Press("บันทึกค่าใช้จ่าย");
        Assert.Equal("other", (await App.Read(id)).GetProperty("budgetLines")[0].Text("speaker"));
    }

    private static Dictionary<string, object?> WithoutMoney()
    {
        var content = TrainingApp.Event("อบรมที่ประชาชนเห็น");
        (content["budgetLines"], content["speakers"]) = (Array.Empty<object>(), Array.Empty<object>());
        return content;
    }
}
