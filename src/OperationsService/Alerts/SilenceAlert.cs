using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Alerts;

/// <summary>
/// Nobody is told anything of it until a moment: neither that it goes on nor that it is over, nor that the same begins again. If it still
/// goes on then and nobody acknowledged it, it is told once more.
/// </summary>
public static class SilenceAlert
{
    /// <param name="Until">Later than now, and at most 30 days from now.</param>
    /// <param name="Reason">Such as planned maintenance.</param>
    public sealed record Request([Required] DateTimeOffset? Until, [Required, StringLength(Alert.LongestWords, MinimumLength = 5)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapPost("{id:guid}/silence", Handle)
        .WithName(nameof(SilenceAlert))
        .WithSummary("Tell nobody of an alert until a moment, at most 30 days from now (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, AlertDesk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, AlertDesk desk, CancellationToken ct) => desk.Change(id, alert =>
    {
        var until = request.Until!.Value.ToUniversalTime();
        if (until <= desk.Now || until > desk.Now + Alert.LongestSilence)
            return Objection.To("until", "ต้องเป็นเวลาหลังจากนี้ และไม่เกิน 30 วัน", "A moment after now is needed, at most 30 days from now");
        return Objection.To(alert.Silence(until));
    }, AlertStep.Silenced, request.Reason, ct);
}
