using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Certificates;

/// <summary>A certificate of one's own division's event is good no more; its page says so, and why not to the public.</summary>
public static class RevokeCertificate
{
    public sealed record Request([Required, StringLength(Certificate.LongestReason, MinimumLength = Certificate.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/certificates/{certificate:guid}/revocation", Handle)
        .WithName(nameof(RevokeCertificate))
        .WithSummary("Revoke a certificate with the reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid certificate, Request request, EventDesk desk, AuditTrail audit, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, certificate, request, desk, audit, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid certificate, Request request, EventDesk desk, AuditTrail audit, CancellationToken ct) => desk.Db.RetryWhenOvertaken(async () =>
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one
            || await desk.Db.Certificates.SingleOrDefaultAsync(row => row.Id == certificate && row.EventId == id, ct) is not { } found)
            return Objection.NotFound;
        if (!one.IsHeldBy(desk.Actor))
            return new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead);
        if (found.Revoke(request.Reason.Trim(), desk.Actor, desk.Now) is { } refusal)
            return Objection.To(refusal);
        audit.Reason = request.Reason.Trim();
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
