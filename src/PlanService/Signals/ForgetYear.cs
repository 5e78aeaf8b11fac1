using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Signals;

/// <summary>
/// The plan learns a year anew: forgets what others said of it before they were asked. What they say again was heard later and stays,
/// whether it comes before this or after, so the order does not matter. What a division head answered is the plan's own, and stays.
/// </summary>
public sealed class ForgetYear(PlanDb db, Actor actor) : IConsumer<YearAskedAgain>
{
    public Task Consume(ConsumeContext<YearAskedAgain> context) =>
        db.RetryWhenOvertaken(() => Forget(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Forget(YearAskedAgain asked, CancellationToken ct)
    {
        var (year, at) = (asked.FiscalYear, asked.At);
        await db.ProjectComplaints.Where(row => row.FiscalYear == year && row.HeardAt < at).ExecuteDeleteAsync(ct);
        await db.ProjectRisks.Where(row => row.FiscalYear == year && row.HeardAt < at).ExecuteDeleteAsync(ct);
        await db.HeldTrainings.Where(row => row.FiscalYear == year && row.HeardAt < at).ExecuteDeleteAsync(ct);
        var fiscalYear = new FiscalYear(year);
        if (await db.FindVisible(null, fiscalYear, actor, ct) is not { } plan)
            return false;
        foreach (var work in await db.ProjectYears.Where(row => row.SeriesId == plan.SeriesId && row.FiscalYear == fiscalYear).ToListAsync(ct))
        {
            work.CountNotFixed(await db.NotFixed(work.Code, year).CountAsync(ct));
            work.CountTrainings(await db.HeldTrainings.CountAsync(row => row.ProjectCode == work.Code && row.FiscalYear == year, ct));
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
