using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.Tests;

/// <summary>The administrator's pages, used as plain forms.</summary>
public sealed class PageTests(IdentityFactory identity) : IClassFixture<IdentityFactory>
{
    [Fact]
    public async Task An_administrator_adds_a_person_by_the_form_and_sees_the_password_once()
    {
        using var admin = await SignedIn("admin");
        using var missing = await admin.Submit("/identity/people/new", ("Form.Name", "นางสาวพิมพ์ใจ"), ("Form.UserName", ""), ("Form.Reason", "คำสั่ง 1/2570"));
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Equal("นางสาวพิมพ์ใจ", (await Visitor.Read(missing)).QuerySelector("#Form-Name")!.GetAttribute("value"));

        using var created = await admin.Submit("/identity/people/new",
            ("Form.Name", "นางสาวพิมพ์ใจ"), ("Form.UserName", "pimjai"), ("Form.Roles", "division-officer"), ("Form.Roles", "corruption-officer"),
            ("Form.Division", "SW"), ("Form.Reason", "คำสั่ง 1/2570"));
        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        Assert.True(created.Headers.CacheControl!.NoStore);
        var page = await Visitor.Read(created);
        Assert.Contains("รอผู้ดูแลระบบคนอื่นหรือนายกยืนยัน", page.Body!.TextContent, StringComparison.Ordinal);
        using var person = identity.Visitor();
        await person.FirstSignIn("pimjai", page.QuerySelector("main code")!.TextContent);

        var list = await admin.Page("/identity/people?q=pimjai");
        Assert.Contains("กองสวัสดิการสังคม", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        using var again = await admin.Submit("/identity/people/new", ("Form.Name", "คนอื่น"), ("Form.UserName", "PimJai"), ("Form.Reason", "ทดสอบ"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_request_that_needs_two_is_refused_to_who_asked_and_confirmed_by_the_executive_on_a_page()
    {
        using var admin = await SignedIn("admin");
        var id = await identity.InDatabase(db => db.People.Where(person => person.UserNameKey == "complaint").Select(person => person.Id).SingleAsync());
        using var asked = await admin.Submit($"/identity/people/{id}/roles", ("Form.Roles", "complaint-officer"), ("Form.Roles", "corruption-officer"), ("Form.Reason", "คำสั่ง 2/2570"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var grant = await identity.InDatabase(db => db.Grants.Where(row => row.PersonId == id).Select(row => row.Id).SingleAsync());

        using var alone = await admin.Submit($"/identity/grants/{grant}/confirmation", ("Form.Reason", "เห็นชอบ"));
        Assert.Equal(HttpStatusCode.Conflict, alone.StatusCode);
        Assert.Contains("ผู้ขอให้สิทธิ์ยืนยันเองไม่ได้", (await Visitor.Read(alone)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var executive = await SignedIn("executive");
        Assert.Contains("เจ้าหน้าที่รับเรื่องร้องเรียนตัวอย่าง", (await executive.Page("/identity/grants")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        using var confirmed = await executive.Submit($"/identity/grants/{grant}/confirmation", ("Form.Reason", "เห็นชอบ"));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Contains("corruption-officer", await identity.InDatabase(db => db.People.Where(person => person.Id == id).Select(person => person.Roles).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_administrators_at_one_account_the_second_is_told_keeps_the_answers_and_can_send_them_again()
    {
        using var first = await SignedIn("admin");
        using var api = await identity.ApiClient();
        var (id, _) = await api.Open("page-two", ["division-officer"], "SP");
        var url = $"/identity/people/{id}/roles";
        var seen = (await first.Page(url)).QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!; // the second has this page open
        using var saved = await first.Submit(url, ("Form.Roles", "plan-officer"), ("Form.Division", "SP"), ("Form.Reason", "คำสั่ง 3/2570"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var second = await SignedIn("admin");
        using var late = await second.Submit(url, ("Form.Version", seen), ("Form.Roles", "division-head"), ("Form.Division", "FIN"), ("Form.Reason", "คำสั่ง 4/2570"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await Visitor.Read(late);
        Assert.Contains("ตอนนี้บทบาทคือ เจ้าหน้าที่แผน ส่วนราชการ SP", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("คำสั่ง 4/2570", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["plan-officer"], await identity.InDatabase(db => db.People.Where(person => person.Id == id).Select(person => person.Roles).SingleAsync()));
        var now = page.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!;
        using var again = await second.Submit(url, ("Form.Version", now), ("Form.Roles", "division-head"), ("Form.Division", "FIN"), ("Form.Reason", "คำสั่ง 4/2570"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(["division-head"], await identity.InDatabase(db => db.People.Where(person => person.Id == id).Select(person => person.Roles).SingleAsync()));
    }

    [Theory]
    [InlineData("session-revocation")]
    [InlineData("deactivation")]
    [InlineData("activation")]
    [InlineData("password-reset")]
    public async Task Each_decision_about_an_account_has_a_page_of_its_own(string verb)
    {
        using var admin = await SignedIn("admin");
        using var api = await identity.ApiClient();
        var (id, _) = await api.Open($"page-{verb}", []);
        if (verb == "activation")
            await api.Post($"people/{id}/deactivation", new { reason = "ทดสอบ" });
        using var done = await admin.Submit($"/identity/people/{id}/{verb}", ("Form.Reason", "ทดสอบ"));
        Assert.Equal(verb == "password-reset" ? HttpStatusCode.OK : HttpStatusCode.Redirect, done.StatusCode);
        await admin.Page($"/identity/people/{id}");
    }

    [Fact]
    public async Task An_API_client_is_added_and_revoked_by_forms()
    {
        using var admin = await SignedIn("admin");
        using var created = await admin.Submit("/identity/clients/new", ("Form.ClientId", "e-laas"), ("Form.Name", "ระบบบัญชี"), ("Form.Roles", "plan-officer"), ("Form.Reason", "ทดสอบ"));
        var secret = (await Visitor.Read(created)).QuerySelector("main code")!.TextContent;
        Assert.Equal(HttpStatusCode.OK, await TokenFor("e-laas", secret));

        using var revoked = await admin.Submit("/identity/clients/e-laas/revocation", ("Form.Reason", "เลิกใช้"));
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await TokenFor("e-laas", secret));
        using var again = await admin.Submit("/identity/clients/e-laas/revocation", ("Form.Reason", "เลิกใช้"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task Divisions_are_added_and_renamed_by_forms()
    {
        using var admin = await SignedIn("admin");
        using var added = await admin.Submit("/identity/divisions/new", ("Form.Code", "agr"), ("Form.Name", "กองส่งเสริมการเกษตร"), ("Form.Aliases", "เกษตร\r\nกองเกษตร\r\n"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using var renamed = await admin.Submit("/identity/divisions/AGR/naming", ("Form.Name", "กองเกษตร"), ("Form.Aliases", "เกษตร"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        Assert.Contains("กองเกษตร", (await admin.Page("/identity/divisions")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_that_says_so()
    {
        using var admin = await SignedIn("admin");
        foreach (var path in (string[])["people/" + Guid.Empty, $"people/{Guid.Empty}/roles", $"grants/{Guid.Empty}/confirmation", "clients/gateway/revocation", "divisions/XX/naming"])
        {
            using var answer = await admin.Get($"/identity/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_wrong_present_password_changes_nothing()
    {
        using var visitor = identity.Visitor();
        await visitor.SignInToGateway("auditor");
        using var wrong = await visitor.Submit("/identity/password", ("Form.Current", "not-it"), ("Form.Wanted", Accounts.OwnPassword), ("Form.Repeated", Accounts.OwnPassword));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        using var differs = await visitor.Submit("/identity/password", ("Form.Current", "demo"), ("Form.Wanted", Accounts.OwnPassword), ("Form.Repeated", "something else"));
        Assert.Equal(HttpStatusCode.Conflict, differs.StatusCode);
        using var other = identity.Visitor();
        await other.SignInToGateway("auditor");
    }

    private async Task<Visitor> SignedIn(string userName)
    {
        using var visitor = identity.Visitor();
        return identity.Visitor((await visitor.SignInToGateway(userName)).AccessToken);
    }

    private async Task<HttpStatusCode> TokenFor(string clientId, string secret)
    {
        using var client = identity.Client();
        using var answer = await client.Token(new() { ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = secret });
        return answer.StatusCode;
    }
}
