using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace RiskService.Workbooks;

/// <summary>The register of a year as a file: everything as a workbook, or the risks alone as text with commas.</summary>
public static class ExportRegister
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/export", Handle)
        .WithName(nameof(ExportRegister))
        .WithSummary("The register of a year, or the part that is filtered, as a file: format xlsx (risks, controls, assessments, mitigations, settings) or csv (risks); of one's own division for those who read no other");

    public static async Task<Results<FileStreamHttpResult, PushStreamHttpResult, ValidationProblem>> Handle(
        FiscalYear year, string? format, [AsParameters] RiskFilter filter, Desk desk, CancellationToken ct)
    {
        if (format is not (null or "xlsx" or "csv"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือก xlsx หรือ csv", "Choose xlsx or csv")] });
        var risks = filter.Of(desk.Db.Risks.VisibleTo(desk.Actor), year);
        if (format is not "csv")
            return TypedResults.Stream(await RegisterBook.Write(desk.Db, year, risks, ct), OfficeTypes.Workbook, $"risk-register-{year}.xlsx");
        var scales = (await desk.Db.SettingsOf(year, ct)).Scales;
        var rows = await RegisterBook.Risks(desk.Db, risks, scales, ct);
        return TypedResults.Stream(async stream =>
        {
            await using var writer = Csv.Writer(stream);
            await RiskSheet.Of(scales).WriteCsv(writer, rows);
        }, Csv.ContentType, $"risk-register-{year}.csv");
    }
}
