using System.Net.Http.Json;
using System.Text.Json;

namespace Platform.Tests;

/// <summary>The identity service's people, through its API.</summary>
internal static class People
{
    public static async Task<string> IdOf(HttpClient admin, string userName)
    {
        var people = await admin.GetFromJsonAsync<JsonElement>("/identity/api/v1/people?pageSize=200");
        return people.GetProperty("items").EnumerateArray()
            .Single(person => person.GetProperty("userName").GetString() == userName).GetProperty("id").GetString()!;
    }

    public static async Task RevokeSessions(HttpClient admin, string personId, string traceParent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/identity/api/v1/people/{personId}/session-revocation")
        {
            Content = JsonContent.Create(new { reason = "ทดสอบการออกจากระบบทุกเครื่อง" }),
        };
        request.Headers.Add("traceparent", traceParent);
        using var answer = await admin.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
