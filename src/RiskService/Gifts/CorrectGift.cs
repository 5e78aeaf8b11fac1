using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>Whoever recorded a gift corrects it, with the reason, until it is decided on. What stood before is kept.</summary>
public static class CorrectGift
{
    public const int ShortestReason = 5;

    public sealed record Request : GiftRequest
    {
        /// <summary>Why it is corrected.</summary>
        [Required, StringLength(Gift.LongestReason, MinimumLength = ShortestReason)]
        public string? Correction { get; init; }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("{id:guid}/correction", Handle)
        .WithName(nameof(CorrectGift))
        .WithSummary("Correct a gift with the reason (whoever recorded it, until it is decided on); what stood before is kept");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(id, request, request.Correction!, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, GiftRequest request, string correction, Desk desk, CancellationToken ct)
    {
        var rule = await desk.Db.GiftRuleOn(request.On!.Value, ct);
        return await desk.Change(desk.Db.Gifts.VisibleTo(desk.Actor), id, async gift =>
        {
            if (gift.AgainstCorrection(desk.Actor) is { } refusal)
                return GiftDesk.To(refusal);
            if (Objection.To(request.Wrong(rule, desk.Today)) is { } wrong)
                return wrong;
            var year = FiscalYear.Of(request.On.Value);
            return GiftDesk.To(gift.Correct(request.Content, year == gift.FiscalYear ? gift.No : await desk.Db.NextGiftNo(year, ct), rule, correction.Trim(), desk.Actor, desk.Now));
        }, ct);
    }
}
