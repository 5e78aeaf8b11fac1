using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Another name, address or other events. What waits already goes to the new address.</summary>
public static class ChangeWebhook
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(ChangeWebhook))
        .WithSummary("Change name, address, event types or description of a webhook (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, WebhookRequest request, Desk desk, WebhookAddresses addresses, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, addresses, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, WebhookRequest request, Desk desk, WebhookAddresses addresses, CancellationToken ct) => desk.Change(id, async webhook =>
    {
        var wrong = request.Wrong(addresses);
        if (request.Reason is not { Length: >= 5 })
            wrong = wrong.Append(Objection.To("reason", "บอกเหตุผลที่แก้ไข อย่างน้อย 5 ตัวอักษร", "Say why, in at least 5 characters"));
        if (Objection.To(wrong) is { } objection)
            return objection;
        if (await desk.NameIsTaken(request.Name, id, ct))
            return Objection.To(WebhookRefusals.NameTaken);
        webhook.Change(request);
        return null;
    }, ct, request.Reason);
}
