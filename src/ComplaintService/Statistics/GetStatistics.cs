using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace ComplaintService.Statistics;

/// <summary>A fiscal year's complaints in figures, for everybody: no complaint can be recognized in them. Staff who may read them all see every count.</summary>
public static class GetStatistics
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder statistics) => statistics
        .MapGet("{fy}", Handle)
        .WithName(nameof(GetStatistics))
        .WithSummary("Complaints received in a fiscal year, by category, division, channel and month; without a sign-in counts of 1 to 4 are withheld under filters")
        .WithDescription("Of one filter by category, division or month everybody sees the rows by the other dimensions; of a village, or of two filters, the sums alone; of more, or of a village with another, nothing (null, withheld: true). Ratings and medians of fewer than five are withheld everywhere. Staff who may read the complaints see every count.");

    /// <param name="month">Of the calendar: 1 to 12.</param>
    public static async Task<Results<Ok<YearStatistics>, ValidationProblem, StatusCodeHttpResult>> Handle(
        string fy, string? category, string? division, string? village, string? month, StatisticsReader reader, HttpContext http, CancellationToken ct)
    {
        var (year, monthWanted) = (YearOf(fy), MonthOf(month));
        if (year is null || (monthWanted is null && !string.IsNullOrEmpty(month)))
            return TypedResults.ValidationProblem(Wrong(year is null, monthWanted is null && !string.IsNullOrEmpty(month)));
        var filter = new StatisticsFilter(category, division, village, monthWanted is { } number ? StatisticsFilter.CodeOf(year.Value, number) : null);
        var exact = reader.SeesAllOf(filter);
        if (await http.IsUnchanged(reader, year.Value, exact, ct))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(await reader.Read(year.Value, filter, exact, ct));
    }

    internal static FiscalYear? YearOf(string? text) => FiscalYear.TryParse(text, null, out var year) ? year : null;

    internal static int? MonthOf(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : null;

    internal static Dictionary<string, string[]> Wrong(bool year, bool month = false)
    {
        var errors = new Dictionary<string, string[]>();
        if (year)
            errors["fy"] = [T("ปีงบประมาณเป็นปีพุทธศักราช เช่น 2570", "A fiscal year is a number of the Buddhist era, such as 2570")];
        if (month)
            errors["month"] = [T("เดือนเป็นเลข 1 ถึง 12", "A month is a number from 1 to 12")];
        return errors;
    }
}
