using System.Globalization;
using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Statistics;

/// <summary>The counts of a fiscal year as data that anybody may use, and what its fields mean.</summary>
public static class GetOpenData
{
    /// <param name="Licence">Under which it may be used.</param>
    /// <param name="Fields">The data dictionary.</param>
    public sealed record Answer(FiscalYear FiscalYear, DateOnly AsOf, string Publisher, LicenceAnswer Licence, IReadOnlyList<DataField> Fields, IReadOnlyList<OpenDataRow> Rows);

    public sealed record LicenceAnswer(string Name, string Url);

    public static void Map(IEndpointRouteBuilder statistics)
    {
        statistics.MapGet("{fy}/open-data", Handle).WithName(nameof(GetOpenData)).Produces<Answer>()
            .WithSummary("Counts by month, category, division and channel, and by any two of them, as csv or json; by two, counts of 1 to 4 are withheld");
        statistics.MapGet("open-data/dictionary", Dictionary).WithName("GetDataDictionary")
            .WithSummary("What the fields of the open data mean, as csv, with the licence");
    }

    public static async Task<Results<Ok<Answer>, PushStreamHttpResult, ValidationProblem, StatusCodeHttpResult>> Handle(
        string fy, string? format, StatisticsReader reader, IOptions<StatisticsOptions> options, IOptions<OrganizationOptions> organization, HttpContext http, CancellationToken ct)
    {
        var year = GetStatistics.YearOf(fy);
        if (year is null || format is not (null or "csv" or "json"))
            return TypedResults.ValidationProblem(Wrong(year is null, format));
        http.Response.Headers.Append("Link", $"<{options.Value.Licence}>; rel=\"license\"");
        if (await http.IsUnchanged(reader, year.Value, exact: false, ct))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var rows = OpenDataRow.Of(await reader.Cells(year.Value, ct));
        if (format == "csv")
            return TypedResults.Stream(stream => Write(stream, rows), Csv.ContentType, $"complaints-{year}.csv");
        return TypedResults.Ok(new Answer(year.Value, reader.Today, organization.Value.Name, new(options.Value.LicenceName, options.Value.Licence), DataField.All, rows));
    }

    public static PushStreamHttpResult Dictionary(IOptions<StatisticsOptions> options) => TypedResults.Stream(async stream =>
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync("name,type,thai,english");
        foreach (var field in DataField.All)
            await writer.WriteLineAsync(Csv.Row(new[] { field.Name, field.Type, field.Thai, field.English }.Select(Csv.Cell)));
        await writer.WriteLineAsync(Csv.Row(new[] { "licence", "text", options.Value.LicenceName, options.Value.Licence }.Select(Csv.Cell)));
    }, Csv.ContentType, "complaints-dictionary.csv");

    private static async Task Write(Stream stream, IReadOnlyList<OpenDataRow> rows)
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync(Csv.Row(DataField.All.Select(field => field.Name)));
        foreach (var row in rows)
        {
            await writer.WriteLineAsync(Csv.Row(
            [
                row.Month, Csv.Cell(row.Category), Csv.Cell(row.Division), row.Channel, Count(row.Received), Count(row.Answered), Count(row.Merged), Count(row.Open),
                Count(row.Closed), Count(row.AnsweredInTime), Count(row.Overdue), Count(row.Rejected), row.Withheld ? "true" : "false",
            ]));
        }
    }

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Dictionary<string, string[]> Wrong(bool year, string? format)
    {
        var errors = GetStatistics.Wrong(year);
        if (format is not (null or "csv" or "json"))
            errors["format"] = [T("เลือกรูปแบบหนึ่งใน csv, json", "Choose csv or json")];
        return errors;
    }
}
