using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PlanService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Reports;

/// <summary>The 6- or 12-month report of a fiscal year: for everybody as it was submitted; for staff also while it is being prepared.</summary>
public static class GetReport
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("report", Handle)
        .WithName(nameof(GetReport))
        .WithSummary("The report to the NACC: round is 6m or 12m, format is json, docx or xlsx; version is an earlier submission")
        .Produces<PlanReport>();

    public static async Task<Results<Ok<PlanReport>, FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        FiscalYear fy, string? round, string? format, int? version, PlanDb db, IOptions<ReportOptions> options, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (wanted, file) = (ReportRound.Find(round), ReportFormat.Find(format ?? "json"));
        if (wanted is null || file is null)
            return TypedResults.ValidationProblem(Wrong(wanted, file));

        if (await db.FindReport(fy, wanted, version, options.Value, actor, clock, ct) is not { } report)
            return TypedResults.NotFound();
        return file.Write is { } write
            ? TypedResults.Stream(write(report), file.ContentType, $"report-{fy}-{wanted.Word}.{file.Name}")
            : TypedResults.Ok(report);
    }

    private static Dictionary<string, string[]> Wrong(ReportRound? round, ReportFormat? format)
    {
        var errors = new Dictionary<string, string[]>();
        if (round is null)
            errors["round"] = [Allowed(ReportRound.All.Select(known => known.Word))];
        if (format is null)
            errors["format"] = [Allowed(ReportFormat.All.Select(known => known.Name))];
        return errors;
    }

    internal static string Allowed(IEnumerable<string> words)
    {
        var all = string.Join(", ", words);
        return T($"เลือกหนึ่งใน {all}", $"Choose one of {all}");
    }
}
