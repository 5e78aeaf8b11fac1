using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;

namespace IdentityService.Tests;

public sealed class PeopleTests(IdentityFactory identity) : IClassFixture<IdentityFactory>
{
    [Fact]
    public async Task A_new_person_signs_in_with_the_temporary_password_and_must_choose_another()
    {
        using var admin = await identity.ApiClient();
        var (id, tokens, visitor) = await identity.Settled(admin, "somchai", ["division-officer"], "PW");
        using (visitor)
        {
            var token = new JsonWebToken(tokens.AccessToken);
            Assert.Equal(id.ToString(), token.Subject);
            Assert.Equal("PW", token.GetClaim("division").Value);
        }

        using var other = identity.Visitor();
        using var again = await other.SignIn("somchai", Accounts.OwnPassword);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("สั้นไป", "password-short")]
    [InlineData("1234567890", "password-common")]
    [InlineData("xx-naree-2570", "password-has-name")]
    public void A_weak_password_is_refused(string wanted, string code)
    {
        var person = People.Person.Create("naree", "นางนารี", "temporary-one", identity.Clock.GetUtcNow());
        Assert.Equal(code, person.ChangePassword("temporary-one", wanted)?.Code);
        Assert.True(person.MustChangePassword);
    }

    [Fact]
    public async Task A_user_name_is_given_once_whatever_its_capitals()
    {
        using var admin = await identity.ApiClient();
        await admin.Open("malee๙", []);
        using var answer = await admin.Post("people", new { userName = " MALEE9 ", name = "มาลี", roles = Array.Empty<string>(), reason = "ทดสอบ" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("user-name-taken", await Task.FromResult(answer).Code());
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_has_changed_meanwhile_is_refused_by_its_If_Match()
    {
        using var admin = await identity.ApiClient();
        var (id, _) = await admin.Open("two-admins", []);
        using var read = await admin.GetAsync(new Uri($"/identity/api/v1/people/{id}", UriKind.Relative));
        var seen = read.Headers.ETag!.Tag;
        using var first = await Assign("plan-officer", seen);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var second = await Assign("executive", seen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal("stale", await Task.FromResult(second).Code());
        Assert.Equal(["plan-officer"], await identity.InDatabase(db => db.People.Where(person => person.Id == id).Select(person => person.Roles).SingleAsync()));

        using var third = await Assign("executive", first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);

        Task<HttpResponseMessage> Assign(string role, string version) => admin.SendAsync(new(HttpMethod.Post, $"/identity/api/v1/people/{id}/roles")
        {
            Content = JsonContent.Create(new { roles = new[] { role }, reason = "ทดสอบ" }),
            Headers = { { "If-Match", version } },
        });
    }

    [Fact]
    public async Task Bad_input_names_each_field()
    {
        using var admin = await identity.ApiClient();
        using var answer = await admin.Post("people", new { userName = "a b", name = " ", roles = new[] { "king" }, division = "ZZ" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await Task.FromResult(answer).Json()).GetProperty("errors").EnumerateObject().Select(field => field.Name);
        Assert.Equal(["division", "name", "reason", "roles", "userName"], errors.Order());
    }

    [Theory]
    [InlineData("session-revocation")]
    [InlineData("password-reset")]
    [InlineData("deactivation")]
    [InlineData("roles")]
    public async Task What_an_administrator_decides_ends_every_session_at_once(string verb)
    {
        using var admin = await identity.ApiClient();
        var (id, tokens, visitor) = await identity.Settled(admin, $"person-{verb}", ["plan-officer"]);
        using var browser = visitor;

        using var done = await admin.Post($"people/{id}/{verb}", new { roles = new[] { "internal-auditor" }, division = "IA", reason = "ทดสอบ" });
        Assert.True(done.IsSuccessStatusCode);

        using var renewed = await visitor.Renew(tokens.RefreshToken);
        Assert.Equal(HttpStatusCode.BadRequest, renewed.StatusCode);
        using var asked = await visitor.Get(visitor.AuthorizeUrl);
        Assert.StartsWith("/identity/sign-in", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var told = await identity.InDatabase(db => db.Set<OutboxMessage>().Where(row => row.Type.StartsWith(typeof(SessionsRevoked).FullName!)).Select(row => row.Body).ToListAsync());
        Assert.Contains(told, body => body.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(told, body => body.Contains("person-", StringComparison.Ordinal));
        Assert.Equal(0, await identity.InDatabase(db => db.Tokens.CountAsync(token => token.Subject == id.ToString() && token.Status == "valid")));
    }

    [Fact]
    public async Task A_closed_account_does_not_get_in_and_says_nothing_about_being_closed()
    {
        using var admin = await identity.ApiClient();
        var (id, _, visitor) = await identity.Settled(admin, "closed", []);
        visitor.Dispose();
        using var done = await admin.Post($"people/{id}/deactivation", new { reason = "ลาออก" });
        using var other = identity.Visitor();
        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", await other.Refusal("closed", Accounts.OwnPassword), StringComparison.Ordinal);

        using var opened = await admin.Post($"people/{id}/activation", new { reason = "กลับมา" });
        using var answer = await other.SignIn("closed", Accounts.OwnPassword);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_reset_gives_another_temporary_password_and_ends_the_wait_after_wrong_ones()
    {
        using var admin = await identity.ApiClient();
        var (id, _, settled) = await identity.Settled(admin, "forgetful", []);
        settled.Dispose();
        using var visitor = identity.Visitor();
        for (var attempt = 1; attempt <= 5; attempt++)
            await visitor.Refusal("forgetful", "not-it");
        var reset = await admin.Post($"people/{id}/password-reset", new { reason = "ลืมรหัสผ่าน" }).Json();
        await visitor.FirstSignIn("forgetful", reset.GetProperty("temporaryPassword").GetString()!);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role()
    {
        using var admin = await identity.ApiClient();
        var last = await identity.InDatabase(db => db.People.SingleAsync(person => person.UserNameKey == "admin"));
        Assert.Equal("last-admin", await admin.Post($"people/{last.Id}/roles", new { roles = new[] { "plan-officer" }, reason = "ทดสอบ" }).Code());
        Assert.Equal("last-admin", await admin.Post($"people/{last.Id}/deactivation", new { reason = "ทดสอบ" }).Code());
    }

    [Fact]
    public async Task Every_change_is_audited_and_no_secret_is_in_it()
    {
        using var admin = await identity.ApiClient();
        var (id, password) = await admin.Open("audited", ["plan-officer"]);
        await admin.Post($"people/{id}/roles", new { roles = new[] { "executive" }, reason = "เลือกตั้งใหม่" });
        var reset = await admin.Post($"people/{id}/password-reset", new { reason = "ลืมรหัสผ่าน" }).Json();
        var client = await admin.Post("clients", new { clientId = "audited-client", name = "ระบบทดสอบ", roles = new[] { "plan-officer" }, reason = "ทดสอบ" }).Json();

        var entries = await identity.InDatabase(db => db.Set<AuditEntry>().ToListAsync());
        var ofPerson = entries.Where(entry => entry.SubjectId == id.ToString()).OrderBy(entry => entry.At).ToList();
        Assert.Equal(["CreatePerson", "AssignRoles", "ResetPassword"], ofPerson.Select(entry => entry.Process));
        Assert.All(ofPerson, entry => Assert.Equal("demo-admin", entry.ActorId));
        Assert.Equal("เลือกตั้งใหม่", ofPerson[1].Reason);
        Assert.Contains("executive", ofPerson[1].After, StringComparison.Ordinal);
        Assert.Contains("plan-officer", ofPerson[1].Before, StringComparison.Ordinal);

        var secrets = await identity.InDatabase(async db => (string[])
        [
            .. await db.People.Select(person => person.PasswordHash).ToListAsync(),
            .. await db.People.Select(person => person.SecurityStamp.ToString()).ToListAsync(),
            .. await db.Clients.Select(row => row.ClientSecret!).ToListAsync(),
            password, reset.GetProperty("temporaryPassword").GetString()!, client.GetProperty("secret").GetString()!,
        ]);
        Assert.All(entries, entry => Assert.DoesNotContain(secrets, secret =>
            entry.Before?.Contains(secret, StringComparison.Ordinal) == true || entry.After?.Contains(secret, StringComparison.Ordinal) == true));
        Assert.All(entries, entry => Assert.DoesNotContain("hash", $"{entry.Before}{entry.After}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task People_are_found_by_name_role_division_and_state()
    {
        using var admin = await identity.ApiClient();
        await admin.Open("findable", ["division-head"], "EDU");
        foreach (var query in (string[])["q=FINDABLE", "q=นาย findable", "role=division-head&division=EDU", "division=EDU&active=true"])
        {
            var found = await admin.GetFromJsonAsync<JsonElement>($"/identity/api/v1/people?{query}");
            Assert.Equal("findable", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("userName").GetString());
            Assert.Equal(1, found.GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Who_is_no_administrator_manages_nobody()
    {
        using var planner = await identity.ApiClient("demo-plan-officer");
        using var answer = await planner.Post("people", new { userName = "x", name = "x", roles = new[] { "admin" }, reason = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
