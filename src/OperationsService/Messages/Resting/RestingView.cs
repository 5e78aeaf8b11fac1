using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OperationsService.Messages.Queues;

namespace OperationsService.Messages.Resting;

/// <summary>A message that rested, as an administrator reads it.</summary>
/// <param name="Queue">The consumer's queue, to which it goes back.</param>
/// <param name="Kind">error: the consumer failed on it; skipped: it had no use for it.</param>
/// <param name="Event">The contract, such as PlanPublished; null where the message does not say.</param>
/// <param name="Attempts">How often it was tried the last time.</param>
/// <param name="Failures">How often it came to rest.</param>
/// <param name="Body">Readable; what looks personal is masked.</param>
/// <param name="HasNoQueue">It could not go back: its consumer's queue is gone.</param>
public sealed record RestingView(
    Guid MessageId, string Queue, QueueKind Kind, string? Event, DateTimeOffset? SentAt, DateTimeOffset FailedAt, int Attempts, int Failures, string? Exception, string? Problem,
    string? Stack, string? TraceId, string Body, RestingState State, string? DecidedBy, DateTimeOffset? DecidedAt, string? Reason, bool HasNoQueue)
{
    private const int LongestBody = 20_000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static RestingView Of(RestingMessage one) => new(
        one.MessageId, one.Queue, one.Kind, one.Event, one.SentAt, one.FailedAt, one.Attempts, one.Failures, one.Exception, one.Problem,
        one.Stack, one.TraceId, BodyOf(one.Body), one.State, one.DecidedBy, one.DecidedAt, one.Reason, one.HasNoQueue);

    /// <summary>The event itself, without MassTransit's envelope around it; as it stands where it is none.</summary>
    private static string BodyOf(byte[] body)
    {
        var text = Personal.Mask(Unfolded(body));
        return text.Length > LongestBody ? text[..LongestBody] + "…" : text;
    }

    private static string Unfolded(byte[] body)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<JsonElement>(body);
            return JsonSerializer.Serialize(envelope.ValueKind is JsonValueKind.Object && envelope.TryGetProperty("message", out var message) ? message : envelope, Readable);
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or ArgumentException)
        {
            return Encoding.UTF8.GetString(body).Replace("\0", "", StringComparison.Ordinal);
        }
    }
}
