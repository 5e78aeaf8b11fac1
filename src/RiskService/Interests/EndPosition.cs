using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService.Interests;

/// <summary>
/// Somebody left a position: from that day the retention of what they declared for it counts, in all years. Said by themselves, by the head of
/// their division, or by the clerk's plan officer where they are gone.
/// </summary>
public static class EndPosition
{
    public sealed record Request([Required] DateOnly? On);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/ending", Handle)
        .WithName(nameof(EndPosition))
        .WithSummary("The last day in the position of a declaration, of all declarations for it (the declarer, the head of the division, or the plan officer)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.Db.RetryWhenOvertaken<Objection?>(async () =>
    {
        if (await desk.Db.InterestDeclarations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one || !May(desk.Actor, one))
            return Objection.NotFound;
        if (request.On > desk.Today)
            return Objection.To("on", "วันที่ต้องไม่อยู่ในอนาคต", "The day can't be in the future");
        if (request.On < one.FiscalYear.FirstDay.AddYears(-1))
            return Objection.To("on", "วันที่เก่ากว่าใบแจ้ง ตรวจปีอีกครั้ง", "The day lies before the declaration; look at the year again");
        foreach (var row in await desk.Db.InterestDeclarations.Where(row => row.DeclarerId == one.DeclarerId && row.Position == one.Position).ToListAsync(ct))
            row.End(request.On!.Value);
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }, ct);

    internal static bool May(Actor actor, InterestDeclaration one) =>
        one.DeclarerId == actor.Id || actor.Is(Roles.PlanOfficer) || (actor.Is(Roles.DivisionHead) && actor.Division == one.Division);
}
