using System.Globalization;
using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace Gateway.Open;

/// <summary>Everything that the open page shows, as files under addresses that stay: one JSON, and a CSV of each part.</summary>
public static class OpenData
{
    /// <param name="Value">A number, text, day or true; null where it is not known or withheld, and then <paramref name="Text"/> says which.</param>
    public sealed record Figure(string Key, string Label, decimal? Value, string Text, string? Unit, string Page);

    public sealed record Column(string Key, string Name);

    /// <param name="State">told, none (ไม่มี), not-yet, or silent: its service did not answer.</param>
    /// <param name="Rows">Each with the keys of <paramref name="Columns"/>.</param>
    public sealed record Part(
        string Key, string Title, OpenState State, string? Says, string Page, string? Csv, IEnumerable<Figure> Figures, IEnumerable<Column> Columns, IEnumerable<Dictionary<string, object?>> Rows);

    public sealed record Answer(FiscalYear FiscalYear, DateTimeOffset AsOf, string Publisher, string Licence, string LicenceName, IEnumerable<Part> Parts);

    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("{fy}/data.json", Json).WithName("GetOpenYear").WithSummary("Everything that the public may know of a fiscal year");
        open.MapGet("{fy}/{part}.csv", Table).WithName("GetOpenPart").WithSummary("A part of it as a table; summary has the key numbers of all parts");
    }

    public static async Task<Results<Ok<Answer>, NotFound>> Json(
        FiscalYear fy, PublicQuestions questions, OpenYears years, IOptions<OpenSettings> settings, IOptions<OrganizationOptions> office, TimeProvider clock, HttpResponse response)
    {
        if (!await years.Has(fy))
            return TypedResults.NotFound();
        var open = await OpenYear.Read(fy, questions, clock);
        Keep(response, settings.Value, open.HasGap);
        return TypedResults.Ok(new Answer(
            fy, open.AsOf, Language.T(office.Value.Name, office.Value.EnglishName), settings.Value.Licence, settings.Value.LicenceName, open.Parts.Select(part => Describe(fy, part))));
    }

    public static async Task<Results<PushStreamHttpResult, NotFound, ProblemHttpResult>> Table(
        FiscalYear fy, string part, PublicQuestions questions, OpenYears years, IOptions<OpenSettings> settings, TimeProvider clock, HttpResponse response)
    {
        if (!await years.Has(fy))
            return TypedResults.NotFound();
        if (part == "summary")
        {
            var open = await OpenYear.Read(fy, questions, clock);
            Keep(response, settings.Value, open.HasGap);
            return File(writer => Summary(writer, open), $"open-{fy}-summary.csv");
        }

        if (await OpenYear.Part(part, fy, questions) is not { } found)
            return TypedResults.NotFound();
        if (found.State is OpenState.Silent)
        {
            response.Headers.RetryAfter = "5";
            return new Refusal("service-unreachable", OpenWords.NotAnswering(found.Title), OpenWords.NotAnswering(found.Title)).ToProblem(StatusCodes.Status503ServiceUnavailable);
        }

        Keep(response, settings.Value, hasGap: false);
        return File(writer => Rows(writer, fy, found), $"open-{fy}-{part}.csv");
    }

    private static Part Describe(FiscalYear year, OpenPart part) => new(
        part.Key, part.Title, part.State, part.Says, part.Page, part.Table is null ? null : $"/open/{year}/{part.Key}.csv",
        part.Figures.Select(figure => new Figure(figure.Key, figure.Label, figure.Number, figure.Text, figure.Unit, figure.Page)),
        part.Table?.Columns.Select(column => new Column(column.Key, column.Name)) ?? [],
        part.Table?.Rows.Select(row => part.Table.Columns.Zip(row).ToDictionary(cell => cell.First.Key, cell => cell.Second.Value)) ?? []);

    private static PushStreamHttpResult File(Func<StreamWriter, Task> write, string name) => TypedResults.Stream(async stream =>
    {
        await using var writer = Csv.Writer(stream);
        await write(writer);
    }, Csv.ContentType, name);

    private static async Task Summary(StreamWriter writer, OpenYear open)
    {
        await writer.WriteLineAsync("fiscal_year,part,state,figure,name,value,text,unit,page");
        foreach (var part in open.Parts)
        {
            string[] first = [open.FiscalYear.ToString(), part.Key, Words.Of(part.State)];
            if (part.Figures.Count == 0)
                await writer.WriteLineAsync(Csv.Row([.. first, "", Csv.Cell(part.Title), "", Csv.Cell(part.Says), "", part.Page]));
            foreach (var figure in part.Figures)
                await writer.WriteLineAsync(Csv.Row([.. first, figure.Key, Csv.Cell($"{part.Title}: {figure.Label}"), Plain(figure.Number), Csv.Cell(figure.Text), Csv.Cell(figure.Unit), figure.Page]));
        }
    }

    /// <summary>A part without rows says in one why: "ไม่มี".</summary>
    private static async Task Rows(StreamWriter writer, FiscalYear year, OpenPart part)
    {
        await writer.WriteLineAsync(Csv.Row(["fiscal_year", .. part.Table?.Columns.Select(column => column.Key) ?? ["state"]]));
        if (part.Table is null)
            await writer.WriteLineAsync(Csv.Row([year.ToString(), Csv.Cell(part.State is OpenState.None ? $"ไม่มี: {part.Says}" : part.Says)]));
        foreach (var row in part.Table?.Rows ?? [])
            await writer.WriteLineAsync(Csv.Row([year.ToString(), .. row.Select(Plain)]));
    }

    private static string Plain(OpenCell cell) => cell.Value switch
    {
        null => cell.Text is "–" ? "" : Csv.Cell(cell.Text), // "ไม่แสดง", "ยังไม่ประกาศ"
        string text => Csv.Cell(text),
        decimal number => Plain(number),
        IFormattable other => other.ToString(other is DateOnly ? "O" : null, CultureInfo.InvariantCulture),
        var other => Csv.Cell(other.ToString()),
    };

    private static string Plain(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static void Keep(HttpResponse response, OpenSettings settings, bool hasGap)
    {
        response.Headers.CacheControl = hasGap ? "no-store" : string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)settings.Keep.TotalSeconds}");
        response.Headers.Vary = "Accept-Language, Cookie";
        response.Headers.Append("Link", $"<{settings.Licence}>; rel=\"license\"");
    }
}
