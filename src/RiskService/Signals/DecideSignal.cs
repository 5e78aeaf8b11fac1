using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Register;
using WebUi;

namespace RiskService.Signals;

/// <summary>A person decides what a signal means. That changes no risk: it is assessed, or described, afterwards and by hand.</summary>
public static class DecideSignal
{
    /// <param name="RiskId">With <c>reassess</c>: the risk that is assessed anew. Not needed for statistics, which touch all above what is accepted.</param>
    public sealed record Request(
        [Required] SignalOutcome? Decision, [Required, StringLength(Signal.LongestReason, MinimumLength = 10)] string Reason, Guid? RiskId = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder signals) => signals
        .MapPost("{id:guid}/decision", Handle)
        .WithName(nameof(DecideSignal))
        .WithSummary("Decide what a signal means: reassess a risk, no change, or a new risk");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) =>
        desk.Change(desk.Db.Signals.VisibleTo(desk.Actor), id, async signal =>
        {
            if (!desk.Actor.MayDecide(signal))
                return new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision);
            var risk = request.Decision is SignalOutcome.Reassess ? request.RiskId : null;
            if (signal.IsOpen && request.Decision is SignalOutcome.Reassess && risk is null && signal.Kind is not SignalKind.Corruption)
                return Objection.To("riskId", "เลือกความเสี่ยงที่จะประเมินใหม่", "Choose the risk that is assessed anew");
            if (risk is not null && !await desk.Db.Risks.VisibleTo(desk.Actor).AnyAsync(one => one.Id == risk && one.ClosedAt == null, ct))
                return Objection.To("riskId", "ไม่พบความเสี่ยงนี้ หรือปิดแล้ว", "There is no such open risk");
            var terms = await desk.Db.SignalTermsOf(desk.Today, ct);
            return Objection.To(signal.Decide(request.Decision!.Value, request.Reason.Trim(), risk, terms.QuietDays, desk.Today, desk.Actor, desk.Now));
        }, ct, request.Reason);
}
