using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>A form that is sent twice, by a double click or by a phone that tries again, counts once and says that it was taken.</summary>
public sealed class SentTwiceTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Text = "เสาต้นที่ 12 หน้าวัด";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_one_message_and_other_words_are_another()
    {
        var (code, _) = await app.Receive();
        var browser = app.Browser();
        await browser.GetStringAsync($"track/{code}", Ct);
        var page = await new Visitor(browser).Open("track");
        async Task<HttpResponseMessage> Send(string text) => await browser.PostAsync("track", new FormUrlEncodedContent([
            .. page.QuerySelector("textarea[name='Form.Text']")!.Closest("form")!.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)),
            KeyValuePair.Create("Form.Text", text)]), Ct);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(Text)));
        Assert.All(all, answer => Assert.EndsWith("track?done=reply", answer.Headers.Location?.ToString(), StringComparison.Ordinal));
        Assert.Equal([Text], await Replies(code));
        await Send("อีกเรื่องหนึ่ง");
        Assert.Equal([Text, "อีกเรื่องหนึ่ง"], await Replies(code));

        page = await new Visitor(browser).Open("track");
        await Send(Text); // the same words on a page that shows the first
        Assert.Equal([Text, "อีกเรื่องหนึ่ง", Text], await Replies(code));
    }

    [Fact]
    public async Task Photos_alone_are_one_message_too()
    {
        var (code, _) = await app.Receive();
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var page = await visitor.Open("track");
        for (var time = 0; time < 2; time++)
        {
            await visitor.Submit(page, "track", "reply", Pictures.Jpeg());
            Assert.Equal("?done=reply", visitor.Answer.RequestMessage!.RequestUri!.Query);
        }

        var reply = (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray().Single(update => update.Text("kind") == "reply");
        Assert.Equal(1, reply.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task The_same_rating_and_reopening_are_done_and_others_are_refused_in_words()
    {
        var (code, id) = await app.Receive();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var (rating, reopening) = (await visitor.Open("track"), await visitor.Open("track/reopening"));
        (string, string)[] rated = [("Form.Score", "2"), ("Form.Fixed", "False"), ("Form.Comment", " ยังดับอยู่ ")];
        for (var time = 0; time < 2; time++)
            Assert.Contains("บันทึกคะแนนแล้ว", (await visitor.Submit(rating, "track", "rating", rated)).MainText(), StringComparison.Ordinal);
        var other = await visitor.Submit(rating, "track", "rating", ("Form.Score", "5"), ("Form.Fixed", "True"), ("Form.Comment", "เปลี่ยนใจ"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Answer.StatusCode);
        Assert.Contains("ท่านให้คะแนนเรื่องนี้แล้ว", other.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("เปลี่ยนใจ", other.QuerySelector<IHtmlTextAreaElement>("textarea[name='Form.Comment']")!.Value);
        Assert.Equal((HttpStatusCode.Conflict, "already-rated"), await app.Client().Send($"tracking/{code}/rating", new { score = 2, @fixed = false, comment = "ยังดับอยู่" }));

        for (var time = 0; time < 2; time++)
            Assert.Contains("เราจะดำเนินการต่อ", (await visitor.Submit(reopening, "track/reopening", "reopening", ("Form.Reason", "ต้นหน้าศาลายังดับอยู่"))).MainText(), StringComparison.Ordinal);
        other = await visitor.Submit(reopening, "track/reopening", "reopening", ("Form.Reason", "และต้นหน้าวัดก็ดับด้วย"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Answer.StatusCode);
        Assert.Contains("เรายังดำเนินการเรื่องนี้อยู่", other.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("และต้นหน้าวัดก็ดับด้วย", other.QuerySelector<IHtmlTextAreaElement>("textarea[name='Form.Reason']")!.Value);
        Assert.Equal((HttpStatusCode.Conflict, "not-answered"), await app.Client().Send($"tracking/{code}/reopening", new { reason = "ต้นหน้าศาลายังดับอยู่" }));
        Assert.Equal(1, (await app.Client(Roles.ComplaintOfficer).GetJson($"complaints/{id}")).GetProperty("reopenings").GetInt32());
    }

    private async Task<List<string>> Replies(string code) =>
        [.. (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray().Where(update => update.Text("kind") == "reply").Select(update => update.Text("text"))];
}
