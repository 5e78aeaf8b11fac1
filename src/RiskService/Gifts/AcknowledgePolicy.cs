using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.StaffCounts;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>A member of staff has read the policy and follows it; said again, it changes nothing.</summary>
public static class AcknowledgePolicy
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("{fiscalYear}/acknowledgement", Handle)
        .WithName(nameof(AcknowledgePolicy))
        .WithSummary("Acknowledge the No Gift Policy of a fiscal year (any member of staff, once)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fiscalYear, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fiscalYear, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Desk desk, CancellationToken ct) => desk.Db.RetryWhenOvertaken<Objection?>(async () =>
    {
        if (await desk.Db.Announcements.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, ct) is not { } policy)
            return Objection.To(GiftRefusals.NotAnnounced(year));
        if (desk.Seen is { } seen && seen != policy.RowVersion)
            return Objection.Stale; // another text by now
        var (id, division) = (desk.Actor.Id, Units.Of(desk.Actor));
        if (await desk.Db.Acknowledgements.AnyAsync(row => row.FiscalYear == year && row.Edition == policy.Edition && row.ActorId == id, ct))
            return null;
        var unit = (await GiftFigures.Divisions(desk.Db, year, ct)).Single(one => one.Division == division);
        if (unit.Staff is { } staff && unit.Here + unit.OnPaper >= staff)
            return Objection.To(GiftRefusals.AllAcknowledged);
        desk.Db.Add(new PolicyAcknowledgement { FiscalYear = year, Edition = policy.Edition, ActorId = id, Name = desk.Actor.Name, Division = division, At = desk.Now });
        await desk.Db.SaveChangesAsync(ct);
        desk.Bell.Set();
        return null;
    }, ct);
}
