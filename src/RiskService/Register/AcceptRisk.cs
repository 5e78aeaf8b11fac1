using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Rounds;
using WebUi;

namespace RiskService.Register;

/// <summary>The executive lets a risk stand as it is, until a day: never a risk that they assessed themselves.</summary>
public static class AcceptRisk
{
    /// <summary>Longer than the next yearly round nobody needs.</summary>
    private const int LongestYears = 2;

    /// <param name="Until">The last day, after today.</param>
    public sealed record Request([Required, StringLength(Rating.LongestReason, MinimumLength = 10)] string Reason, [Required] DateOnly? Until);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPost("{id:guid}/acceptance", Handle)
        .WithName(nameof(AcceptRisk))
        .WithSummary("Let a risk stand until a day, by the executive");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct)
    {
        if (request.Until <= desk.Today || request.Until > desk.Today.AddYears(LongestYears))
            return Objection.To("until", $"วันสุดท้ายต้องหลังวันนี้และไม่เกิน {LongestYears} ปี", $"The last day is after today and within {LongestYears} years");
        return await desk.ChangeRisk(
            id, RegisterChange.Accepted, risk => Task.FromResult(Objection.To(risk.Accept(request.Reason.Trim(), request.Until!.Value, desk.Actor, desk.Now))), ct, request.Reason, anyDivision: true);
    }
}
