using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.Certificates;

/// <summary>How far the issuing is.</summary>
public static class GetCertificateOrder
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/certificates/orders/{order:guid}", Handle)
        .WithName(nameof(GetCertificateOrder))
        .WithSummary("How far the issuing of certificates is");

    public static async Task<Results<Ok<IssueCertificates.Answer>, NotFound>> Handle(Guid id, Guid order, TrainingDb db, Actor actor, CancellationToken ct) =>
        await db.Events.VisibleTo(actor).AnyAsync(row => row.Id == id, ct)
            && await db.CertificateOrders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == order && row.EventId == id, ct) is { } found
            ? TypedResults.Ok(IssueCertificates.Answer.Of(found))
            : TypedResults.NotFound();
}
