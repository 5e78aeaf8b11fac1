using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>The register as far as the reader sees it, the newest first.</summary>
public static class ListGifts
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapGet("", Handle)
        .WithName(nameof(ListGifts))
        .WithSummary("Gifts that the reader sees, newest first: by fiscalYear, outcome, giverType, division, and due=true for those whose report or decision is open");

    public static async Task<Ok<PageOf<GiftLine>>> Handle([AsParameters] GiftFilter filter, [AsParameters] Paging paging, Desk desk, CancellationToken ct) =>
        TypedResults.Ok(await Page(filter, paging, desk, ct));

    /// <summary>The same for the page.</summary>
    internal static Task<PageOf<GiftLine>> Page(GiftFilter filter, Paging paging, Desk desk, CancellationToken ct) =>
        paging.Of(filter.In(desk.Db.Gifts.VisibleTo(desk.Actor)).OrderByDescending(gift => gift.FiscalYear).ThenByDescending(gift => gift.No), gift => GiftLine.Of(gift, desk.Today), ct);
}

/// <summary>What is wanted of the register; a word that is none finds nothing.</summary>
/// <param name="Due">Those that wait for their report or for a decision.</param>
public readonly record struct GiftFilter(string? FiscalYear, string? Outcome, string? GiverType, string? Division, bool? Due)
{
    internal IQueryable<Gift> In(IQueryable<Gift> gifts)
    {
        if (!string.IsNullOrEmpty(FiscalYear))
            gifts = ServiceDefaults.Values.FiscalYear.TryParse(FiscalYear, null, out var year) ? gifts.Where(gift => gift.FiscalYear == year) : gifts.Where(_ => false);
        if (!string.IsNullOrEmpty(Outcome))
            gifts = Words.Read<GiftOutcome>(Outcome) is { } outcome ? gifts.Where(gift => gift.Outcome == outcome) : gifts.Where(_ => false);
        if (!string.IsNullOrEmpty(GiverType))
            gifts = Words.Read<GiverType>(GiverType) is { } type ? gifts.Where(gift => gift.GiverType == type) : gifts.Where(_ => false);
        if (!string.IsNullOrEmpty(Division) && Division is var division)
            gifts = gifts.Where(gift => gift.Division == division);
        return Due is true ? gifts.Where(gift => gift.Decision == null && (gift.ReportDueOn != null || gift.ReportedOn != null)) : gifts;
    }
}
