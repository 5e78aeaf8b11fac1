using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Published;

/// <summary>The published register as open data: a row for each measure, and one for a risk without any.</summary>
public static class GetPublicData
{
    private static readonly string[] Fields =
        ["fiscal_year", "code", "division", "division_name", "kind", "kind_name", "event", "level", "measure", "due_on", "completed_on", "action_taken"];

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/public/data", Handle)
        .WithName(nameof(GetPublicData))
        .WithSummary("The published register of a year as open data, format csv or json: a row for each measure");

    /// <param name="DivisionName">In Thai, as the area.</param>
    public sealed record Row(
        FiscalYear FiscalYear, string Code, string Division, string DivisionName, string Kind, string KindName, string Event, string Level, string? Measure, DateOnly? DueOn, DateOnly? CompletedOn, string? ActionTaken);

    public static async Task<Results<Ok<IReadOnlyList<Row>>, PushStreamHttpResult, NotFound, ValidationProblem>> Handle(FiscalYear year, string? format, RiskDb db, HttpContext http, CancellationToken ct)
    {
        if (format is not (null or "csv" or "json"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือก csv หรือ json", "Choose csv or json")] });
        if (await GetPublicRegister.Of(db, year, ct) is not { } register)
            return TypedResults.NotFound();
        var areas = (await db.SettingsOf(year, ct)).Scales;
        IReadOnlyList<Row> rows = [.. register.Risks.SelectMany(risk => Rows(year, risk, areas))];
        PublicCaching.KeepData(http);
        return format is "csv" ? TypedResults.Stream(stream => Write(stream, rows), Csv.ContentType, $"fraud-risks-{year}.csv") : TypedResults.Ok(rows);
    }

    private static IEnumerable<Row> Rows(FiscalYear year, GetPublicRegister.Row risk, RiskScales scales)
    {
        var bare = new Row(year, risk.Code, risk.Division, Divisions.ThaiNameOf(risk.Division), risk.Kind, scales.Area(risk.Kind)?.Thai ?? risk.Kind, risk.Event, risk.Level, null, null, null, null);
        return risk.Measures.Count == 0
            ? [bare]
            : risk.Measures.Select(measure => bare with { Measure = measure.Text, DueOn = measure.DueOn, CompletedOn = measure.CompletedOn, ActionTaken = measure.ActionTaken });
    }

    private static async Task Write(Stream stream, IReadOnlyList<Row> rows)
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync(Csv.Row(Fields));
        foreach (var row in rows)
        {
            await writer.WriteLineAsync(Csv.Row(new[]
            {
                row.FiscalYear.ToString(), row.Code, row.Division, row.DivisionName, row.Kind, row.KindName, row.Event, row.Level, row.Measure, Day(row.DueOn), Day(row.CompletedOn), row.ActionTaken,
            }.Select(Csv.Cell)));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
