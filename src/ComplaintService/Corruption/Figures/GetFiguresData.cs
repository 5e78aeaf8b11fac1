using System.Globalization;
using ComplaintService.Statistics;
using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Corruption.Figures;

/// <summary>The figures of a fiscal year as data that anybody may use. What is withheld is withheld here too.</summary>
public static class GetFiguresData
{
    /// <param name="Period"><c>first-half</c>, <c>second-half</c> or <c>year</c>.</param>
    /// <param name="AsOf">The last day of receipt that is counted; null where none is yet.</param>
    /// <param name="Withheld">Something of this row is withheld: 1 to 4, none of a time that is not over, or what one of these could be computed from.</param>
    public sealed record Row(FiscalYear FiscalYear, string Period, DateOnly From, DateOnly To, DateOnly? AsOf, int? Received, int? Waiting, int? InProgress, int? Done, bool Withheld);

    /// <param name="Fields">The data dictionary.</param>
    public sealed record Answer(FiscalYear FiscalYear, DateOnly? AsOf, string Publisher, GetOpenData.LicenceAnswer Licence, IReadOnlyList<DataField> Fields, IReadOnlyList<Row> Rows);

    private static IReadOnlyList<DataField> Fields { get; } =
    [
        new("fiscalYear", "integer", "ปีงบประมาณ (พ.ศ.) ที่รับเรื่อง", "Fiscal year of receipt, Buddhist era"),
        new("period", "text", "ช่วง: first-half ต.ค.–มี.ค., second-half เม.ย.–ก.ย., year ทั้งปี", "first-half: October to March, second-half: April to September, year: both"),
        new("from", "yyyy-MM-dd", "วันแรกของช่วง (ค.ศ.)", "First day"),
        new("to", "yyyy-MM-dd", "วันสุดท้ายของช่วง (ค.ศ.)", "Last day"),
        new("asOf", "yyyy-MM-dd", "นับเรื่องที่รับถึงวันนี้ (ค.ศ.) ว่างคือยังไม่มี", "The last day of receipt that is counted; empty: none yet"),
        new("received", "integer", "จำนวนเรื่องที่รับ", "Received"),
        new("waiting", "integer", "จำนวนเรื่องที่รอกลั่นกรอง", "Not screened yet"),
        new("inProgress", "integer", "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ", "In progress"),
        new("done", "integer", "จำนวนเรื่องที่ปิดแล้ว", "Closed"),
        new("withheld", "true/false", "true คือมีช่องที่เว้นว่างเพื่อคุ้มครองผู้แจ้ง: จำนวน 1 ถึง 4, 0 ของช่วงที่ยังไม่สิ้นสุด และจำนวนที่ใช้คำนวณย้อนกลับได้", "Something is left empty to protect people: 1 to 4, 0 of a time that is not over, and what one of these could be computed from"),
    ];

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder statistics) => statistics
        .MapGet("corruption/{fy}/open-data", Handle).WithName(nameof(GetFiguresData)).Produces<Answer>()
        .WithSummary("Corruption reports of a fiscal year by half-year and state, as csv or json; counts of 1 to 4 are withheld; 404 for a year before the service");

    public static async Task<Results<Ok<Answer>, PushStreamHttpResult, ValidationProblem, NotFound>> Handle(
        string fy, string? format, FigureYears years, Tallies tallies, IOptions<StatisticsOptions> options, IOptions<OrganizationOptions> organization, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (format is not (null or "csv" or "json"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกรูปแบบหนึ่งใน csv, json", "Choose csv or json")] });
        if (GetStatistics.YearOf(fy) is not { } year)
            return TypedResults.ValidationProblem(GetStatistics.Wrong(year: true));
        if (!(await years.All(ct)).Contains(year))
            return TypedResults.NotFound();
        response.Headers.Append("Link", $"<{options.Value.Licence}>; rel=\"license\"");
        response.Headers.CacheControl = "no-cache";
        var figures = await GetFigures.Of(year, tallies, clock, ct);
        var rows = Rows(figures);
        return format == "csv"
            ? TypedResults.Stream(stream => Write(stream, rows), Csv.ContentType, $"corruption-reports-{year}.csv")
            : TypedResults.Ok(new Answer(year, figures.AsOf, organization.Value.Name, new(options.Value.LicenceName, options.Value.Licence), Fields, rows));
    }

    private static List<Row> Rows(GetFigures.Answer figures)
    {
        Row Of(string name, DateOnly from, DateOnly to, params GetFigures.Figure[] of) => new(
            figures.FiscalYear, name, from, to, figures.AsOf < from ? null : figures.AsOf < to ? figures.AsOf : figures.AsOf is null ? null : to,
            of[0].Count, of[1].Count, of[2].Count, of[3].Count, of.Any(figure => figure.Withheld));
        var (year, halves) = (figures.FiscalYear, figures.Halves.Select(half => (Period: new Period(figures.FiscalYear, half.Half), Of: half)));
        return
        [
            .. halves.Select(half => Of(half.Period.Half == 1 ? "first-half" : "second-half", half.Period.FirstDay, half.Period.LastDay, half.Of.Received, half.Of.Waiting, half.Of.InProgress, half.Of.Done)),
            Of("year", year.FirstDay, year.LastDay, figures.Received, figures.Waiting, figures.InProgress, figures.Done),
        ];
    }

    private static async Task Write(Stream stream, IReadOnlyList<Row> rows)
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync(Csv.Row(Fields.Select(field => field.Name)));
        foreach (var row in rows)
        {
            await writer.WriteLineAsync(Csv.Row(
                [row.FiscalYear.ToString(), row.Period, Day(row.From), Day(row.To), Day(row.AsOf), Count(row.Received), Count(row.Waiting), Count(row.InProgress), Count(row.Done), row.Withheld ? "true" : "false"]));
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
