namespace PlanService.Reports;

/// <summary>What a report can be had as.</summary>
/// <param name="Name">As in <c>?format=</c>, and the file's extension.</param>
/// <param name="Write">Null for the one that is no file: JSON.</param>
public sealed record ReportFormat(string Name, string ContentType, Func<PlanReport, Stream>? Write)
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("json", "application/json", null),
        new("docx", Import.PlanDocument.WordContentType, ReportWord.Write),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportWorkbook.Write),
    ];

    /// <summary>Null for a name that is none of them.</summary>
    public static ReportFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);
}
