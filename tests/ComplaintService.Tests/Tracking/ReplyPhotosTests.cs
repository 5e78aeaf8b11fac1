using System.Net;
using AngleSharp.Dom;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>Photos that come with a reply, or instead of words.</summary>
public sealed class ReplyPhotosTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_with_a_photo_shows_it_to_the_author_and_to_nobody_else()
    {
        var (code, id) = await app.Receive();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/waiting", new { reason = "ขอภาพของเสาไฟ" });
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");

        var page = await visitor.Open("track");
        Assert.Contains("ไม่ใช่รูปถ่าย", (await visitor.Submit(page, "track", "reply", "MZ program"u8.ToArray(), ("Form.Text", "ตามภาพ"))).MainText(), StringComparison.Ordinal);
        page = await visitor.Submit(page, "track", "reply", Pictures.Jpeg(), ("Form.Text", "ตามภาพ"));
        Assert.Contains("ตามภาพ", page.QuerySelectorAll(".timeline > li").Single(entry => entry.QuerySelector("img") is not null).TextContent, StringComparison.Ordinal);
        var link = page.QuerySelector(".photos a")!.GetAttribute("href")!;
        await visitor.Open(link);
        Assert.Equal("image/jpeg", visitor.Answer.Content.Headers.ContentType!.MediaType);
        AssertKeptNowhere(visitor.Answer);
        var stranger = new Visitor(app.Browser());
        await stranger.Open(link);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Answer.StatusCode);

        var entry = (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray().Single(update => update.GetProperty("files").GetArrayLength() > 0);
        var file = entry.GetProperty("files")[0].Text("id");
        var answer = await app.Client().GetAsync($"tracking/{code}/files/{file}", Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertKeptNowhere(answer);
        Assert.False((await app.Client(Roles.ComplaintOfficer).GetAsync($"complaints/{id}/attachments/{file}", Ct)).Headers.CacheControl!.NoStore);
        var (other, _) = await app.Receive();
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().GetAsync($"tracking/{other}/files/{file}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_photo_alone_answers_a_question()
    {
        var (code, id, visitor, page) = await Asked();
        var empty = await visitor.Submit(page, "track", "reply", ("Form.Text", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("เขียนข้อความ หรือแนบรูปอย่างน้อย 1 รูป", empty.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        page = await visitor.Submit(page, "track", "reply", Pictures.Jpeg(), ("Form.Text", ""));
        Assert.Contains("ส่งข้อความถึงเจ้าหน้าที่แล้ว", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("ส่งรูปถ่าย", WithPicture(page).TextContent, StringComparison.Ordinal);
        Assert.Equal("acknowledged", (await app.Client().GetJson($"tracking/{code}")).Text("status"));
        var number = await app.InDatabase(db => Task.FromResult(db.Complaints.Single(complaint => complaint.Id == id).Number));
        Assert.NotNull(WithPicture(await new Visitor(app.Browser(Roles.ComplaintOfficer)).Open(FormattableString.Invariant($"desk/{number}"))));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await app.Client().Send($"tracking/{code}/reply", new { text = " " }));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_form_its_photos_need_not_be_chosen_again()
    {
        var (_, _, visitor, page) = await Asked();
        page = await visitor.Submit(page, "track", "reply", Pictures.Jpeg(), ("Form.Text", new string('ก', 5000)));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("แนบรูปไว้แล้ว 1 รูป", page.MainText(), StringComparison.Ordinal);

        page = await visitor.Submit(page, "track", "reply", "MZ program"u8.ToArray(), ("Form.Text", new string('ก', 5000)));
        Assert.Equal(2, page.QuerySelectorAll(".errors li").Length);
        Assert.Contains("ไม่ใช่รูปถ่าย", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("แนบรูปไว้แล้ว 1 รูป", page.MainText(), StringComparison.Ordinal);

        page = await visitor.Submit(page, "track", "reply", ("Form.Text", "ตามภาพ"));
        Assert.Contains("ตามภาพ", WithPicture(page).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_a_form_that_is_too_old_waits_while_the_code_is_asked_for()
    {
        var (code, _, visitor, page) = await Asked();
        app.Clock.Advance(TimeSpan.FromHours(25));
        page = await visitor.Submit(page, "track", "reply", Pictures.Jpeg());
        Assert.Contains("แนบรูปไว้แล้ว 1 รูป", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(WithPicture(await visitor.Submit(page, "track", "reply", ("Form.Code", code))));
    }

    [Fact]
    public async Task Photos_after_a_reopening_belong_to_it()
    {
        var (code, id) = await app.Receive();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        await app.Client().Send($"tracking/{code}/reopening", new { reason = "ต้นหน้าศาลายังดับอยู่" });
        using var parts = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg()), "photos", "photo.jpg" } };
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client().PostAsync($"tracking/{code}/photos", parts, Ct)).StatusCode);
        var story = (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray();
        Assert.Equal(["reopened"], story.Where(update => update.GetProperty("files").GetArrayLength() > 0).Select(update => update.Text("kind")));
    }

    private async Task<(string Code, Guid Id, Visitor Visitor, AngleSharp.Html.Dom.IHtmlDocument Page)> Asked()
    {
        var (code, id) = await app.Receive();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/waiting", new { reason = "ขอภาพถ่ายของเสาไฟ" });
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        return (code, id, visitor, await visitor.Open("track"));
    }

    private static IElement WithPicture(IDocument page) => page.QuerySelectorAll(".timeline > li").Single(entry => entry.QuerySelector("img") is not null);

    private static void AssertKeptNowhere(HttpResponseMessage answer)
    {
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }
}
