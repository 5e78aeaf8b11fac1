using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OperationsService.Messages.Queues;
using RabbitMQ.Client;

namespace OperationsService.Messages.Resting;

/// <summary>
/// What a message says that a consumer put aside. MassTransit leaves the body as it was and adds headers: <c>MT-Fault-…</c> with the exception
/// in <c>_error</c>, <c>MT-Reason</c> in both. Whatever else it may be (no JSON, no id, no header at all), it becomes a row: a message that can't
/// be read must not come back for ever.
/// </summary>
internal static class ReadMessage
{
    private const string Fault = "MT-Fault-";

    public static RestingMessage From(string restQueue, BasicGetResult got, DateTimeOffset now)
    {
        var (owner, kind) = QueueNames.Read(restQueue);
        var body = got.Body.ToArray();
        var headers = Headers(got.BasicProperties);
        var (type, sentAt) = Envelope(body);
        var failedAt = Moment(headers.Text(Fault + "Timestamp"));
        return new()
        {
            Queue = owner,
            Kind = kind,
            MessageId = Guid.TryParse(got.BasicProperties.MessageId, out var id) ? id : FromContent(body, failedAt),
            Event = (headers.Text(Fault + "MessageType") ?? type)?.Split('.', ':')[^1].Fit(255),
            SentAt = sentAt,
            FailedAt = failedAt ?? sentAt ?? now,
            Attempts = (int)(headers.Number(Fault + "RetryCount") ?? 0) + 1,
            Exception = headers.Text(Fault + "ExceptionType")?.Fit(255),
            Problem = headers.Text(Fault + "Message") is { } problem ? Personal.MaskQuotations(problem).Fit(RestingMessage.LongestProblem) : null,
            Stack = headers.Text(Fault + "StackTrace") is { } stack ? Personal.MaskQuotations(stack).Fit(RestingMessage.LongestStack) : null,
            TraceId = TraceOf(headers),
            Body = body,
            Properties = new(got.BasicProperties.ContentType?.Clean(), got.BasicProperties.MessageId?.Clean(), got.BasicProperties.CorrelationId?.Clean(), [.. headers.Where(header => IsTheMessages(header.Name))]),
        };
    }

    /// <summary>What was added on the way to rest stays here: the message goes back as it first came.</summary>
    private static bool IsTheMessages(string header) =>
        !header.StartsWith(Fault, StringComparison.Ordinal) && !header.StartsWith("MT-Host-", StringComparison.Ordinal) && header is not ("MT-Reason" or "x-delivery-count" or "x-acquired-count" or "x-dotnet-pub-seq-no");

    private static List<MessageHeader> Headers(IReadOnlyBasicProperties properties) =>
        [.. (properties.Headers ?? new Dictionary<string, object?>()).Select(header => header.Value switch
        {
            byte[] text => new MessageHeader(header.Key, Encoding.UTF8.GetString(text), null),
            string text => new MessageHeader(header.Key, text, null),
            sbyte or byte or short or ushort or int or uint or long => new MessageHeader(header.Key, null, Convert.ToInt64(header.Value, CultureInfo.InvariantCulture)),
            _ => null,
        }).OfType<MessageHeader>().Select(header => header with { Name = header.Name.Clean(), Text = header.Text?.Clean() })];

    private static string? Text(this IEnumerable<MessageHeader> headers, string name) => headers.FirstOrDefault(header => header.Name == name)?.Text;

    private static long? Number(this IEnumerable<MessageHeader> headers, string name) => headers.FirstOrDefault(header => header.Name == name)?.Number;

    /// <summary>What MassTransit's envelope says, if it is one.</summary>
    private static (string? Type, DateTimeOffset? SentAt) Envelope(byte[] body)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<Sealed>(body, JsonSerializerOptions.Web);
            return (envelope?.MessageType?.FirstOrDefault(), Moment(envelope?.SentTime));
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            return default; // shown as it is
        }
    }

    private sealed record Sealed(string[]? MessageType, string? SentTime);

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>The trace of whoever published it, so that its page leads from there to the failure.</summary>
    private static string? TraceOf(List<MessageHeader> headers) =>
        ActivityContext.TryParse(headers.Text("MT-Activity-Id") ?? headers.Text("traceparent"), null, out var context) ? context.TraceId.ToString() : null;

    /// <summary>The same bytes that failed at the same moment are the same message.</summary>
    private static Guid FromContent(byte[] body, DateTimeOffset? failedAt) =>
        new(SHA256.HashData([.. body, .. BitConverter.GetBytes(failedAt?.UtcTicks ?? 0)]).AsSpan(0, 16));

    private static string Fit(this string text, int longest) => text.Clean() is var clean && clean.Length > longest ? clean[..longest] : clean;

    /// <summary>PostgreSQL keeps no null character in a text.</summary>
    private static string Clean(this string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
