using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Intake;

/// <summary>What no keyboard types, and what is sent twice.</summary>
public sealed class EdgeTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("complaints", """{"category":"street-light","subject":"ไฟ\u0000ดับ","details":"ไฟดับมาตั้งแต่วันจันทร์"}""", "subject")]
    [InlineData("complaints", """{"category":"street\u0000light","subject":"ไฟดับ","details":"ไฟดับมาตั้งแต่วันจันทร์"}""", "category")]
    [InlineData("complaints", """{"category":"street-light","subject":"ไฟดับ","details":"ไฟดับมาตั้งแต่วันจันทร์","village":"\u0000"}""", "village")]
    [InlineData("complaints", """{"category":"street-light","subject":"ไฟดับ","details":"ไฟดับมาตั้งแต่วันจันทร์","contact":{"name":"สม\u0000ชาย"}}""", "contact.name")]
    [InlineData("complaints", """{"category":"street-light","subject":"ไฟ\ud800ดับ","details":"ไฟดับมาตั้งแต่วันจันทร์"}""", "subject")]
    [InlineData("complaints/records", """{"category":"street-light","subject":"ไฟดับ","details":"ไฟดับมาตั้งแต่วันจันทร์","channel":"phone","document":"1\u0000"}""", "document")]
    [InlineData("tracking/CODE/reply", """{"text":"เสา\u0000 12"}""", "text")]
    [InlineData("tracking/CODE/rating", """{"score":5,"fixed":true,"comment":"ดี\u0000"}""", "comment")]
    [InlineData("tracking/CODE/reopening", """{"reason":"ไฟยังดับอยู่หน้าศาลา\u0000"}""", "reason")]
    public async Task A_character_that_no_database_holds_is_named_at_its_field(string path, string json, string field)
    {
        var (code, _) = await app.Receive();
        var answer = await app.Client(Roles.ComplaintOfficer).PostAsync(path.Replace("CODE", code, StringComparison.Ordinal), new StringContent(json, Encoding.UTF8, "application/json"), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _), await answer.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("similar?category=%00&village=4")]
    [InlineData("similar?category=street-light&village=%00")]
    public async Task Nor_does_an_address_hold_it(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await app.Client().GetAsync(path, Ct)).StatusCode);

    [Theory]
    [InlineData("new", "complaint", "Form.Subject")]
    [InlineData("new", "complaint", "Form.Village")]
    [InlineData("new", "complaint", "Form.Category")]
    [InlineData("new", "complaint", "Form.Once")]
    [InlineData("new", "complaint", "Form.Name")]
    [InlineData("counter", "record", "Form.Document")]
    [InlineData("counter", "record", "Form.Village")]
    [InlineData("counter", "record", "Form.Division")]
    [InlineData("track", "code", "Form.Code")]
    public async Task A_form_says_so_too_however_it_is_sent(string path, string handler, string field)
    {
        var browser = app.Browser(path == "counter" ? Roles.ComplaintOfficer : null);
        var values = Filled(await browser.GetStringAsync(path, Ct), handler);
        values[field] = "1\0";
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in values)
            parts.Add(new StringContent(value), name);
        var answer = await browser.PostAsync(path, parts, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("อักขระที่ใช้ไม่ได้", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(path, new FormUrlEncodedContent(values), Ct)).StatusCode);
    }

    [Fact]
    public async Task Open311_refuses_it_as_well()
    {
        using var parts = new MultipartFormDataContent { { new StringContent("street-light"), "service_code" }, { new StringContent("ไฟดับมาตั้งแต่วันจันทร์"), "description" }, { new StringContent("4\0"), "address_id" } };
        var answer = await app.Browser().PostAsync("open311/v2/requests.json", parts, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("new", "complaint", null)]
    [InlineData("counter", "record", Roles.ComplaintOfficer)]
    public async Task A_form_sent_twice_by_a_double_click_makes_one_complaint_and_both_lead_to_its_receipt(string path, string handler, string? role)
    {
        var browser = app.Browser(role);
        var values = Filled(await browser.GetStringAsync(path, Ct), handler);
        values["Form.Subject"] = $"กดสองครั้ง {path}";
        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.PostAsync(path, new FormUrlEncodedContent(values), Ct)));
        Assert.All(both, answer => Assert.EndsWith("track/receipt", answer.Headers.Location?.ToString(), StringComparison.Ordinal));
        Assert.Equal(1, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject == values["Form.Subject"], Ct)));

        values["Form.Subject"] += " เรื่องอื่น"; // gone back, and written about another matter
        values["Form.IsAnother"] = "true";
        Assert.EndsWith("track/receipt", (await browser.PostAsync(path, new FormUrlEncodedContent(values), Ct)).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject == values["Form.Subject"], Ct)));
    }

    private Dictionary<string, string> Filled(string page, string handler) => new()
    {
        ["_handler"] = handler,
        ["__RequestVerificationToken"] = Hidden(page, "__RequestVerificationToken"),
        ["Form.Once"] = Hidden(page, "Form.Once"),
        ["Form.Category"] = "road",
        ["Form.Subject"] = "ถนนเป็นหลุม",
        ["Form.Details"] = "ถนนหน้าโรงเรียนเป็นหลุมลึก",
        ["Form.Village"] = handler == "record" ? "7" : "8",
        ["Form.Channel"] = "Phone",
        ["Form.ReceivedOn.text"] = ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow())),
    };

    private static string Hidden(string page, string name) => WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{Regex.Escape(name)}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value);
}
