using PlanService.Import;

namespace PlanService.Documents;

/// <summary>A kind of file that a plan can be had as.</summary>
/// <param name="Name">As in <c>?format=</c>, and the file's extension.</param>
/// <param name="Write">Null for the one that needs the database: JSON.</param>
public sealed record PlanFormat(string Name, string ContentType, string Thai, string English, Action<Stream, PlanBook>? Write)
{
    public static PlanFormat Json { get; } = new("json", "application/json; charset=utf-8", "ข้อมูล (.json)", "Data (.json)", null);

    public static IReadOnlyList<PlanFormat> All { get; } =
    [
        new("docx", PlanDocument.WordContentType, "Word (.docx)", "Word (.docx)", PlanWord.Write),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (.xlsx)", "Excel (.xlsx)", PlanWorkbook.Write),
        new("csv", "text/csv; charset=utf-8", "ตาราง (.csv)", "Table (.csv)", PlanCsv.Write),
        new("txt", "text/plain; charset=utf-8", "ข้อความ (.txt)", "Text (.txt)", PlanTextFile.Write),
        Json,
    ];

    /// <summary>Null for a name that is none of them.</summary>
    public static PlanFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);
}
