using System.Net;
using WebUi.Tests.Gallery;

namespace WebUi.Tests.Pages;

public sealed class ProblemTests(GalleryHost gallery)
{
    [Theory]
    [InlineData("status/400", 400, "ข้อมูลที่ส่งมายังไม่ครบหรือไม่ถูกต้อง")]
    [InlineData("no-such-page", 404, "ไม่พบหน้าหรือข้อมูลที่ท่านต้องการ")]
    [InlineData("records/gone", 404, "ไม่พบหน้าหรือข้อมูลที่ท่านต้องการ")]
    [InlineData("refused", 409, "แผนนี้อนุมัติแล้ว")]
    [InlineData("status/413", 413, "ไฟล์หรือข้อมูลใหญ่เกินกำหนด")]
    [InlineData("status/429", 429, "มีการใช้งานถี่เกินไป รอสักครู่แล้วลองอีกครั้ง")]
    [InlineData("status/503", 503, "ระบบส่วนนี้ปิดชั่วคราว ลองอีกครั้งในอีกสักครู่")]
    [InlineData("fails", 500, "ระบบขัดข้อง ข้อมูลที่ท่านส่งยังไม่ถูกบันทึก ลองอีกครั้ง")]
    [InlineData("breaks", 500, "ระบบขัดข้อง ข้อมูลที่ท่านส่งยังไม่ถูกบันทึก ลองอีกครั้ง")]
    public async Task A_browser_gets_a_readable_page(string address, int status, string title)
    {
        using var reader = gallery.Reader();
        await Enter(reader, "plan-officer"); // a page that does not exist is nobody's business who has not signed in
        var answer = await reader.Get(address);
        var page = await Html.Parse(answer);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(title, page.Text("h1"));
        Assert.Equal($"{title} – อบต.บึงนคร", page.Title);
        Assert.NotNull(page.QuerySelector("nav.nav"));
        Assert.DoesNotContain("secret detail", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_a_page_is_told_so()
    {
        using var reader = gallery.Reader();
        await Enter(reader, "plan-officer");
        var answer = await reader.Get("admin-only");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("บัญชีของท่านไม่มีสิทธิ์ทำรายการนี้", (await Html.Parse(answer)).Text("h1"));
    }

    [Fact]
    public async Task A_page_that_needs_a_sign_in_is_no_page_for_others()
    {
        using var reader = gallery.Reader();
        var answer = await reader.Get("admin-only");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/gallery/sign-in", answer.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_says_how_long_to_wait()
    {
        using var reader = gallery.Reader();
        Assert.Equal("ลองใหม่ได้ในอีก 30 วินาที", (await reader.Read("status/429")).Text(".page-head p"));
    }

    [Fact]
    public async Task An_API_client_gets_a_problem_document_even_from_a_browser()
    {
        using var reader = gallery.Reader();
        Assert.Equal("application/problem+json", (await reader.Get("api/refused")).Content.Headers.ContentType?.MediaType);
        reader.DefaultRequestHeaders.Accept.Clear();
        Assert.Equal("application/problem+json", (await reader.Get("refused")).Content.Headers.ContentType?.MediaType);
    }

    private static async Task Enter(HttpClient reader, string role) => (await reader.Get($"enter/{role}")).EnsureSuccessStatusCode();
}
