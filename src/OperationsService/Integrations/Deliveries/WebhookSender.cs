using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Outside;

namespace OperationsService.Integrations.Deliveries;

/// <summary>
/// Sends one event, signed in the manner of Standard Webhooks: <c>webhook-id</c> (the event's id, the same however often it is sent),
/// <c>webhook-timestamp</c> (seconds since 1970, of this attempt) and <c>webhook-signature</c>.
/// </summary>
public sealed class WebhookSender(IHttpClientFactory clients, IOptions<IntegrationSettings> settings, TimeProvider clock)
{
    public const string Client = "webhooks";
    private const int AnswerBytes = 1000;

    /// <param name="keys">That sign, the newest first.</param>
    /// <returns>What became of it. Throws only when <paramref name="stopping"/> ends it.</returns>
    public async Task<DeliveryAttempt> Send(Uri url, CloudEvent told, IReadOnlyList<byte[]> keys, CancellationToken stopping)
    {
        var (at, began) = (clock.GetUtcNow(), clock.GetTimestamp());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(settings.Value.Patience);
        var (status, problem, answer) = await Try(url, told, keys, at, patience.Token, stopping);
        return new(at, (int)clock.GetElapsedTime(began).TotalMilliseconds, status, problem, answer);
    }

    private async Task<(int? Status, DeliveryProblem? Problem, string? Answer)> Try(Uri url, CloudEvent told, IReadOnlyList<byte[]> keys, DateTimeOffset at, CancellationToken ct, CancellationToken stopping)
    {
        try
        {
            using var request = Request(url, told, keys, at);
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)response.StatusCode;
            return (status, ProblemOf(status), await Beginning(response, ct));
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return (null, DeliveryProblem.TimedOut, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, ProblemOf(failure), null);
        }
    }

    private static HttpRequestMessage Request(Uri url, CloudEvent told, IReadOnlyList<byte[]> keys, DateTimeOffset at)
    {
        var (id, timestamp, body) = (told.Id.ToString(), at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), CloudEvents.Body(told));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvents.ContentType, "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Platform-Webhooks", "1.0"));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", WebhookSecrets.Sign(keys, id, timestamp, body));
        return request;
    }

    /// <summary>Enough to see what the receiver meant. The rest is not waited for: it may be endless.</summary>
    private static async Task<string?> Beginning(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[AnswerBytes];
        var read = await stream.ReadAtLeastAsync(buffer, AnswerBytes, throwOnEndOfStream: false, ct);
        var text = Encoding.UTF8.GetString(buffer, 0, read);
        return read == 0 ? null : string.Concat(text.Select(letter => char.IsControl(letter) && letter is not ('\n' or '\t') ? ' ' : letter));
    }

    private static DeliveryProblem? ProblemOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => DeliveryProblem.Redirected,
        StatusCodes.Status410Gone => DeliveryProblem.Unwanted,
        _ => DeliveryProblem.Refused,
    };

    private static DeliveryProblem ProblemOf(Exception? failure) => failure switch
    {
        null => DeliveryProblem.Unreachable,
        NotOutsideException => DeliveryProblem.PrivateAddress,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => DeliveryProblem.Untrusted,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => DeliveryProblem.NameUnknown,
        _ => ProblemOf(failure.InnerException),
    };
}
