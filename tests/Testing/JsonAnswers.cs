using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Testing.Api;

/// <summary>Calls of an API and what they answered.</summary>
public static class JsonAnswers
{
    public static async Task<JsonElement> GetJson(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Send(this HttpClient client, string path, object? body = null) =>
        client.Send(HttpMethod.Post, path, body);

    public static async Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Send(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body ?? new { }) };
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var json = text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : json.Text("code"), json);
    }

    /// <summary>The fields that a problem names.</summary>
    public static string[] Fields(this JsonElement problem) => [.. problem.GetProperty("errors").EnumerateObject().Select(error => error.Name)];
}
