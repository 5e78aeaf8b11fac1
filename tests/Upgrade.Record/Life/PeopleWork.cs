using System.Net;
using System.Text.RegularExpressions;

namespace Upgrade.Record.Life;

/// <summary>People and clients get accounts, somebody signs in at the portal.</summary>
internal sealed partial class PeopleWork(Work work, Uri address)
{
    private const string Api = "/identity/api/v1";

    public async Task Live()
    {
        var admin = await work.As("admin");
        var person = await admin.Post($"{Api}/people", new { userName = $"person{work.Round}", name = $"เจ้าหน้าที่ตัวอย่าง {work.Round}", roles = new[] { "division-officer" }, division = "PW", reason = "เข้ารับตำแหน่ง" });
        var id = person.GetProperty("id").GetString()!;
        await admin.Post($"{Api}/people/{id}/roles", new { roles = new[] { "division-officer", "complaint-officer" }, division = "PW", reason = "ทำหน้าที่รับเรื่องร้องเรียนด้วย" });
        await admin.Post($"{Api}/people/{id}/session-revocation", new { reason = "เปลี่ยนเครื่อง" });
        await admin.Post($"{Api}/clients", new { clientId = $"website-{work.Round}", name = "เว็บไซต์ของ อบต.", roles = new[] { "executive" }, reason = "แสดงผลบนเว็บไซต์" });
        await admin.Post($"{Api}/divisions", new { code = work.Round == 1 ? "PROMO" : "MORE", name = $"กองส่งเสริม {work.Round}", aliases = new[] { "ส่งเสริม" } });
        await admin.Post($"{Api}/divisions/PROMO/naming", new { name = "กองส่งเสริมการเกษตร", aliases = new[] { "ส่งเสริม" } });
        work.Know("person.id", id);
        await SignIn();
    }

    /// <summary>As a browser without scripts does; the session stays open.</summary>
    private async Task SignIn()
    {
        var cookies = new CookieContainer();
        using var browser = work.Client(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var page = await Follow(browser, await browser.GetAsync(new Uri("/sign-in?returnUrl=/plan/", UriKind.Relative)));
        var html = await page.Content.ReadAsStringAsync();
        var form = Form().Matches(html).Select(match => match.Value).Single(one => one.Contains("password", StringComparison.OrdinalIgnoreCase));
        var fields = new Dictionary<string, string>();
        foreach (var input in Input().Matches(form).Select(match => match.Value))
        {
            if (Name().Match(input).Groups[1].Value is { Length: > 0 } name)
                fields[name] = WebUtility.HtmlDecode(input.Contains("type=\"password\"", StringComparison.Ordinal) ? "demo" : Value().Match(input) is { Success: true } value ? value.Groups[1].Value : "plan");
        }

        using var content = new FormUrlEncodedContent(fields);
        var action = Action().Match(form) is { Success: true } given ? WebUtility.HtmlDecode(given.Groups[1].Value) : "";
        var posted = await browser.PostAsync(action.Length == 0 ? page.RequestMessage!.RequestUri : new Uri(page.RequestMessage!.RequestUri!, action), content);
        var read = await Follow(browser, posted);
        if (read.StatusCode != HttpStatusCode.OK || !read.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/plan", StringComparison.Ordinal))
            throw new InvalidOperationException($"Signing in ended at {read.RequestMessage!.RequestUri}: {(int)read.StatusCode}");
        work.Know("session.cookies", cookies.GetCookieHeader(address));
    }

    private async Task<HttpResponseMessage> Follow(HttpClient browser, HttpResponseMessage answer)
    {
        while (answer.Headers.Location is { } next)
        {
            var to = new UriBuilder(new Uri(answer.RequestMessage!.RequestUri!, next)) { Host = address.Host, Port = address.Port };
            answer = await browser.GetAsync(to.Uri);
        }

        return answer;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]+)\"")]
    private static partial Regex Value();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();
}
