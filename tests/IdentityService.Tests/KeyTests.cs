using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.Tests;

public sealed class KeyTests
{
    [Fact]
    public async Task Two_replicas_that_start_at_once_share_their_keys_and_a_restart_keeps_them()
    {
        await using var first = new IdentityFactory();
        await first.InDatabase(db => db.Keys.ExecuteDeleteAsync());
        await using var second = new IdentityFactory { ConnectionString = first.ConnectionString };
        await using var third = new IdentityFactory { ConnectionString = first.ConnectionString };
        await Task.WhenAll(Task.Run(() => second.Services), Task.Run(() => third.Services));
        Assert.Equal(2, await second.InDatabase(db => db.Keys.CountAsync()));
        Assert.Equal(await PublishedKey(second), await PublishedKey(third));

        using var visitor = second.Visitor();
        var tokens = await visitor.SignInToGateway("plan");
        using var client = third.Client(tokens.AccessToken);
        var me = await client.GetFromJsonAsync<JsonElement>("/identity/api/v1/me");
        Assert.Equal("เจ้าหน้าที่แผนตัวอย่าง", me.GetProperty("name").GetString());

        await using var restarted = new IdentityFactory { ConnectionString = first.ConnectionString };
        Assert.Equal(await PublishedKey(second), await PublishedKey(restarted));
        using var again = restarted.Visitor();
        using var renewed = await again.Renew(tokens.RefreshToken);
        Assert.True(renewed.IsSuccessStatusCode);
    }

    [Fact]
    public async Task No_key_stands_in_the_database_in_clear_text()
    {
        await using var identity = new IdentityFactory();
        var pems = await identity.InDatabase(db => db.Keys.Select(key => key.Pem).ToListAsync());
        Assert.Equal(2, pems.Count);
        Assert.All(pems, pem => Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", pem, StringComparison.Ordinal));

        using var visitor = identity.Visitor(); // a page with a form makes the first data-protection key
        await visitor.Page("/identity/sign-in");
        var protectors = await identity.InDatabase(db => db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync());
        Assert.NotEmpty(protectors);
        Assert.All(protectors, xml =>
        {
            Assert.Contains("<secret>", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task With_another_password_it_refuses_to_start()
    {
        await using var identity = new IdentityFactory();
        _ = identity.Services;
        await using var wrong = new IdentityFactory { ConnectionString = identity.ConnectionString };
        wrong.Settings["Platform:KeysPassword"] = "another-password-entirely";
        var refused = Assert.Throws<InvalidOperationException>(() => wrong.Services);
        Assert.Contains("Platform:KeysPassword", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_gateway_secret_holds_from_the_next_start_on()
    {
        await using var identity = new IdentityFactory();
        _ = identity.Services;
        await using var changed = new IdentityFactory { ConnectionString = identity.ConnectionString };
        changed.Settings["Platform:GatewayClientSecret"] = "another-secret-of-the-gateway";
        changed.Settings["Platform:PublicUrl"] = "https://plan.example.go.th";
        using var client = changed.Client();
        using var old = await client.Token(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = "x", ["client_id"] = "gateway", ["client_secret"] = IdentityFactory.GatewaySecret });
        Assert.Equal("invalid_client", (await old.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
        using var now = await client.Token(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = "x", ["client_id"] = "gateway", ["client_secret"] = "another-secret-of-the-gateway" });
        Assert.Equal("invalid_grant", (await now.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
        var redirects = await changed.InDatabase(db => db.Clients.Where(row => row.ClientId == "gateway").Select(row => row.RedirectUris).SingleAsync());
        Assert.Equal("""["https://plan.example.go.th/signin-oidc"]""", redirects);
    }

    private static async Task<string> PublishedKey(IdentityFactory identity)
    {
        using var client = identity.Client();
        var keys = await client.GetFromJsonAsync<JsonElement>("/identity/.well-known/jwks");
        return Assert.Single(keys.GetProperty("keys").EnumerateArray()).GetProperty("kid").GetString()!;
    }
}
