using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace RiskService.Gifts;

/// <summary>Whoever recorded a received gift reports it to the head, who decides on it. Due where the rule asks for it; other gifts may be reported too.</summary>
public static class ReportGift
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("{id:guid}/report", Handle)
        .WithName(nameof(ReportGift))
        .WithSummary("Report a received gift to the head (whoever recorded it)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Desk desk, CancellationToken ct) =>
        desk.Change(desk.Db.Gifts.VisibleTo(desk.Actor), id, gift => GiftDesk.To(gift.Report(desk.Actor, desk.Today)), ct);
}
