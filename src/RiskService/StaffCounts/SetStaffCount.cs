using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Gifts;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.StaffCounts;

/// <summary>A head says how many people the division has, and how many of them signed the policy on paper.</summary>
public static class SetStaffCount
{
    /// <param name="Staff">People who work there, with those on contract.</param>
    /// <param name="OnPaper">Of them, who acknowledged the policy on paper.</param>
    public sealed record Request([Required, Range(0, StaffCount.Most)] int? Staff, [Range(0, StaffCount.Most)] int OnPaper = 0);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder counts) => counts
        .MapPut("{fiscalYear}/{division}", Handle)
        .WithName(nameof(SetStaffCount))
        .WithSummary("How many people a division (or OFFICE) has in a fiscal year, and how many of them acknowledged the policy on paper");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fiscalYear, string division, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(fiscalYear, division, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, string division, Request request, Desk desk, CancellationToken ct)
    {
        if (!Units.All.Contains(division))
            return Objection.NotFound;
        if (!desk.Actor.CountsStaffOf(division))
            return new(StatusCodes.Status403Forbidden, new("other-division", "กรอกได้เฉพาะส่วนราชการของท่าน", "You can only enter the number of your own division"));
        return await desk.Db.RetryWhenOvertaken<Objection?>(async () =>
        {
            var count = await desk.Db.StaffCounts.SingleOrDefaultAsync(row => row.FiscalYear == year && row.Division == division, ct);
            if (desk.Seen is { } seen && seen != (count?.RowVersion ?? 0))
                return Objection.Stale;
            if (count is null)
                desk.Db.Add(count = StaffCount.Of(year, division));
            if (count.Set(request.Staff!.Value, request.OnPaper, await desk.Db.Acknowledged(year).CountAsync(row => row.Division == division, ct)) is { } refusal)
                return Objection.To(refusal);
            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return null;
        }, ct);
    }
}
