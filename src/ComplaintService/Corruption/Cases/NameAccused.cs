using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>The facts point to another person. Whoever may not judge them, the one who enters it included, loses the case at once.</summary>
public static class NameAccused
{
    public sealed record Request([Required] SubmitReport.AccusedGiven Accused);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/accused", Handle)
        .WithName(nameof(NameAccused))
        .WithSummary("Name another accused; officers in conflict lose the case, 409 nobody-left when that would be all");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CorruptionDb db, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, db, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CorruptionDb db, CancellationToken ct)
    {
        if (request.Accused.ToAccused() is not { } accused)
            return Objection.To("accused", "ระบุชื่อ ตำแหน่ง หรือส่วนราชการ", "Say a name, a position or a division");
        return await desk.Change(id, async open =>
        {
            var officers = await db.Officers.AsNoTracking().ToListAsync(ct);
            if (open.File.AddAccused(accused, officers, desk.Actor, desk.Now) is { } refusal)
                return Objection.To(refusal);
            await open.Seat(db, officers, ct);
            return null;
        }, ct);
    }
}
