using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.StaffCounts;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>Who acknowledged the policy, and how far each division is: a head the own one, the plan officer, the executive and the auditor all.</summary>
public static class ListAcknowledgements
{
    /// <param name="Percent">Of all staff; null until each division has said how many it has.</param>
    public sealed record Answer(FiscalYear FiscalYear, bool Announced, decimal? Percent, IReadOnlyList<UnitAcknowledged> Divisions, PageOf<Person> People);

    public sealed record Person(string Name, string Division, DateTimeOffset At);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapGet("{fiscalYear}/acknowledgements", Handle)
        .WithName(nameof(ListAcknowledgements))
        .WithSummary("Who acknowledged the No Gift Policy of a fiscal year, and how far each division is");

    public static async Task<Ok<Answer>> Handle(FiscalYear fiscalYear, [AsParameters] Paging paging, Desk desk, CancellationToken ct) => TypedResults.Ok(await Of(fiscalYear, paging, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Answer> Of(FiscalYear year, Paging paging, Desk desk, CancellationToken ct)
    {
        var (seen, units) = (Units.SeenBy(desk.Actor), await GiftFigures.Divisions(desk.Db, year, ct));
        var people = desk.Db.Acknowledged(year).Where(row => seen.Contains(row.Division)).OrderBy(row => row.Division).ThenBy(row => row.Name).ThenBy(row => row.ActorId);
        return new(
            year, await GiftFigures.AnnouncedIn(desk.Db, year, ct), GiftFigures.Percent(units), [.. units.Where(unit => seen.Contains(unit.Division))],
            await paging.Of(people, row => new Person(row.Name, row.Division, row.At), ct));
    }
}
