using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Another system is told of events from now on. The secret by which it knows us is in the answer and nowhere else.</summary>
public static class RegisterWebhook
{
    /// <param name="Secret">Shown once: <c>whsec_…</c>.</param>
    public sealed record Answer(Guid Id, string Secret);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("", Handle)
        .WithName(nameof(RegisterWebhook))
        .WithSummary("Register a webhook; its signing secret is shown once (admin)")
        .WithMetadata(new AnswerIsNotKept()) // sent again, it is refused: the name is taken
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(WebhookRequest request, Desk desk, WebhookAddresses addresses, WebhookSecrets secrets, CancellationToken ct)
    {
        var (answer, objection) = await Decide(request, desk, addresses, secrets, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Created($"/ops/api/v1/webhooks/{answer.Id}", answer);
    }

    /// <summary>The same for the page.</summary>
    public static Task<(Answer? Answer, Objection? Objection)> Decide(WebhookRequest request, Desk desk, WebhookAddresses addresses, WebhookSecrets secrets, CancellationToken ct) =>
        desk.Db.RetryWhenOvertaken<(Answer?, Objection?)>(async () =>
        {
            if (Objection.To(request.Wrong(addresses)) is { } wrong)
                return (null, wrong);
            if (await desk.NameIsTaken(request.Name, null, ct))
                return (null, Objection.To(WebhookRefusals.NameTaken));
            if (await desk.Db.Webhooks.CountAsync(ct) >= WebhookRefusals.Most)
                return (null, Objection.To(WebhookRefusals.Many));
            var (webhook, secret) = (WebhookEndpoint.Register(request, desk.Now), WebhookSecrets.New());
            webhook.SetSecret(secrets.Seal(webhook.Id, secret), desk.Now);
            desk.Db.AddRange(webhook, new WebhookHealth { EndpointId = webhook.Id });
            desk.Audit.Reason = request.Reason ?? webhook.Description;
            await desk.Db.SaveChangesAsync(ct);
            return (new Answer(webhook.Id, secret), null);
        }, ct);

    internal static Task<bool> NameIsTaken(this Desk desk, string name, Guid? except, CancellationToken ct)
    {
        var wanted = name.Trim();
        return desk.Db.Webhooks.AnyAsync(one => one.Name == wanted && one.Id != except, ct);
    }
}
