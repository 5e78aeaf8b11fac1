using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace DemoYear;

/// <summary>
/// Somebody who uses the platform's public API: an API client of a role and division, or a citizen without sign-in. Each step of the year
/// has a name. It is tried until it is accepted, always under the same Idempotency-Key, and then stands in the ledger with its answer.
/// </summary>
/// <param name="client">The API client's id; null for a citizen.</param>
internal sealed class Caller(string? client, HttpClient http, Ledger ledger, int seed)
{
    /// <summary>A service that was killed is back within seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private string? _token;

    /// <param name="before">A refusal's code that says that it was done: for what takes no Idempotency-Key.</param>
    /// <param name="unheard">A field that is refused as long as the service has not heard of the plan.</param>
    public Task<JsonElement> Post(string what, string path, object? body = null, string? before = null, string? unheard = null) =>
        Once(what, HttpMethod.Post, path, () => JsonContent.Create(body ?? new { }), before, unheard);

    public Task<JsonElement> Put(string what, string path, object body) => Once(what, HttpMethod.Put, path, () => JsonContent.Create(body));

    /// <summary>A form with a file. Its boundary is always the same one, or the same file would be another request.</summary>
    public Task<JsonElement> Send(string what, string path, string fileName, string contentType, byte[] content, params (string Name, string Value)[] fields) => Once(what, HttpMethod.Post, path, () =>
    {
        var form = new MultipartFormDataContent("demo-year-form");
        var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        form.Add(file, "file", fileName);
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return form;
    });

    /// <summary>Reads what is true now and will be asked for again in another life of this process: it is remembered as it was.</summary>
    public Task<JsonElement> Read(string what, string path) => Until(what, path, _ => true);

    /// <summary>The same once it is so: what another service does in its own time.</summary>
    public async Task<JsonElement> Until(string what, string path, Func<JsonElement, bool> isSo)
    {
        if (ledger.Find(what) is { } before)
            return before;
        for (var end = TimeProvider.System.GetUtcNow() + Patience; ;)
        {
            var now = await Look(path);
            if (isSo(now))
            {
                ledger.Accept(what, now);
                return now;
            }

            if (TimeProvider.System.GetUtcNow() > end)
                throw new DemoFailedException($"{what}: {path} did not become what was waited for. Now: {Short(now.ToString())}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Reads and remembers nothing.</summary>
    public Task<JsonElement> Look(string path) => Accepted(path, HttpMethod.Get, path, null);

    private async Task<JsonElement> Once(string what, HttpMethod method, string path, Func<HttpContent> body, string? before = null, string? unheard = null)
    {
        if (ledger.Find(what) is { } known)
            return known;
        var answer = await Accepted(what, method, path, body, before, unheard);
        ledger.Accept(what, answer);
        return answer;
    }

    private async Task<JsonElement> Accepted(string what, HttpMethod method, string path, Func<HttpContent>? body, string? before = null, string? unheard = null)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        for (var why = ""; ; await Task.Delay(Pause))
        {
            if (TimeProvider.System.GetUtcNow() > end)
                throw new DemoFailedException($"{what}: {path} was not accepted for {Patience.TotalMinutes} minutes. {why}");
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body?.Invoke() };
                if (client is not null)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await AskToken());
                if (method == HttpMethod.Post)
                    request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"demo-{seed}-{what}"));
                using var answer = await http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode)
                    return text.Length == 0 ? JsonSerializer.SerializeToElement<object?>(null) : JsonElement.Parse(text);
                if (answer.StatusCode is HttpStatusCode.Unauthorized)
                    _token = null;
                else if (before is not null && text.Contains($"\"{before}\"", StringComparison.Ordinal))
                    return JsonSerializer.SerializeToElement<object?>(null);
                else if (!MayPass(answer.StatusCode) && !(answer.StatusCode is HttpStatusCode.BadRequest && unheard is not null && text.Contains($"\"{unheard}\"", StringComparison.Ordinal)))
                    throw new DemoFailedException($"{what}: {client ?? "citizen"} {method} {path} was refused: {(int)answer.StatusCode} {Short(text)}");
                why = $"{(int)answer.StatusCode} {Short(text)}";
            }
            catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
            {
                why = away.Message; // the gateway itself, or what it was sending, is away
            }
        }
    }

    private async Task<string> AskToken()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client!, ["client_secret"] = "demo" });
        using var answer = await http.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form);
        if (MayPass(answer.StatusCode))
            throw new HttpRequestException($"No token now: {(int)answer.StatusCode}");
        if (!answer.IsSuccessStatusCode)
            throw new DemoFailedException($"{client} got no token: {(int)answer.StatusCode} {Short(await answer.Content.ReadAsStringAsync())}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    private static bool MayPass(HttpStatusCode status) => status
        is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    private static string Short(string text) => text.Length > 1500 ? text[..1500] + " …" : text;
}
