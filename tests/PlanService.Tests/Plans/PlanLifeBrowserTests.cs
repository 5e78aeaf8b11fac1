using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PlanService.Tests.Pages;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Plans;

/// <summary>The life of a plan on a phone: each page that a step shows is accessible and fits the screen.</summary>
public sealed class PlanLifeBrowserTests(BrowserTests.Stage stage) : IClassFixture<BrowserTests.Stage>
{
    private const string Accepted = "ตรวจกับต้นฉบับที่ลงนามแล้ว ให้เป็นไปตามที่เขียน";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_answers_findings_and_submits_and_the_chief_executive_returns_approves_and_publishes()
    {
        var id = await Import();
        var officer = await Open(Roles.PlanOfficer);
        await officer.GotoAsync($"plan/findings?planId={id}&severity=error&state=open");
        await officer.ShouldBeAccessible();
        await Press(officer, "พิจารณาข้อที่เลือก");
        await Assertions.Expect(officer.Locator(".empty")).ToContainTextAsync("ยังไม่ได้เลือก");
        await officer.GoBackAsync();
        await officer.Locator("input[name=f]").Nth(0).CheckAsync();
        await officer.Locator("input[name=f]").Nth(1).CheckAsync();
        await Press(officer, "พิจารณาข้อที่เลือก");
        await Press(officer, "ตรวจทานก่อนบันทึก");
        await Assertions.Expect(officer.Locator(".errors")).ToBeFocusedAsync();
        await officer.ShouldBeAccessible();
        await Resolve(officer, "2 ข้อ");
        await Press(officer, "พิจารณาทุกข้อที่ยังรอตามที่กรอง");
        await Resolve(officer, "34 ข้อ");
        await officer.GetByRole(AriaRole.Link, new() { Name = "กลับไปส่งแผน" }).ClickAsync();

        await Follow(officer, "ส่งแผนให้นายกพิจารณา");
        await officer.ShouldBeAccessible();
        await Press(officer, "ส่งแผน");
        await Assertions.Expect(officer.Locator(".page-head .badge")).ToContainTextAsync("รอนายกอนุมัติ");

        var chief = await Open(Roles.Executive);
        await chief.GotoAsync($"plan/?planId={id}");
        await Follow(chief, "พิจารณาแผน");
        await chief.ShouldBeAccessible();
        await Follow(chief, "ส่งคืนให้แก้ไข");
        await Press(chief, "ส่งคืนให้แก้ไข");
        await Assertions.Expect(chief.Locator(".field.is-wrong .error")).ToContainTextAsync("เหตุผล");
        await chief.ShouldBeAccessible();
        await chief.GetByLabel("เหตุผลและสิ่งที่ต้องแก้").FillAsync("ขอให้ตรวจงบประมาณปี 2569 อีกครั้ง");
        await Press(chief, "ส่งคืนให้แก้ไข");
        await chief.GotoAsync($"plan/plans/{id}/publication");
        await Assertions.Expect(chief.Locator(".notice")).ToContainTextAsync("ทำรายการนี้ไม่ได้");

        await officer.GotoAsync($"plan/?planId={id}");
        await Assertions.Expect(officer.Locator(".notice.is-warn").First).ToContainTextAsync("ปี 2569 อีกครั้ง");
        await officer.ShouldBeAccessible();
        await Publish(officer, chief, id);
        var citizen = await stage.Browser.NewPage(stage.Address, 360);
        await citizen.GotoAsync($"plan/?planId={id}");
        await Assertions.Expect(citizen.Locator(".page-head .badge.is-done")).ToBeVisibleAsync();
        await citizen.ShouldBeAccessible();
    }

    [Fact]
    public async Task An_amendment_changes_adds_and_withdraws_projects_and_comes_into_force()
    {
        var id = await Import();
        await stage.App.Publish(id);
        var officer = await Open(Roles.PlanOfficer);
        await officer.GotoAsync($"plan/?planId={id}");
        await Follow(officer, "ทำแผนฉบับเพิ่มเติมหรือเปลี่ยนแปลง");
        await Press(officer, "เปิดร่างฉบับใหม่");
        await Assertions.Expect(officer.Locator(".errors li")).ToHaveCountAsync(2);
        await officer.ShouldBeAccessible();
        await officer.GetByLabel("ฉบับเพิ่มเติม").CheckAsync();
        await Reason(officer, "เหตุผล");
        await Press(officer, "เปิดร่างฉบับใหม่");
        await Assertions.Expect(officer.Locator(".page-head .tag")).ToContainTextAsync("ฉบับที่ 2");
        await officer.ShouldBeAccessible();
        var draft = Regex.Match(officer.Url, "planId=([0-9a-f-]+)").Groups[1].Value;

        await Change(officer, draft);
        await Add(officer, draft);
        await officer.GotoAsync($"plan/projects/1-01/withdrawal?planId={draft}");
        await Press(officer, "ยกเลิกโครงการนี้");
        await Assertions.Expect(officer.Locator(".errors")).ToBeFocusedAsync();
        await officer.ShouldBeAccessible();
        await Reason(officer, "เหตุผล");
        await Press(officer, "ยกเลิกโครงการนี้");
        await Assertions.Expect(officer.Locator("section:has(#withdrawn)")).ToContainTextAsync("1-01");

        await Follow(officer, "ดูสิ่งที่เปลี่ยนแล้ว");
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("20,000");
        await officer.ShouldBeAccessible();
        var chief = await Open(Roles.Executive);
        await Publish(officer, chief, draft);
        await chief.GotoAsync("plan/projects/1-03");
        await Assertions.Expect(chief.Locator(".matrix").First).ToContainTextAsync("20,000");
    }

    private static async Task Change(IPage officer, string draft)
    {
        await officer.GotoAsync($"plan/projects/1-03?planId={draft}");
        await Follow(officer, "แก้ไขโครงการ");
        await officer.GetByLabel("งบประมาณปี 2570").FillAsync("-5");
        await Reason(officer, "เหตุผลที่แก้ไข");
        await Press(officer, "บันทึกโครงการ");
        await Assertions.Expect(officer.Locator(".field.is-wrong")).ToContainTextAsync("งบประมาณปี 2570 (บาท) ต้องไม่ติดลบ");
        await Assertions.Expect(officer.GetByLabel("งบประมาณปี 2570")).ToHaveValueAsync("-5");
        await Assertions.Expect(officer.GetByLabel("เหตุผลที่แก้ไข")).ToHaveValueAsync("สภาอนุมัติงบประมาณเพิ่มเติมแล้ว");
        await officer.ShouldBeAccessible();
        await officer.GetByLabel("งบประมาณปี 2570").FillAsync("๒๐,๐๐๐");
        await Press(officer, "บันทึกโครงการ");
        await Assertions.Expect(officer.Locator(".matrix").First).ToContainTextAsync("72,000");
        await officer.ShouldBeAccessible();
    }

    private static async Task Add(IPage officer, string draft)
    {
        await officer.GotoAsync($"plan/project?planId={draft}");
        await officer.GetByLabel("ชื่อโครงการ").FillAsync("อบรมเยาวชนรุ่นใหม่ใจสุจริต");
        await officer.GetByLabel("กองการศึกษา").CheckAsync();
        await officer.GetByLabel("ประเภท").SelectOptionAsync(["Project"]);
        await Reason(officer, "เหตุผลที่แก้ไข");
        await Press(officer, "บันทึกโครงการ");
        await Assertions.Expect(officer.Locator(".field.is-wrong .error")).ToContainTextAsync("เลือกภารกิจ");
        await officer.ShouldBeAccessible();
        await officer.GetByLabel("ภารกิจตามมิติ").SelectOptionAsync(["1.1"]);
        await Press(officer, "บันทึกโครงการ");
        await Assertions.Expect(officer.Locator("h1")).ToContainTextAsync("ใจสุจริต");
    }

    /// <summary>One decision about several: the answers, a last look at them, and the list again.</summary>
    private static async Task Resolve(IPage officer, string count)
    {
        await officer.GetByLabel("ยอมรับ").CheckAsync();
        await officer.GetByLabel("เหตุผล").FillAsync(Accepted);
        await Press(officer, "ตรวจทานก่อนบันทึก");
        await Assertions.Expect(officer.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนบันทึก");
        await officer.ShouldBeAccessible();
        await Press(officer, $"บันทึกผลการพิจารณา {count}");
        await Assertions.Expect(officer.Locator(".notice.is-ok")).ToContainTextAsync(count);
    }

    private static async Task Publish(IPage officer, IPage chief, string id)
    {
        await officer.GotoAsync($"plan/plans/{id}/submission");
        await Press(officer, "ส่งแผน");
        await Assertions.Expect(officer.Locator(".page-head .badge")).ToContainTextAsync("รอนายกอนุมัติ");
        await chief.GotoAsync($"plan/plans/{id}/approval");
        await chief.ShouldBeAccessible();
        await Press(chief, "อนุมัติแผน");
        await Follow(chief, "ประกาศใช้แผน");
        await chief.ShouldBeAccessible();
        await Press(chief, "ประกาศใช้แผน");
        await Assertions.Expect(chief.Locator(".page-head .badge.is-done")).ToBeVisibleAsync();
    }

    private static Task Reason(IPage page, string label) => page.GetByLabel(label).FillAsync("สภาอนุมัติงบประมาณเพิ่มเติมแล้ว");

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows a link, and waits until its page is there.</summary>
    private static async Task Follow(IPage page, string link)
    {
        var from = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(from);
    }

    private async Task<string> Import() => (await (await stage.App.Client().PostAsync("imports", PlanApp.Document(), Ct)).Json()).Text("planId");

    private async Task<IPage> Open(string role)
    {
        var page = await stage.Browser.NewPage(stage.Address, 360);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role])}")]);
        return page;
    }
}
