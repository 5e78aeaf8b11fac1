using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Plans;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Sources;

/// <summary>How far a year that is learned anew has come: what services have said of it, and what is awaited.</summary>
public static class GetRebuild
{
    /// <param name="Counting">Values of services that count now.</param>
    /// <param name="Awaited">Values that were taken out and have not been said again: their services are away, or have nothing to say any more.</param>
    /// <param name="Services">The same by service.</param>
    /// <param name="Rebuilds">Newest first.</param>
    public sealed record Answer(int FiscalYear, int Counting, int Awaited, IReadOnlyList<ServiceAnswer> Services, IReadOnlyList<RebuildAnswer> Rebuilds);

    public sealed record ServiceAnswer(string Service, int Counting, int Awaited);

    public sealed record RebuildAnswer(DateTimeOffset At, string By, string Reason, int Awaited);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{fy}/rebuild", Handle)
        .WithName(nameof(GetRebuild))
        .WithSummary("Values of services that count in a fiscal year, those that are awaited, and when it was rebuilt");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(FiscalYear fy, PlanDb db, Actor actor, CancellationToken ct) =>
        await Read(db, fy, actor, ct) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>Null when no plan has that year.</summary>
    internal static async Task<Answer?> Read(PlanDb db, FiscalYear fy, Actor actor, CancellationToken ct)
    {
        if (await db.FindVisible(null, fy, actor, ct) is not { } plan || !plan.FiscalYears.Contains(fy.Year))
            return null;
        var rows = db.ProjectYears.Where(year => year.SeriesId == plan.SeriesId && year.FiscalYear == fy)
            .Join(db.Measurements, year => year.Id, row => row.ProjectYearId, (year, row) => row)
            .Where(row => row.Source != Measurement.Manual && row.Source != Measurement.Publications && row.Source != Measurement.Plan);
        var services = await rows.GroupBy(row => row.Source).Select(group => new
        {
            Service = group.Key,
            Counting = group.Count(row => row.SetAside == null),
            Awaited = group.Count(row => row.SetAside == SetAside.Rebuild),
        }).OrderBy(row => row.Service).ToListAsync(ct);
        var rebuilds = await db.YearRebuilds.AsNoTracking().Where(row => row.FiscalYear == fy).OrderByDescending(row => row.At).Take(20)
            .Select(row => new RebuildAnswer(row.At, row.By, row.Reason, row.Awaited)).ToListAsync(ct);
        return new(fy.Year, services.Sum(row => row.Counting), services.Sum(row => row.Awaited),
            [.. services.Where(row => row.Counting + row.Awaited > 0).Select(row => new ServiceAnswer(row.Service, row.Counting, row.Awaited))], rebuilds);
    }
}
