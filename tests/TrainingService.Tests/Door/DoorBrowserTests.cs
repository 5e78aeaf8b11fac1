using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Door;

/// <summary>A helper's phone at the door and a desk's screen: with the script and without network for a while, and without any script.</summary>
public sealed class DoorBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Ten_people_are_checked_in_without_network_and_sent_once_after_a_reload(int width)
    {
        var id = await App.OpenEvent();
        await App.Enrol(id, 12);
        await OpenLink(id, width);
        await Assertions.Expect(Page.Locator("[data-ready]")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 0 จาก 12 คน");
        await Page.ShouldBeAccessible();

        await Page.Context.SetOfflineAsync(true);
        for (var no = 1; no <= 4; no++)
            await Press($"เช็กชื่อ {no} นายสมชาย{no} ใจดี");
        for (var no = 5; no <= 9; no++)
        {
            await Page.Locator("[data-search]").FillAsync($"ชาย{no}");
            await Page.Keyboard.PressAsync("Enter");
        }

        await Page.Locator("[data-search]").FillAsync("๑๐");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("[data-waiting]")).ToHaveTextAsync("รอส่ง 10 รายการ");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("[data-waiting]")).ToHaveTextAsync("รอส่ง 10 รายการ");
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 12 คน");
        await Press("ยกเลิก 3 นายสมชาย3 ใจดี");
        await Press("เช็กชื่อ 3 นายสมชาย3 ใจดี");
        await Look("door-without-network");
        Assert.Equal(0, await App.Rows(id));

        await Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Page.Locator("[data-waiting]")).ToHaveTextAsync("");
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 12 คน");
        Assert.Equal(10, await App.Rows(id));
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 12 คน");
        Assert.Equal(10, await App.Rows(id));

        await Page.Locator("[data-search]").FillAsync("นางมา เอง");
        await Page.GetByRole(AriaRole.Button, new() { Name = "เพิ่ม “นางมา เอง” เป็นผู้มาหน้างาน" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 11 จาก 13 คน");
        await Press("ยกเลิก 1 นายสมชาย1 ใจดี");
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 13 คน");

        await App.Client().Send($"events/{id}/door-link/closure");
        await Press("เช็กชื่อ 12 นายสมชาย12 ใจดี");
        await Assertions.Expect(Page.Locator("[data-closed]")).ToContainTextAsync("ปิดหน้างานแล้ว");
        Assert.Equal("[]", await Page.EvaluateAsync<string>("JSON.stringify(Object.values(localStorage).filter(kept => kept.includes('สมชาย')))"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Without_a_script_the_same_is_done_by_posting(int width)
    {
        var id = await App.OpenEvent();
        await App.Enrol(id, 3);
        await App.Enrol(id, DoorSteps.School(id, 4, 50));
        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync($"training/events/{id}/door");
        await Page.ShouldFit();
        await Page.Locator("[data-plain] input[type=search]").FillAsync("ชาย2");
        await Page.GetByRole(AriaRole.Button, new() { Name = "ค้นหา" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".steps li")).ToHaveCountAsync(1);
        await Press("เช็กชื่อ 2 นายสมชาย2 ใจดี");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("เช็กชื่อเลขที่ 2 แล้ว");
        Assert.DoesNotContain(Uri.EscapeDataString("ชาย"), Page.Url, StringComparison.Ordinal);
        await Page.GetByLabel("มากี่คน").FillAsync("๔๕");
        await Press("เช็กชื่อ 4 โรงเรียนบ้านบึงนคร");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("มาแล้ว 46 จาก 53 คน");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^ยกเลิกการเช็กชื่อ 2 ") }).ClickAsync();
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("มาแล้ว 45 จาก 53 คน");
        await Page.GetByRole(AriaRole.Link, new() { Name = "เพิ่มผู้มาหน้างาน" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "ลงทะเบียนและเช็กชื่อ" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ชื่อและนามสกุล");
        await Page.GetByLabel("ชื่อและนามสกุล").FillAsync("นางมา เอง");
        await Page.GetByRole(AriaRole.Button, new() { Name = "ลงทะเบียนและเช็กชื่อ" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("มาแล้ว 46 จาก 54 คน");

        await Page.GetByRole(AriaRole.Link, new() { Name = "พิมพ์จากใบเซ็นชื่อ" }).ClickAsync();
        await Page.GetByLabel("เลขที่ที่เซ็นชื่อ").FillAsync("๑-2, ก, 9");
        await Page.GetByRole(AriaRole.Button, new() { Name = "บันทึกช่วงนี้" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("อ่านไม่ออก: ก");
        await Page.GetByLabel("เลขที่ที่เซ็นชื่อ").FillAsync("๑-2, 9");
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "3 นายสมชาย3 ใจดี" }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "บันทึกช่วงนี้" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".notice").First).ToContainTextAsync("บันทึก 3 รายการ");
        await Assertions.Expect(Page.Locator(".notice").First).ToContainTextAsync("ไม่มีเลขที่นี้ในรายชื่อ: 9");
        await Page.ShouldFit();
        Assert.Equal(5, await App.Rows(id));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_of_the_door_and_the_calendar_is_accessible(int width)
    {
        var id = await App.OpenEvent();
        await App.Enrol(id, 3);
        await App.Enrol(id, DoorSteps.School(id, 4, 50));
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await See($"events/{id}/door/paper", $"events/{id}/door/walk-in", $"events/{id}/door/link", "calendar?month=2570-03", "calendar?month=2570-07&division=SW");
        await Page.GotoAsync($"training/events/{id}/door/link");
        await Page.GetByRole(AriaRole.Button, new() { Name = "เปิดหน้างานสำหรับผู้ช่วย" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".qr")).ToBeVisibleAsync();
        await Page.ShouldBeAccessible();
        await Press("ปิดหน้างาน");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "เปิดหน้างานสำหรับผู้ช่วย" })).ToBeVisibleAsync();
        // Last: from now on its worker asks for the pages, and a worker sends no header that a test sets.
        await Page.GotoAsync($"training/events/{id}/door");
        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 0 จาก 53 คน");
        await Page.ShouldBeAccessible();
    }

    private async Task OpenLink(Guid id, int width)
    {
        var (status, _, door) = await App.Client().Send($"events/{id}/door-link");
        Assert.Equal(HttpStatusCode.Created, status);
        await SignIn(width);
        await Page.GotoAsync($"training/door/{door.Text("code")}");
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"/training/events/{id}/door$")); // by looking: WaitForURL can miss the change
    }
}
