using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace RiskService.Gifts;

/// <summary>
/// Counts and value of a fiscal year's gifts, the same for everybody. What fewer than five gifts say is withheld, and so much more that it
/// can't be computed (<see cref="SmallCounts"/>): "one gift of a contractor, received by a person" would be known to all in a small office.
/// </summary>
public static class GetGiftSummary
{
    /// <param name="None">No gift was recorded: ไม่มี.</param>
    /// <param name="Total">Of all gifts, whatever became of them.</param>
    /// <param name="Value">Baht; null where it is withheld.</param>
    /// <param name="Announced">The policy of the year was announced.</param>
    /// <param name="AcknowledgedPercent">Of the staff; null until each division has said how many it has.</param>
    public sealed record Answer(
        FiscalYear FiscalYear, bool None, string? Text, int Total, decimal? Value, IReadOnlyList<OutcomeRow> ByOutcome, IReadOnlyList<GiverRow> ByGiverType, bool Announced, decimal? AcknowledgedPercent);

    /// <param name="Count">Null where it is withheld.</param>
    public sealed record OutcomeRow(GiftOutcome Outcome, int? Count, bool Withheld, decimal? Value);

    /// <param name="Count">Null where it is withheld.</param>
    public sealed record GiverRow(GiverType GiverType, int? Count, bool Withheld, decimal? Value);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapGet("{fiscalYear}/summary", Handle)
        .WithName(nameof(GetGiftSummary))
        .WithSummary("Counts and value of a fiscal year's gifts by outcome and giver type, without names; counts of 1 to 4 are withheld (null); format json or csv")
        .Produces<Answer>();

    public static async Task<Results<Ok<Answer>, PushStreamHttpResult, ValidationProblem>> Handle(FiscalYear fiscalYear, string? format, RiskDb db, CancellationToken ct)
    {
        if (format is not (null or "json" or "csv"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, csv", "Choose one of json, csv")] });
        var answer = await Of(fiscalYear, db, ct);
        return format == "csv" ? TypedResults.Stream(stream => Write(stream, answer), Csv.ContentType, $"gifts-{fiscalYear}.csv") : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<Answer> Of(FiscalYear year, RiskDb db, CancellationToken ct)
    {
        var gifts = await db.Gifts.AsNoTracking().Where(gift => gift.FiscalYear == year).Select(gift => new { gift.Outcome, gift.GiverType, gift.Value }).ToListAsync(ct);
        var byOutcome = Rows(gifts.ToLookup(gift => gift.Outcome, gift => gift.Value));
        var byGiver = Rows(gifts.ToLookup(gift => gift.GiverType, gift => gift.Value));
        return new(
            year, gifts.Count == 0, gifts.Count == 0 ? "ไม่มี" : null, gifts.Count, SmallCounts.IsSmall(gifts.Count) ? null : gifts.Sum(gift => gift.Value),
            [.. byOutcome.Select(row => new OutcomeRow(row.Key, row.Count, row.Count is null, row.Value))], [.. byGiver.Select(row => new GiverRow(row.Key, row.Count, row.Count is null, row.Value))],
            await GiftFigures.AnnouncedIn(db, year, ct), await GiftFigures.AcknowledgedPercent(db, year, ct));
    }

    private static List<(T Key, int? Count, decimal? Value)> Rows<T>(ILookup<T, decimal> values) where T : struct, Enum
    {
        var counts = Enum.GetValues<T>().Select(key => (Key: key, Count: values[key].Count())).ToList();
        var withheld = SmallCounts.Withheld(counts);
        return [.. counts.Select(row => withheld.Contains(row.Key) ? (row.Key, (int?)null, (decimal?)null) : (row.Key, row.Count, values[row.Key].Sum()))];
    }

    private static async Task Write(Stream stream, Answer answer)
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync("fiscalYear,by,group,gifts,baht");
        await writer.WriteLineAsync(Line(answer, "all", "all", answer.Total, answer.Value));
        foreach (var row in answer.ByOutcome)
            await writer.WriteLineAsync(Line(answer, "outcome", Words.Of(row.Outcome), row.Count, row.Value));
        foreach (var row in answer.ByGiverType)
            await writer.WriteLineAsync(Line(answer, "giverType", Words.Of(row.GiverType), row.Count, row.Value));
    }

    /// <summary>"ไม่มี" for none, "ไม่แสดง" for what is withheld.</summary>
    private static string Line(Answer answer, string by, string group, int? count, decimal? value) => Csv.Row(
    [
        answer.FiscalYear.ToString(), by, group, answer.None ? "ไม่มี" : Number(count), answer.None ? "ไม่มี" : Number(value),
    ]);

    private static string Number(decimal? number) => number?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "ไม่แสดง";
}
