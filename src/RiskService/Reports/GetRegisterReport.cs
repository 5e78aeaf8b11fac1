using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Reports;

/// <summary>The assessment report of a year as an official document; a draft, and marked as one, until the register is approved.</summary>
public static class GetRegisterReport
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/report", Handle)
        .WithName(nameof(GetRegisterReport))
        .WithSummary("The fraud-risk assessment report of a year for Word; of one's own division, as a draft, for those who read no other");

    public static async Task<FileStreamHttpResult> Handle(FiscalYear year, Desk desk, IOptions<OrganizationOptions> organization, CancellationToken ct) =>
        TypedResults.Stream(RegisterWord.Write(await RegisterPaper.Of(desk.Db, year, desk.Actor, desk.Today, ct), organization.Value), OfficeTypes.Word, $"risk-report-{year}.docx");
}
