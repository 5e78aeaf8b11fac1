using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Officers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>Another officer gets a seat: the keys are sealed anew, for everybody who may open the case from then on.</summary>
public static class HandOverCase
{
    /// <param name="Officer">Id, of <c>GET /corruption/officers</c>.</param>
    /// <param name="KeepOwn">False gives one's own seat up.</param>
    public sealed record Request([Required, StringLength(200)] string Officer, [Required] bool? KeepOwn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/handover", Handle)
        .WithName(nameof(HandOverCase))
        .WithSummary("Give another officer the case; 409 is-party when they may not judge it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CorruptionDb db, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, db, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CorruptionDb db, CancellationToken ct) =>
        desk.Change(id, async open =>
        {
            var officers = await db.Officers.AsNoTracking().ToListAsync(ct);
            if (officers.FirstOrDefault(officer => officer.OfficerId == request.Officer) is not { } to)
                return Objection.To("officer", KeyRefusals.NoOfficer.Thai, KeyRefusals.NoOfficer.English);
            if (open.File.HandOver(to, request.KeepOwn!.Value, desk.Actor, desk.Now) is { } refusal)
                return Objection.To(refusal);
            await open.Seat(db, officers, ct);
            return null;
        }, ct);
}
