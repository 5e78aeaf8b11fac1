using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Spending;

/// <summary>Gives held money back: what a contract did not need, or what an event holds that will never be.</summary>
public static class ReleaseMoney
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reservations) => reservations
        .MapPost("{reservationId:guid}/release", Handle)
        .WithName(nameof(ReleaseMoney))
        .WithSummary("Give back what is left of held money")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<HoldMoney.Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Guid reservationId, HttpContext http, PlanDb db, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (held, work, objection) = await Release(code, fy, reservationId, http.Request, db, events, actor, clock, ct);
        if (objection is not null)
            return objection.ToProblem();
        http.Response.SetETag(work!.Year.RowVersion);
        return TypedResults.Ok(HoldMoney.Answer.Of(held!, work));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(Reservation? Held, Work? Work, Objection? Objection)> Release(
        string code, FiscalYear fy, Guid reservationId, HttpRequest http, PlanDb db, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken<(Reservation?, Work?, Objection?)>(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http, actor, ct, settling: true);
            if (work is null)
                return (null, null, objection);
            if (await db.Reservations.SingleOrDefaultAsync(row => row.Id == reservationId && row.ProjectYearId == work.Year.Id, ct) is not { } held)
                return (null, work, Objection.NotFound);
            if (Objection.To(held.IfReleased()) is { } released)
                return (held, work, released);
            var (before, given) = (work.Remaining, held.End(clock.GetUtcNow()));
            work.Year.Release(given);
            events.Released(held.Id, given, work);
            events.LessOverspent(work, before, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return (held, work, null);
        }, ct);
}
