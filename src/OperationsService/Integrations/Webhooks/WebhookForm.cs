using System.ComponentModel.DataAnnotations;

namespace OperationsService.Integrations.Webhooks;

/// <summary>What is filled in to register or change a webhook.</summary>
public sealed class WebhookForm
{
    /// <summary>The version that was seen.</summary>
    public uint? Seen { get; set; }

    [Required, StringLength(WebhookEndpoint.LongestName, MinimumLength = 3)]
    public string? Name { get; set; }

    [Required, StringLength(WebhookEndpoint.LongestUrl, MinimumLength = 10)]
    public string? Url { get; set; }

    [Required(ErrorMessage = "เลือกเหตุการณ์อย่างน้อยหนึ่งอย่าง|Choose at least one event")]
    public string[]? Types { get; set; }

    [StringLength(WebhookEndpoint.LongestWords)]
    public string? Description { get; set; }

    /// <summary>Of a change alone; the verb asks for it.</summary>
    [StringLength(WebhookEndpoint.LongestWords)]
    public string? Reason { get; set; }

    internal WebhookRequest Request => new(Name!, Url!, Types!, Description, Reason);

    internal static WebhookForm Of(WebhookView webhook) => new() { Seen = webhook.Version, Name = webhook.Name, Url = webhook.Url, Types = [.. webhook.Types], Description = webhook.Description };
}
