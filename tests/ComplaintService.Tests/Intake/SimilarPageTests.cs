using System.Net;
using System.Net.Http.Json;

namespace ComplaintService.Tests.Intake;

/// <summary>What was reported already is offered before another complaint is made of it.</summary>
public sealed class SimilarPageTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_that_nothing_was_sent_yet_and_offers_to_follow_without_a_word_of_the_other()
    {
        (await (await CitizenForm.Open(app.Browser(), "ขยะล้นถังหน้าบ้านนายดำ", "5", "nuisance")).Send()).IsSent();
        var form = await (await CitizenForm.Open(app.Browser(), "ขยะส่งกลิ่นเหม็น", "5", "nuisance")).Send();
        Assert.Equal(HttpStatusCode.Conflict, form.Status);
        Assert.StartsWith("ยังไม่ได้ส่ง", form.Document.Title, StringComparison.Ordinal);
        var said = form.Document.GetElementById("similar")!;
        Assert.Equal("alert", said.GetAttribute("role"));
        Assert.True(said.HasAttribute("autofocus"));
        Assert.StartsWith("ยังไม่ได้ส่ง", said.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("complain", said.QuerySelector("button")!.GetAttribute("form")); // it sends the form that stands beneath
        Assert.NotNull(form.Document.QuerySelector("form#complain input[name='Form.IsAnother'][value=true]"));
        Assert.DoesNotContain("นายดำ", form.Page, StringComparison.Ordinal);
        Assert.Contains("ขยะส่งกลิ่นเหม็น", form.Page, StringComparison.Ordinal);

        (await form.Send()).IsSent();
    }

    [Fact]
    public async Task Whoever_follows_sees_its_state_and_nothing_else()
    {
        (await (await CitizenForm.Open(app.Browser(), "เสียงดังบ้านนางแดง", "6", "nuisance")).Send()).IsSent();
        var similar = await app.Client().GetJson("similar?category=nuisance&village=6");
        var followed = await (await app.Client().PostAsJsonAsync("follows", new { number = similar[0].GetProperty("number").GetInt64() }, Ct)).Json();
        var seen = await app.Client().GetJson($"tracking/{followed.Text("trackingCode")}");
        Assert.Equal(("received", false, 0), (seen.Text("status"), seen.GetProperty("canRate").GetBoolean(), seen.GetProperty("updates").GetArrayLength()));
        Assert.DoesNotContain("เสียงดัง", seen.Text("subject"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().Send($"tracking/{followed.Text("trackingCode")}/reply", new { text = "ไม่ใช่ของตน" })).Status);
        Assert.Equal(1, (await app.Client().GetJson("similar?category=nuisance&village=6"))[0].GetProperty("followers").GetInt32());
    }
}
