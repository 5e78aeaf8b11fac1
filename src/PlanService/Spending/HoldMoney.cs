using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Spending;

/// <summary>A division binds money that it will pay later, such as for a contract that is signed (ผูกพัน): nobody else can spend it.</summary>
public static class HoldMoney
{
    public sealed record Request(
        [Required, Baht] decimal? Amount,
        [Required, StringLength(Reservation.LongestTitle)] string? Title,
        [StringLength(Reservation.LongestNote)] string? Note = null);

    public sealed record Answer(Guid Id, decimal Amount, string Title, string? Note, string Source, string? Link, DateTimeOffset HeldAt, DateTimeOffset? ReleasedAt, YearSums Year)
    {
        public static Answer Of(Reservation held, Work work) => new(
            held.Id, held.Amount, held.Title, held.Note, held.Source, held.Link, held.HeldAt, held.ReleasedAt, YearSums.Of(work));
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reservations) => reservations
        .MapPost("", Handle)
        .WithName(nameof(HoldMoney))
        .WithSummary("Hold money for later, such as for a contract; within what remains")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (held, work, objection) = await Hold(code, fy, request, http.Request, db, actor, clock, ct);
        if (objection is not null)
            return objection.ToProblem();
        http.Response.SetETag(work!.Year.RowVersion);
        return TypedResults.Created($"/plan/api/v1/projects/{code}/years/{fy}/reservations/{held!.Id}", Answer.Of(held, work));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(Reservation? Held, Work? Work, Objection? Objection)> Hold(
        string code, FiscalYear fy, Request request, HttpRequest http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken<(Reservation?, Work?, Objection?)>(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http, actor, ct);
            if (work is null)
                return (null, null, objection);
            if (work.Year.Reserve(request.Amount!.Value, work.Planned) is { } refusal)
                return (null, work, Objection.To(refusal));
            var held = Reservation.ByHand(work.Year, request.Amount.Value, request.Title!, request.Note, actor, clock.GetUtcNow());
            db.Add(held);
            await db.SaveChangesAsync(ct);
            return (held, work, null);
        }, ct);
}
