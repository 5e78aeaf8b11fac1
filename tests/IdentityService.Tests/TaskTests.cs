using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace IdentityService.Tests;

public sealed class TaskTests
{
    [Fact]
    public async Task An_administrator_is_told_who_has_a_temporary_password_and_others_nothing()
    {
        await using var identity = new IdentityFactory();
        var admin = await identity.ApiClient();
        Assert.DoesNotContain("temporary-passwords", (await Tasks(admin)).Kinds());
        var (id, _) = await admin.Open("somjai", ["division-officer"], "SP");
        var passwords = (await Tasks(admin)).Kind("temporary-passwords");
        Assert.Equal((1, ("นาย somjai", (string?)null, $"/identity/people/{id}")), (passwords.Counts().Count, passwords.First()));
        Assert.Empty((await Tasks(await identity.ApiClient("demo-plan-officer"))).Kinds());
    }

    [Fact]
    public async Task A_role_that_needs_two_is_told_to_the_second_and_not_to_whoever_asked()
    {
        await using var identity = new IdentityFactory();
        using var first = await identity.Person("admin");
        var (id, _) = await first.Open("khwanjai", ["complaint-officer"]);
        await first.Post($"people/{id}/roles", new { roles = new[] { "complaint-officer", "corruption-officer" }, reason = "แต่งตั้ง" });
        Assert.DoesNotContain("grants-to-decide", (await Tasks(first)).Kinds());
        var second = (await Tasks(await identity.Person("executive"))).Kind("grants-to-decide");
        Assert.Equal((1, "decision"), (second.Counts().Count, second.Text()));
        Assert.DoesNotContain(id.ToString(), second.ToString(), StringComparison.Ordinal);
    }

    private static Task<JsonElement> Tasks(HttpClient client) => client.GetFromJsonAsync<JsonElement>("/identity/api/v1/tasks", TestContext.Current.CancellationToken);
}

file static class Nature
{
    public static string Text(this JsonElement group) => group.GetProperty("nature").GetString()!;
}
