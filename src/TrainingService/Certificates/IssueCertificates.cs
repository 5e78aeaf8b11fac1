using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Certificates;

/// <summary>Orders certificates for all who may have one and have none yet, or for these people of them; they are issued in the background.</summary>
public static class IssueCertificates
{
    /// <param name="Enrolments">Ids; all that are due for null.</param>
    public sealed record Request([MaxLength(CertificateOrder.Most)] IReadOnlyList<Guid>? Enrolments = null);

    /// <param name="Total">How many people it is for.</param>
    /// <param name="Done">How many of them were looked at.</param>
    /// <param name="Issued">How many got one.</param>
    public sealed record Answer(Guid Id, int Total, int Done, int Issued, bool IsFinished)
    {
        internal static Answer Of(CertificateOrder order) => new(order.Id, order.Total, order.Done, order.Issued, order.FinishedAt is not null);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/certificates", Handle)
        .WithName(nameof(IssueCertificates))
        .WithSummary("Order certificates for all who may have one, or for some of them")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Accepted<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, EventDesk desk, Eligibility eligibility, IssueSignal signal, CancellationToken ct)
    {
        var (order, objection) = await Decide(id, request, desk, eligibility, signal, ct);
        return order is null ? objection!.ToProblem() : TypedResults.Accepted($"/training/api/v1/events/{id}/certificates/orders/{order.Id}", Answer.Of(order));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(CertificateOrder? Order, Objection? Objection)> Decide(
        Guid id, Request request, EventDesk desk, Eligibility eligibility, IssueSignal signal, CancellationToken ct)
    {
        CertificateOrder? order = null;
        var objection = await desk.Db.RetryWhenOvertaken(async () =>
        {
            order = null;
            if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
                return Objection.NotFound;
            if (!one.IsHeldBy(desk.Actor))
                return new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead);
            if (one.Status is not (EventStatus.Held or EventStatus.Completed))
                return Objection.To(CertificateRefusals.NotHeld);
            var year = Signer.YearOf(ThaiCalendar.DayInBangkok(desk.Now));
            if (!await desk.Db.Signers.AnyAsync(row => row.Year == year, ct))
                return Objection.To(CertificateRefusals.NoSigner(year));
            var due = (await eligibility.Of(one, null, ct)).Where(candidate => candidate.IsDue).Select(candidate => candidate.Enrolment.Id).ToList();
            if (request.Enrolments is { } chosen)
            {
                if (Objection.To(chosen.Index().Where(given => !due.Contains(given.Item)).Select(given => NotDue(given.Index))) is { } wrong)
                    return wrong;
                due = [.. due.Where(chosen.Contains)];
            }

            if (due.Count == 0)
                return Objection.To(CertificateRefusals.NobodyEligible);
            if (await desk.Db.CertificateOrders.AnyAsync(row => row.EventId == id && row.FinishedAt == null, ct))
                return Objection.To(CertificateRefusals.UnderWay);
            desk.Db.Add(order = CertificateOrder.Of(id, [.. due.Take(CertificateOrder.Most)], desk.Actor, desk.Now));
            await desk.Db.SaveChangesAsync(ct);
            return null;
        }, ct);
        if (objection is null)
            signal.Set();
        return objection is null ? (order, null) : (null, objection);
    }

    private static Objection NotDue(int index) => Objection.To(
        FormattableString.Invariant($"enrolments[{index}]"), "ผู้นี้ไม่ครบเงื่อนไข ไม่ได้อยู่ในงานนี้ หรือได้รับเกียรติบัตรแล้ว", "This person may have none, is not in this event, or has one already");
}
