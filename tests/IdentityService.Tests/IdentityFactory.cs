using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IdentityService.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Testing;

namespace IdentityService.Tests;

/// <summary>The identity service on a database of its own, with the demo people and clients unless the environment is another one.</summary>
public sealed class IdentityFactory : ServiceFactory<Program, IdentityDb>
{
    public const string PublicUrl = "http://localhost";
    public const string GatewaySecret = "gateway-secret-of-the-tests";
    public const string KeysPassword = "keys-password-of-the-tests";

    public IdentityFactory() : base("identitydb")
    {
        Settings["Platform:PublicUrl"] = PublicUrl;
        Settings["Platform:GatewayClientSecret"] = GatewaySecret;
        Settings["Platform:KeysPassword"] = KeysPassword;
    }

    protected override bool UsesTestTokens => false;

    /// <summary>A client that follows no redirect, so that a test sees each one.</summary>
    public HttpClient Client(string? accessToken = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = false });
        if (accessToken is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return client;
    }

    /// <summary>A client that acts as one of the demo API clients.</summary>
    public async Task<HttpClient> ApiClient(string clientId = "demo-admin")
    {
        using var client = Client();
        using var answer = await client.Token(new() { ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = "demo" });
        return Client((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
    }

    /// <summary>A browser of its own; with the access token that the gateway would forward, if it has a session there.</summary>
    public Visitor Visitor(string? accessToken = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (accessToken is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return new Visitor(client);
    }

    /// <summary>A client that acts as a person who signed in through the page.</summary>
    public async Task<HttpClient> Person(string userName, string password = "demo")
    {
        using var visitor = Visitor();
        return Client((await visitor.SignInToGateway(userName, password)).AccessToken);
    }
}

internal static class HttpCalls
{
    public static Task<HttpResponseMessage> Token(this HttpClient client, Dictionary<string, string> form) =>
        client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), new FormUrlEncodedContent(form));

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync($"/identity/api/v1/{path}", body);

    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone();
    }

    public static async Task<string> Code(this Task<HttpResponseMessage> sending) => (await sending.Json()).GetProperty("code").GetString()!;
}
