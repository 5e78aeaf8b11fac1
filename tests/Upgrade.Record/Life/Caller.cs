using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Upgrade.Record.Life;

/// <summary>Somebody who uses the release's API: a demo client, or a citizen without sign-in. Whatever is refused ends the recording.</summary>
/// <param name="visited">Every address that was called, for <see cref="Reading"/>.</param>
internal sealed class Caller(HttpClient http, ConcurrentBag<string> visited)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    public Task<JsonElement> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<JsonElement> Post(string path, object? body = null) => Send(HttpMethod.Post, path, JsonContent.Create(body ?? new { }));

    public Task<JsonElement> Put(string path, object body) => Send(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<JsonElement> Post(string path, HttpContent content) => Send(HttpMethod.Post, path, content);

    /// <summary>Asks until it is so: what another service does in its own time.</summary>
    public async Task<JsonElement> Until(string path, Func<JsonElement, bool> isSo)
    {
        for (var end = TimeProvider.System.GetUtcNow() + Guard; ;)
        {
            var now = await Get(path);
            if (isSo(now))
                return now;
            if (TimeProvider.System.GetUtcNow() > end)
                throw new InvalidOperationException($"{path} did not become what was waited for: {now}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Reads whatever is there, as text; null where nothing is, or not for this reader.</summary>
    public async Task<string?> Look(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"GET {path}: {(int)answer.StatusCode} {text}"));
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/json" ? text : null;
    }

    private async Task<JsonElement> Send(HttpMethod method, string path, HttpContent? content)
    {
        visited.Add(path);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (method == HttpMethod.Post)
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{method} {path}: {(int)answer.StatusCode} {text}"));
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
