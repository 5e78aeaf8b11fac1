using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Settings;

/// <summary>What to tell, and whom to call first, beneath each category.</summary>
public sealed class AdviceTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Lights = "บอกเลขเสาไฟถ้าเห็น สายไฟขาด: อย่าเข้าใกล้ โทร. 1129 ก่อน";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task Every_category_begins_with_advice_in_both_languages()
    {
        var thai = (await app.Client().GetJson("categories")).EnumerateArray().ToDictionary(one => one.Text("code"), one => one.Text("advice"));
        Assert.Equal(12, thai.Count);
        Assert.Equal(Lights, thai["street-light"]);
        var english = app.Client();
        english.DefaultRequestHeaders.Add("Accept-Language", "en");
        Assert.All((await english.GetJson("categories")).EnumerateArray(), one => Assert.Matches("^[ -~]+$", one.Text("advice")));
    }

    [Theory]
    [InlineData("new", null)]
    [InlineData("counter", Roles.ComplaintOfficer)]
    public async Task It_stands_under_its_choice_without_a_script(string path, string? role)
    {
        var choice = (await new Visitor(app.Browser(role)).Open(path)).QuerySelector("input[name='Form.Category'][value='street-light']")!;
        Assert.Equal("ไฟฟ้าสาธารณะ", Told(choice, "aria-labelledby"));
        Assert.Equal(Lights, Told(choice, "aria-describedby"));
        Assert.Contains(Lights, choice.Closest("label")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_change_it_in_both_languages_or_none()
    {
        object Flood(string? thai, string? english, bool isOffered = true) => new { thai = "น้ำท่วม", english = "Flood", isOffered, thaiAdvice = thai, englishAdvice = english };
        var half = await Officer.PutAsJsonAsync("settings/categories/flood", Flood("ออกจากพื้นที่ก่อน", " "), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
        Assert.True((await half.Json()).GetProperty("errors").TryGetProperty("englishAdvice", out _));
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.PutAsJsonAsync("settings/categories/flood", Flood(new string('น', 161), "x"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync("settings/categories/flood", Flood(null, null), Ct)).StatusCode);
        Assert.Null((await new Visitor(app.Browser()).Open("new")).QuerySelector("input[name='Form.Category'][value='flood']")!.GetAttribute("aria-describedby"));
        await Officer.PutAsJsonAsync("settings/categories/flood", Flood(null, null, isOffered: false), Ct); // the other tests begin with the eight

        var visitor = new Visitor(app.Browser(Roles.ComplaintOfficer));
        var form = await visitor.Open("settings/categories/road");
        Assert.Contains("191", form.QuerySelector("[name='Form.ThaiAdvice']")!.GetAttribute("value"), StringComparison.Ordinal);
        var settings = await visitor.Submit(form, "settings/categories/road", "category",
            ("Form.Thai", "ถนน"), ("Form.English", "Roads"), ("Form.Division", "PW"), ("Form.IsOffered", "true"), ("Form.ThaiAdvice", "บอกหลักกิโลเมตร"), ("Form.EnglishAdvice", "Give the kilometre stone"));
        Assert.Contains("บอกหลักกิโลเมตร", settings.MainText(), StringComparison.Ordinal);
        Assert.Equal("Give the kilometre stone", (await app.InDatabase(db => db.Categories.SingleAsync(one => one.Code == "road", Ct))).EnglishAdvice);
    }

    private static string Told(AngleSharp.Dom.IElement control, string by) => control.Owner!.GetElementById(control.GetAttribute(by)!)!.TextContent;
}
