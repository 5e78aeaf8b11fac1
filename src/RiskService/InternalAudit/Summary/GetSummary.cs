using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RiskService.InternalAudit.Findings;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit.Summary;

/// <summary>The yearly summary: numbers for whom they concern; the workbook holds findings, and so is for those who read them.</summary>
public static class GetSummary
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("summary", Handle)
        .WithName("GetAuditSummary")
        .WithSummary("Internal audit in the year: format json, docx, or xlsx with the issued findings")
        .Produces<YearSummary>();

    public static async Task<Results<Ok<YearSummary>, FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        FiscalYear fy, string? format, Desk desk, IOptions<OrganizationOptions> organization, CancellationToken ct)
    {
        if (format is not (null or "json" or "docx" or "xlsx"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, docx, xlsx", "Choose one of json, docx, xlsx")] });
        if (format is "xlsx")
            return ReadsFindings(desk.Actor) ? TypedResults.Stream(FindingsWorkbook.Write(await Issued(fy, desk, ct), desk.Today), OfficeTypes.Workbook, $"audit-findings-{fy}.xlsx") : TypedResults.NotFound();
        var summary = await YearSummary.Of(desk.Db, desk.Actor, fy, desk.Today, ct);
        return format is "docx" ? TypedResults.Stream(SummaryWord.Write(summary, organization.Value), OfficeTypes.Word, $"audit-summary-{fy}.docx") : TypedResults.Ok(summary);
    }

    internal static bool ReadsFindings(Actor actor) => actor.ReadsAllAudits() || actor.AuditedDivision() is not null;

    private static Task<List<AuditFinding>> Issued(FiscalYear year, Desk desk, CancellationToken ct) => desk.Db.AuditFindings.VisibleTo(desk.Actor).AsNoTracking()
        .Where(one => one.FiscalYear == year && one.Status != FindingStatus.Draft).OrderBy(one => one.No).ToListAsync(ct);
}
