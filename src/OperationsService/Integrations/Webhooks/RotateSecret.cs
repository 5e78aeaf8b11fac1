using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Another secret. For a day both sign, so that the receiver takes over the new one without missing anything.</summary>
public static class RotateSecret
{
    /// <param name="Secret">Shown once: <c>whsec_…</c>.</param>
    /// <param name="PreviousUntil">Until then the secret of before signs as well.</param>
    public sealed record Answer(string Secret, DateTimeOffset PreviousUntil);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/rotation", Handle)
        .WithName(nameof(RotateSecret))
        .WithSummary("Give a webhook another secret, shown once; the one before signs for another day (admin)")
        .WithMetadata(new AnswerIsNotKept()) // whoever did not see the answer needs another secret anyway
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, ReasonRequest request, Desk desk, WebhookSecrets secrets, CancellationToken ct)
    {
        var (answer, objection) = await Decide(id, request, desk, secrets, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(Guid id, ReasonRequest request, Desk desk, WebhookSecrets secrets, CancellationToken ct)
    {
        Answer? answer = null;
        var objection = await desk.Change(id, webhook =>
        {
            var secret = WebhookSecrets.New();
            webhook.SetSecret(secrets.Seal(id, secret), desk.Now);
            answer = new(secret, webhook.PreviousUntil!.Value);
            return (Objection?)null;
        }, ct, request.Reason);
        return objection is null ? (answer, null) : (null, objection);
    }
}
