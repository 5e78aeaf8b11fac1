using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Reports;

/// <summary>The trainings of a fiscal year, by project, course and division.</summary>
public static class GetYearReport
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapGet("{year}", Handle)
        .WithName(nameof(GetYearReport))
        .WithSummary("The trainings of a fiscal year: format json, docx or xlsx; of one's own division for those who read no other")
        .Produces<YearPaper>();

    public static async Task<Results<Ok<YearPaper>, FileStreamHttpResult, ValidationProblem>> Handle(
        FiscalYear year, string? format, TrainingDb db, Actor actor, IOptions<OrganizationOptions> organization, CancellationToken ct)
    {
        if (format is not (null or "json" or "docx" or "xlsx"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, docx, xlsx", "Choose one of json, docx, xlsx")] });
        var paper = await YearPaper.Of(db, year, actor, ct);
        return format switch
        {
            "docx" => TypedResults.Stream(YearWord.Write(paper, organization.Value), OfficeTypes.Word, $"training-{year}.docx"),
            "xlsx" => TypedResults.Stream(YearWorkbook.Write(paper), OfficeTypes.Workbook, $"training-{year}.xlsx"),
            _ => TypedResults.Ok(paper),
        };
    }
}
