using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Chaos.Work;

/// <summary>
/// Stands between everybody and the platform, and writes down each request before it is sent and each answer when it came
/// (<c>requests.jsonl</c>): what was asked and not heard is known however this ends.
/// </summary>
internal sealed class Witness(string file) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly StreamWriter _file = new(file) { AutoFlush = true };
    private readonly List<Seen> _seen = [];
    private readonly Lock _lock = new();
    private int _number;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>All that was heard since then, also what was asked before.</summary>
    public IReadOnlyList<Seen> Since(DateTimeOffset moment)
    {
        lock (_lock)
            return [.. _seen.Where(one => one.Heard >= moment)];
    }

    /// <summary>Whatever else happens belongs between the requests.</summary>
    public void Write(object line)
    {
        lock (_lock)
            _file.WriteLine(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (number, asked) = (Interlocked.Increment(ref _number), Now);
        var path = request.RequestUri!.AbsolutePath;
        var step = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.First() : null;
        Write(new { at = asked, request = number, step, method = request.Method.Method, path });
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken); // an answer that breaks off was not heard
            See(number, new(asked, Now, ServiceOf(path), step is not null, (int)answer.StatusCode, await WrongWith(request, answer)));
            return answer;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
        {
            var hung = lost is OperationCanceledException ? string.Create(CultureInfo.InvariantCulture, $"no answer in {(Now - asked).TotalSeconds:0} s: {request.Method} {path}") : null;
            See(number, new(asked, Now, ServiceOf(path), step is not null, null, hung));
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }

    private void See(int number, Seen seen)
    {
        lock (_lock)
            _seen.Add(seen);
        Write(new { at = seen.Heard, answer = number, status = seen.Status, wrong = seen.Wrong });
    }

    /// <summary>While something is away people are told so in words, and when to come again.</summary>
    private static async Task<string?> WrongWith(HttpRequestMessage request, HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode < 500)
            return null;
        var (status, type) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        var isReadable = request.Headers.Accept.Contains(new MediaTypeWithQualityHeaderValue("text/html"))
            ? type is "text/html" && text.Contains("lang=\"th\"", StringComparison.Ordinal)
            : type is "application/problem+json" && text.Contains("\"code\"", StringComparison.Ordinal);
        var wrong = status is not (502 or 503 or 504) ? "must be 502, 503 or 504" : answer.Headers.RetryAfter is null ? "without Retry-After" : isReadable ? null : $"unreadable ({type})";
        return wrong is null ? null : string.Create(CultureInfo.InvariantCulture, $"{status} {wrong}: {request.Method} {request.RequestUri!.AbsolutePath}");
    }

    private static string ServiceOf(string path) => path.Split('/')[1] is "plan" or "complaints" or "training" or "risk" or "identity" or "ops" ? path.Split('/')[1] : "gateway";
}
