using Microsoft.AspNetCore.Http.HttpResults;
using static WebUi.Language;

namespace ComplaintService.Statistics;

/// <summary>The yearly report that the office publishes (integrity and transparency assessment: statistics of complaints).</summary>
public static class GetYearReport
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder statistics) => statistics
        .MapGet("{fy}/report", Handle)
        .WithName(nameof(GetYearReport))
        .WithSummary("The yearly report as an official document, format docx; internal=true for staff who may read all complaints: with every count, and what was done against causes")
        .Produces<FileStreamHttpResult>(StatusCodes.Status200OK, ReportWord.ContentType);

    public static async Task<Results<FileStreamHttpResult, NotFound, ValidationProblem>> Handle(string fy, string? format, bool? @internal, ReportReader reports, HttpContext http, CancellationToken ct)
    {
        var year = GetStatistics.YearOf(fy);
        if (year is null || format is not (null or "docx"))
        {
            var errors = GetStatistics.Wrong(year is null);
            if (format is not (null or "docx"))
                errors["format"] = [T("รูปแบบคือ docx", "The format is docx")];
            return TypedResults.ValidationProblem(errors);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        if (await reports.Read(year.Value, @internal ?? false, ct) is not { } report)
            return TypedResults.NotFound();
        return TypedResults.Stream(ReportWord.Write(report), ReportWord.ContentType, report.Marking is null ? $"complaints-{year}.docx" : $"complaints-{year}-internal.docx");
    }
}
