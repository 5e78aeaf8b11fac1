using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.StaffCounts;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Interests;

/// <summary>How many handed in a declaration, by division: a head the own one with names, the plan officer, the executive and the auditor all.</summary>
public static class GetInterestStatus
{
    /// <param name="Percent">Of all staff; null until each division has said how many it has.</param>
    /// <param name="People">Of a head's own division: who handed in. Nothing of what.</param>
    public sealed record Answer(FiscalYear FiscalYear, decimal? Percent, IReadOnlyList<UnitStatus> Divisions, IReadOnlyList<Person> People);

    public sealed record Person(Guid Id, string Name, string Position, DateTimeOffset HandedInAt, DateOnly? EndedOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder interests) => interests
        .MapGet("status/{fiscalYear}", Handle)
        .WithName(nameof(GetInterestStatus))
        .WithSummary("How many handed in a declaration of interests in a fiscal year, by division");

    public static async Task<Ok<Answer>> Handle(FiscalYear fiscalYear, Desk desk, CancellationToken ct) => TypedResults.Ok(await Of(fiscalYear, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Answer> Of(FiscalYear year, Desk desk, CancellationToken ct)
    {
        var (seen, units) = (Units.SeenBy(desk.Actor), await InterestFigures.Divisions(desk.Db, year, ct));
        var own = desk.Actor.Is(Roles.DivisionHead) ? desk.Actor.Division : null;
        var people = own is null ? [] : await desk.Db.InterestDeclarations.AsNoTracking().Where(row => row.FiscalYear == year && row.IsCurrent && row.Division == own)
            .OrderBy(row => row.DeclarerName).ThenBy(row => row.Id).Take(StaffCount.Most).Select(row => new Person(row.Id, row.DeclarerName, row.Position, row.HandedInAt, row.EndedOn)).ToListAsync(ct);
        return new(year, InterestFigures.Percent(units), [.. units.Where(unit => seen.Contains(unit.Division))], people);
    }
}

/// <param name="Staff">Null until its head has said it.</param>
public sealed record UnitStatus(string Division, int? Staff, int HandedIn, uint Version)
{
    /// <summary>Never more than 100.</summary>
    public decimal? Percent => Staff is > 0 and var staff ? decimal.Round(Math.Min(HandedIn, staff) * 100m / staff, 2) : null;
}

/// <summary>What the plan's project 1-02 measures.</summary>
public static class InterestFigures
{
    /// <summary>Of the staff, how many percent handed in a declaration; null until each division has said how many people it has.</summary>
    public static async Task<decimal?> HandedInPercent(RiskDb db, FiscalYear year, CancellationToken ct) => Percent(await Divisions(db, year, ct));

    internal static async Task<IReadOnlyList<UnitStatus>> Divisions(RiskDb db, FiscalYear year, CancellationToken ct)
    {
        var staff = await db.StaffCounts.AsNoTracking().Where(row => row.FiscalYear == year).ToDictionaryAsync(row => row.Division, ct);
        var handedIn = await db.InterestDeclarations.Where(row => row.FiscalYear == year && row.IsCurrent).GroupBy(row => row.Division).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return [.. Units.All.Select(unit => new UnitStatus(unit, staff.GetValueOrDefault(unit)?.Staff, handedIn.GetValueOrDefault(unit), staff.GetValueOrDefault(unit)?.RowVersion ?? 0))];
    }

    internal static decimal? Percent(IReadOnlyList<UnitStatus> units) =>
        units.All(unit => unit.Staff is not null) && units.Sum(unit => unit.Staff!.Value) is > 0 and var all ? decimal.Round(units.Sum(unit => Math.Min(unit.HandedIn, unit.Staff!.Value)) * 100m / all, 2) : null;
}
