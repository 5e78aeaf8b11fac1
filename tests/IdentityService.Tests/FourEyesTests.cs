using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IdentityService.Grants;
using IdentityService.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IdentityService.Tests;

/// <summary><c>corruption-officer</c> is given by two people: whoever has it reads who reported whom.</summary>
public sealed class FourEyesTests(IdentityFactory identity) : IClassFixture<IdentityFactory>
{
    private static readonly object Reason = new { reason = "คำสั่งที่ 12/2570" };

    [Fact]
    public async Task One_asks_another_confirms()
    {
        using var admin = await identity.Person("admin");
        var (id, _) = await admin.Open("officer", ["complaint-officer"]);
        var asked = await admin.Post($"people/{id}/roles", new { roles = new[] { "complaint-officer", "corruption-officer" }, reason = "แต่งตั้ง" }).Json();
        Assert.Equal(["complaint-officer"], asked.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        var grant = asked.GetProperty("pendingGrant").GetGuid();
        Assert.Equal(["corruption-officer"], await PendingRoles(admin, id));

        Assert.Equal("four-eyes", await admin.Post($"grants/{grant}/confirmation", Reason).Code());
        using var executive = await identity.Person("executive");
        using var confirmed = await executive.Post($"grants/{grant}/confirmation", Reason);
        Assert.Equal(HttpStatusCode.NoContent, confirmed.StatusCode);

        Assert.Contains("corruption-officer", await RolesOf(admin, id));
        Assert.Equal("already-decided", await executive.Post($"grants/{grant}/confirmation", Reason).Code());
    }

    [Fact]
    public async Task An_administrator_can_not_get_the_role_alone()
    {
        using var admin = await identity.Person("admin");
        var self = new JsonWebToken(admin.DefaultRequestHeaders.Authorization!.Parameter).Subject;
        var asked = await admin.Post($"people/{self}/roles", new { roles = new[] { "admin", "corruption-officer" }, reason = "เร่งด่วน" }).Json();
        Assert.DoesNotContain("corruption-officer", asked.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        var grant = asked.GetProperty("pendingGrant").GetGuid();
        Assert.Equal("four-eyes", await admin.Post($"grants/{grant}/confirmation", Reason).Code());

        // Nor through a second account made for it, nor through an API client.
        var (_, tokens, visitor) = await identity.Settled(admin, "puppet", ["executive"]);
        visitor.Dispose();
        using var puppet = identity.Client(tokens.AccessToken);
        Assert.Equal("account-too-new", await puppet.Post($"grants/{grant}/confirmation", Reason).Code());
        using var machine = await identity.ApiClient("demo-executive");
        Assert.Equal("person-needed", await machine.Post($"grants/{grant}/confirmation", Reason).Code());
        Assert.Equal("people-only", await admin.Post("clients", new { clientId = "spy", name = "x", roles = new[] { "corruption-officer" }, reason = "x" }).Code());
    }

    [Fact]
    public async Task Declined_is_not_given()
    {
        using var admin = await identity.Person("admin");
        var (id, _) = await admin.Open("declined", []);
        var asked = await admin.Post($"people/{id}/roles", new { roles = new[] { "corruption-officer" }, reason = "แต่งตั้ง" }).Json();
        using var executive = await identity.Person("executive");
        using var answer = await executive.Post($"grants/{asked.GetProperty("pendingGrant").GetGuid()}/rejection", Reason);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Empty(await RolesOf(admin, id));
        Assert.Empty(await PendingRoles(admin, id));
    }

    [Fact]
    public async Task Resetting_a_corruption_officers_password_suspends_the_role()
    {
        using var admin = await identity.Person("admin");
        var officer = await identity.InDatabase(db => db.People.SingleAsync(person => person.UserNameKey == "corruption"));
        var reset = await admin.Post($"people/{officer.Id}/password-reset", new { reason = "ลืมรหัสผ่าน" }).Json();
        Assert.NotEqual(JsonValueKind.Null, reset.GetProperty("pendingGrant").ValueKind);
        Assert.DoesNotContain("corruption-officer", await RolesOf(admin, officer.Id));
        Assert.Equal(["corruption-officer"], await PendingRoles(admin, officer.Id));
    }

    [Fact]
    public async Task The_other_roles_need_no_second_person_and_the_list_is_for_those_who_decide()
    {
        using var planner = await identity.Person("plan");
        using var refused = await planner.GetAsync(new Uri("/identity/api/v1/grants", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public void Nobody_confirms_a_role_for_themselves()
    {
        var now = identity.Clock.GetUtcNow();
        var (asker, receiver) = (Person.Create("a", "ก", "temporary-a", now), Person.Create("b", "ข", "temporary-b", now));
        var grant = RoleGrant.Request(receiver, "corruption-officer", asker, "แต่งตั้ง", now);
        var later = now.AddDays(RoleGrant.DaysUntilTrusted);
        Assert.Equal(GrantRefusals.OwnGrant, grant.Confirm(receiver, receiver, "", later));
        Assert.Equal(GrantRefusals.SamePerson, grant.Confirm(receiver, asker, "", later));
        Assert.Empty(receiver.Roles);
    }

    private static async Task<string[]> RolesOf(HttpClient admin, Guid id) => await Texts(admin, id, "roles");

    private static async Task<string[]> PendingRoles(HttpClient admin, Guid id) => await Texts(admin, id, "pendingRoles");

    private static async Task<string[]> Texts(HttpClient admin, Guid id, string field) =>
        [.. (await admin.GetFromJsonAsync<JsonElement>($"/identity/api/v1/people/{id}")).GetProperty(field).EnumerateArray().Select(text => text.GetString()!)];
}
