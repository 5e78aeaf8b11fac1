using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RiskService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit.Plans;

/// <summary>The audit plan of a year, as far as the reader may see it.</summary>
public static class GetPlan
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("plan", Handle)
        .WithName("GetAuditPlan")
        .WithSummary("The audit plan of the year: format json, or docx to be signed; version names an approved one")
        .Produces<PlanSheet>();

    public static async Task<Results<Ok<PlanSheet>, FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        FiscalYear fy, int? version, string? format, RiskDb db, Actor actor, IOptions<OrganizationOptions> organization, HttpResponse response, CancellationToken ct)
    {
        if (format is not (null or "json" or "docx"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, docx", "Choose one of json, docx")] });
        if (await PlanSheet.Of(db, actor, fy, version, ct) is not { } sheet)
            return TypedResults.NotFound();
        if (sheet.RowVersion is { } row)
            response.SetETag(row);
        return format is "docx" ? TypedResults.Stream(PlanWord.Write(sheet, organization.Value), OfficeTypes.Word, $"audit-plan-{fy}.docx") : TypedResults.Ok(sheet);
    }
}
