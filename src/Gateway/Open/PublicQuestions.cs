using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Routes;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using ServiceDefaults.Telemetry;
using WebUi;

namespace Gateway.Open;

/// <summary>What a service told the public.</summary>
/// <param name="IsSilent">It did not answer in time, or not as it should.</param>
/// <param name="Value">Null when it is silent, and when it has no such thing (404).</param>
public sealed record Told<T>(bool IsSilent, T? Value) where T : class;

/// <summary>
/// Asks the services what they tell everybody, as any visitor could: without a token, in parallel, with a time limit. An answer is kept for a
/// minute and shared, so that many readers are one question; that a service is silent is kept for seconds.
/// </summary>
public sealed class PublicQuestions(IHttpClientFactory clients, IConfiguration configuration, IOptions<OpenSettings> settings, TimeProvider clock)
{
    internal const string Client = "open";

    /// <summary>Questions depend on years and two languages alone: more than this are somebody's play.</summary>
    private const int Most = 5000;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly ConcurrentDictionary<(string Service, string Path, bool IsEnglish), Lazy<Kept>> _kept = new();

    private sealed record Kept(DateTimeOffset AskedAt, Task<(bool IsSilent, byte[]? Body)> Answer);

    /// <param name="path">After the service's prefix: <c>api/v1/plans</c>.</param>
    public async Task<Told<T>> Ask<T>(string service, string path) where T : class
    {
        var (isSilent, body) = await Question(service, path).Answer;
        try
        {
            return new(isSilent, body is null ? null : JsonSerializer.Deserialize<T>(body, Json));
        }
        catch (JsonException)
        {
            return new(true, null); // of another version, perhaps: for the reader the same as none
        }
    }

    private Kept Question(string service, string path)
    {
        var (key, now) = ((service, path, Language.IsEnglish), clock.GetUtcNow());
        if (_kept.TryGetValue(key, out var before) && before is { Value: var kept } && IsFresh(kept, now))
            return kept;
        if (_kept.Count > Most)
            _kept.Clear();
        var fresh = new Lazy<Kept>(() => new(now, Start(service, path, key.IsEnglish)));
        // Of several who found it old at once, one asks.
        return _kept.AddOrUpdate(key, fresh, (_, other) => ReferenceEquals(other, before) || !IsFresh(other.Value, now) ? fresh : other).Value;
    }

    private bool IsFresh(Kept kept, DateTimeOffset now) =>
        !kept.Answer.IsCompleted || now - kept.AskedAt < (kept.Answer.Result.IsSilent ? Silence : settings.Value.Keep);

    /// <summary>Shared by whoever asks meanwhile, so it ends with nobody's request; and a question to the corruption channel belongs to nobody's trace.</summary>
    private Task<(bool IsSilent, byte[]? Body)> Start(string service, string path, bool isEnglish)
    {
        var address = $"{ServiceRoute.All.Single(one => one.Name == service).Prefix}/{path}";
        if (!QuietPaths.Cover(address))
            return Task.Run(() => Send(service, address, isEnglish));
        using var alone = ExecutionContext.SuppressFlow();
        return Task.Run(async () =>
        {
            using var quiet = SuppressInstrumentationScope.Begin();
            Activity.Current = null;
            return await Send(service, address, isEnglish);
        });
    }

    private async Task<(bool IsSilent, byte[]? Body)> Send(string service, string address, bool isEnglish)
    {
        using var patience = new CancellationTokenSource(settings.Value.Patience);
        foreach (var replica in ServiceRoute.All.Single(one => one.Name == service).Addresses(configuration))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(replica), address));
                request.Headers.Add("Accept-Language", isEnglish ? "en" : "th");
                using var answer = await clients.CreateClient(Client).SendAsync(request, patience.Token);
                if (answer.StatusCode is HttpStatusCode.NotFound)
                    return (false, null);
                if (answer.IsSuccessStatusCode)
                    return (false, await answer.Content.ReadAsByteArrayAsync(patience.Token));
            }
            catch (Exception silent) when (silent is HttpRequestException or IOException || (silent is OperationCanceledException && !patience.IsCancellationRequested))
            {
                continue; // the next replica may be there
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return (true, null);
    }
}
