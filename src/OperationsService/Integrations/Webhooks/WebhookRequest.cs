using System.ComponentModel.DataAnnotations;
using OperationsService.Integrations.Feed;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>What an administrator says of a webhook.</summary>
/// <param name="Name">Whose system it is, for people.</param>
/// <param name="Url">Where the events go: https, at a public address (<see cref="WebhookAddresses"/>).</param>
/// <param name="Types">Of which events: names of <c>GET event-types</c>.</param>
/// <param name="Description">What it is for and who runs it.</param>
/// <param name="Reason">Why it is changed; of a new one it is not asked for.</param>
public sealed record WebhookRequest(
    [Required, StringLength(WebhookEndpoint.LongestName, MinimumLength = 3)] string Name,
    [Required, StringLength(WebhookEndpoint.LongestUrl, MinimumLength = 10)] string Url,
    [Required, MinLength(1)] string[] Types,
    [StringLength(WebhookEndpoint.LongestWords)] string? Description = null,
    [StringLength(WebhookEndpoint.LongestWords)] string? Reason = null)
{
    /// <summary>What attributes can't say.</summary>
    internal IEnumerable<Objection> Wrong(WebhookAddresses addresses)
    {
        if (addresses.Against(Url.Trim()) is { } objection)
            yield return objection;
        for (var place = 0; place < Types.Length; place++)
        {
            if (Types[place] is not { } type || Outgoing.Find(type) is null)
                yield return Objection.To(FormattableString.Invariant($"types[{place}]"), "ไม่มีเหตุการณ์ชนิดนี้", "There is no such type");
        }
    }
}

/// <summary>A decision that needs nothing but a reason, for the audit trail.</summary>
public sealed record ReasonRequest([Required, StringLength(WebhookEndpoint.LongestWords, MinimumLength = 5)] string Reason);
