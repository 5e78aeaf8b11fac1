using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using RiskService.Settings;
using ServiceDefaults.Values;

namespace RiskService.Workbooks;

/// <summary>An empty workbook to describe risks in where there is no network.</summary>
public static class GetTemplate
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/template", Handle)
        .WithName(nameof(GetTemplate))
        .WithSummary("An empty workbook for risks of a year, with lists to choose from and hints");

    public static async Task<FileStreamHttpResult> Handle(FiscalYear year, RiskDb db, CancellationToken ct) =>
        TypedResults.Stream(RegisterBook.Template(await db.SettingsOf(year, ct)), OfficeTypes.Workbook, $"risk-template-{year}.xlsx");
}
