using System.Net;
using System.Text.Json;

namespace IdentityService.Tests;

/// <summary>Accounts of a test's own, opened and used as an administrator and the person would.</summary>
internal static class Accounts
{
    public const string OwnPassword = "ทุ่งนาบึงนคร สีเขียว";

    /// <summary>Opens an account; says its id and temporary password.</summary>
    public static async Task<(Guid Id, string Password)> Open(this HttpClient admin, string userName, string[] roles, string? division = null)
    {
        using var answer = await admin.Post("people", new { userName, name = $"นาย {userName}", roles, division, reason = "ทดสอบ" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (body.GetProperty("id").GetGuid(), body.GetProperty("temporaryPassword").GetString()!);
    }

    /// <summary>Signs in with a temporary password and chooses an own one, as the page demands.</summary>
    public static async Task<Tokens> FirstSignIn(this Visitor visitor, string userName, string temporaryPassword)
    {
        using var signedIn = await visitor.SignIn(userName, temporaryPassword, visitor.AuthorizeUrl);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        using var asked = await visitor.Get(visitor.AuthorizeUrl);
        var page = asked.Headers.Location!.OriginalString;
        Assert.StartsWith("/identity/password?", page, StringComparison.Ordinal);
        using var changed = await visitor.Submit(page, ("Form.Current", temporaryPassword), ("Form.Wanted", OwnPassword), ("Form.Repeated", OwnPassword));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        return await visitor.Exchange();
    }

    /// <summary>A person with an own password.</summary>
    public static async Task<(Guid Id, Tokens Tokens, Visitor Visitor)> Settled(this IdentityFactory identity, HttpClient admin, string userName, string[] roles, string? division = null)
    {
        var (id, password) = await admin.Open(userName, roles, division);
        var visitor = identity.Visitor();
        return (id, await visitor.FirstSignIn(userName, password), visitor);
    }
}
