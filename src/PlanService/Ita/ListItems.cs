using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Values;

namespace PlanService.Ita;

/// <summary>What the assessment of a year asks for, where each is shown, and what the last look at the page found; for everybody.</summary>
public static class ListItems
{
    /// <param name="Years">Of which there is a list, the newest first.</param>
    public sealed record Answer(FiscalYear FiscalYear, IReadOnlyList<FiscalYear> Years, IReadOnlyList<Item> Items);

    /// <param name="Key">Its name in addresses: <c>/open/{fy}/ita/{key}</c>; the code does as well.</param>
    /// <param name="Code">Null while the number of this year is not announced.</param>
    /// <param name="Target">As it was entered; <c>{fy}</c> stands for the fiscal year.</param>
    /// <param name="Address">The target of its year; null while there is none.</param>
    /// <param name="Check">Null where there is no address to look at.</param>
    /// <param name="Version">For If-Match, in quotes.</param>
    public sealed record Item(string Key, string? Code, string Title, string Shows, string? Target, string? Address, ItaContent Content, CheckAnswer? Check, uint Version)
    {
        internal static Item Of(ItaRow row) => new(
            row.Item.Key, row.Item.Code, row.Item.Title, row.Item.Shows, row.Item.Target, row.Item.Address, row.Item.Content,
            row.Check is { } check ? new(check.CheckedAt, check.Outcome, check.Status, check.Shown, check.BrokenSince) : null, row.Item.RowVersion);
    }

    /// <param name="CheckedAt">Null: nobody has looked yet.</param>
    public sealed record CheckAnswer(DateTimeOffset? CheckedAt, ItaOutcome? Outcome, int? Status, ItaShown? Shown, DateTimeOffset? BrokenSince);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ita) => ita
        .MapGet("{fy}", Handle)
        .WithName("ListItaItems")
        .WithSummary("What the ITA of a year asks for, the address that answers each item, and what the daily look at it found");

    public static async Task<Ok<Answer>> Handle(FiscalYear fy, PlanDb db, CancellationToken ct) => TypedResults.Ok(new Answer(
        fy, await Years(db, ct), [.. (await db.ItaRows(fy, ct)).Select(Item.Of)]));

    /// <summary>The same for the page.</summary>
    public static Task<List<FiscalYear>> Years(PlanDb db, CancellationToken ct) =>
        db.ItaItems.Select(item => item.FiscalYear).Distinct().OrderByDescending(year => year).ToListAsync(ct);
}
