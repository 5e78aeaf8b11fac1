using System.Text;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.People;

/// <summary>Somebody with a poster and a phone without scripts, and the officer who writes down all others.</summary>
public sealed class PeopleBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Somebody_enrols_from_the_poster_and_leaves_again_without_JavaScript(int width)
    {
        var join = $"training/join/{await App.Link(await App.Open(capacity: 1))}";
        await SignIn(width, javaScript: false);
        await Page.GotoAsync(join);
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("1 ที่");
        await Press("ลงทะเบียน");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ยังไม่ได้กรอกคำนำหน้า ชื่อ และนามสกุล");
        await Page.GetByLabel("คำนำหน้า ชื่อ และนามสกุล").FillAsync("นางมาลี สวยงาม");
        await Page.GetByLabel("กลุ่ม").SelectOptionAsync("ประชาชน");
        await Page.GetByLabel("โทรศัพท์").FillAsync("๐๘๑ ๒๓๔");
        await Press("ลงทะเบียน");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("9 หรือ 10 หลัก");
        await Page.GetByLabel("โทรศัพท์").FillAsync("๐๘๑ ๒๓๔ ๕๖๗๘");
        await Press("ลงทะเบียน");
        await Assertions.Expect(Page.Locator(".notice")).ToContainTextAsync("ลงทะเบียนแล้ว เก็บตั๋วนี้ไว้");
        await Assertions.Expect(Page.Locator(".ticket .qr")).ToBeVisibleAsync();
        await Page.ShouldFit();
        var ticket = Page.Url;

        var plain = Page;
        await SignIn(width);
        await Page.GotoAsync(join);
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("เต็มแล้ว");
        await Look("join");
        await Page.GotoAsync(ticket);
        await Look("ticket");
        await Open("ไปไม่ได้ ยกเลิกที่นั่ง");
        await Look("leave");

        Page = plain;
        await Open("ไปไม่ได้ ยกเลิกที่นั่ง");
        await Press("ยกเลิกที่นั่ง");
        await Assertions.Expect(Page.Locator(".notice")).ToContainTextAsync("รายชื่อนี้ยกเลิกแล้ว");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_enrols_one_by_one_from_the_staff_list_and_from_a_file(int width)
    {
        await App.Client(Roles.PlanOfficer, null).Send("staff", new { name = "นายช่าง โยธา", division = "PW", position = "นายช่างโยธา" });
        await App.Client().Send("staff", new { name = "นางสาวกานดา ทองดี", position = "นักวิเคราะห์นโยบายและแผน" });
        var id = await App.Open(capacity: 3);
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await Page.GotoAsync($"training/events/{id}");
        await Open("ผู้เข้าร่วม");
        await Look("people-empty");
        await Open("ลงทะเบียน");
        await Look("enrol");
        await Enrol("นายสมชาย ใจดี");
        await Assertions.Expect(Page.Locator(".notice.is-ok")).ToContainTextAsync("ลำดับที่ 1");
        await Enrol("สมชาย ใจดี");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("มีชื่อนี้ในงานแล้ว ลำดับที่ 1");
        await Look("enrol-again");
        await Page.GetByLabel("เป็นคนละคนที่ชื่อเหมือนกัน").CheckAsync();
        await Press("ลงทะเบียน");
        await Assertions.Expect(Page.Locator(".notice.is-ok")).ToContainTextAsync("ลำดับที่ 2");

        await Page.GotoAsync($"training/events/{id}/people/staff");
        await Page.GetByLabel("นางสาวกานดา ทองดี").CheckAsync();
        await Look("from-staff");
        await Press("ลงทะเบียนผู้ที่เลือก");
        await Assertions.Expect(Page.Locator(".notice.is-ok")).ToContainTextAsync("มีที่นั่ง 1 คน");
        await Assertions.Expect(Page.Locator("fieldset").Last).ToContainTextAsync("ลงทะเบียนแล้ว");

        await Page.GotoAsync($"training/events/{id}/people/import");
        await Page.GetByLabel("ไฟล์รายชื่อ").SetInputFilesAsync(new FilePayload
        {
            Name = "รายชื่อ.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("ชื่อ-สกุล,โทรศัพท์\nนายสมชาย ใจดี,0812345678\nนางมาลี สวยงาม,0898765432\n"),
        });
        await Page.GetByLabel("รับแถวที่ถูกต้อง").CheckAsync();
        await Press("นำเข้า");
        await Assertions.Expect(Page.Locator(".notice.is-warn")).ToContainTextAsync("รับแล้ว 1 รายชื่อ เหลือ 1 แถวที่ต้องแก้");
        await Look("imported");
        var download = await Page.RunAndWaitForDownloadAsync(() => Open("บันทึกแถวที่ต้องแก้เป็นไฟล์ .csv"));
        var mend = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("ชื่อ-สกุล,โทรศัพท์,สิ่งที่ต้องแก้\r\nนายสมชาย ใจดี,0812345678,\"มีชื่อนี้ในงานแล้ว ลำดับที่ 1\"\r\n".Replace("\"", "", StringComparison.Ordinal), mend.TrimStart('\uFEFF'));

        await Page.GotoAsync($"training/events/{id}/people");
        await Assertions.Expect(Page.Locator(".table").First).ToContainTextAsync("รายชื่อสำรอง");
        await Look("people");
        await Open("นายสมชาย ใจดี");
        await Look("enrolment");
        await Page.GetByLabel("โทรศัพท์").FillAsync("0812345678");
        await Press("บันทึก");
        await Assertions.Expect(Page.Locator("#to-call")).ToBeVisibleAsync();
        await Open("นายสมชาย ใจดี");
        await Open("ยกเลิกรายชื่อนี้");
        await Page.GetByLabel("เหตุผล").FillAsync("ติดราชการ");
        await Look("enrolment-cancellation");
        await Press("ยกเลิกรายชื่อนี้");
        await Page.GotoAsync($"training/events/{id}/people?status=enrolled&q=มาลี");
        await Assertions.Expect(Page.Locator("#main [role=status]")).ToContainTextAsync("พบ 1 รายชื่อ"); // moved up
    }

    private async Task Enrol(string name)
    {
        await Page.GetByLabel("คำนำหน้า ชื่อ และนามสกุล").FillAsync(name);
        await Press("ลงทะเบียน");
    }
}
