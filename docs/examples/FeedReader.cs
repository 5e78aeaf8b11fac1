using System.Net.Http.Json;
using System.Text.Json;

namespace Examples;

/// <summary>Follows the feed of a platform.</summary>
public static class FeedReader
{
    /// <summary>Hands over each event, oldest first, and remembers where it stopped; ends when there is no more.</summary>
    /// <param name="platform">With the platform's address and an access token.</param>
    /// <param name="cursor">What was remembered last; null for the first time.</param>
    /// <param name="waitSeconds">How long to wait for the next event when all is read, at most 30.</param>
    public static async Task Read(HttpClient platform, string? cursor, int waitSeconds, Func<JsonElement, Task> take, Func<string, Task> remember)
    {
        while (true)
        {
            var after = cursor is null ? "" : $"&after={cursor}";
            var answer = await platform.GetFromJsonAsync<JsonElement>(new Uri($"/ops/api/v1/feed?limit=500&wait={waitSeconds}{after}", UriKind.Relative));
            foreach (var told in answer.GetProperty("items").EnumerateArray())
                await take(told);
            // After the work is done: whoever stops in between gets the same events again, and knows them by their ids.
            await remember(cursor = answer.GetProperty("next").GetString()!);
            if (answer.GetProperty("items").GetArrayLength() == 0)
                return;
        }
    }
}
