using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>How many of a target group were reached: one group, or all on one form.</summary>
public static class RecordTarget
{
    /// <param name="Count">In the unit of the group; at most two decimals.</param>
    public sealed record Request([Required, Range(0, 100_000_000)] decimal? Count, [StringLength(500)] string? Note);

    /// <param name="No">From 1, in the order of the sheet.</param>
    public sealed record Reached(int No, decimal Count, string? Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPut("targets/{no:int}", Handle)
        .WithName(nameof(RecordTarget))
        .WithSummary("Record how many of a target group were reached");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, int no, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, [new(no, request.Count!.Value, request.Note)], http, db, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, IReadOnlyList<Reached> reached, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            var rows = await db.TargetsReached.Where(row => row.ProjectYearId == work.Year.Id).ToDictionaryAsync(row => row.No, ct);
            foreach (var (no, count, note) in reached)
            {
                if (no < 1 || no > work.Project.TargetGroups.Count)
                    return new Objection(StatusCodes.Status404NotFound, new Refusal("no-such-target", $"ในเล่มแผนไม่มีกลุ่มเป้าหมายลำดับที่ {no}", $"The plan's sheet has no target group {no}"));
                if (decimal.Round(count, 2) != count)
                    return Objection.To("count", "ทศนิยมได้ไม่เกิน 2 ตำแหน่ง", "At most two decimals");
                if (!rows.TryGetValue(no, out var row))
                    db.Add(row = TargetReached.Of(work.Year.Id, no));
                row.Record(count, note, actor, clock.GetUtcNow());
            }

            work.Year.Recorded(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
