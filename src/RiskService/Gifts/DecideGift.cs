using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>
/// The executive decides on a reported gift: keep, return, hand over to the office. Of an executive's own gift the chairman of the council or
/// the district officer decides by letter, and the clerk's plan officer records it with the letter's number.
/// </summary>
public static class DecideGift
{
    /// <param name="Authority">Executive unless it is said.</param>
    /// <param name="Letter">Number and day of the letter of the council's chairman or the district officer.</param>
    public sealed record Request(
        [Required] GiftDecision? Decision, [Required, StringLength(Gift.LongestReason, MinimumLength = 5)] string Reason, DecidingAuthority? Authority = null, [StringLength(Gift.LongestWords)] string? Letter = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("{id:guid}/decision", Handle)
        .WithName(nameof(DecideGift))
        .WithSummary("Decide on a reported gift: keep, return or hand-over (the executive; of an executive's own gift the plan officer records the letter of council or district)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.Change(desk.Db.Gifts.VisibleTo(desk.Actor), id, gift =>
        GiftDesk.To(gift.AgainstDecision(desk.Actor))
        ?? Objection.To(Wrong(request, gift))
        ?? Objection.To(gift.Decide(request.Decision!.Value, request.Authority ?? DecidingAuthority.Executive, PlainText.Of(request.Letter), request.Reason.Trim(), desk.Actor, desk.Today)), ct);

    private static IEnumerable<Objection> Wrong(Request request, Gift gift)
    {
        if (gift.IsOfExecutive == ((request.Authority ?? DecidingAuthority.Executive) is DecidingAuthority.Executive))
        {
            yield return gift.IsOfExecutive
                ? Objection.To("authority", "เลือกประธานสภาหรือนายอำเภอ", "Say council or district")
                : Objection.To("authority", "ของขวัญของบุคลากร นายกเป็นผู้พิจารณา", "The executive decides on the gift of a member of staff");
        }

        if (gift.IsOfExecutive && PlainText.Of(request.Letter) is null)
            yield return Objection.To("letter", "กรอกเลขที่และวันที่ของหนังสือที่แจ้งผล", "Enter number and day of the letter");
    }
}
