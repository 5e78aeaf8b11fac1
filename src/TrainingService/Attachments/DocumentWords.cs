using System.Globalization;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Attachments;

/// <summary>What kinds of documents and their files are called.</summary>
public static class DocumentWords
{
    private const decimal Kilobyte = 1024;

    public static string Of(DocumentKind kind) => T(Thai(kind), kind switch
    {
        DocumentKind.Order => "Order",
        DocumentKind.ProjectPaper => "Project paper",
        DocumentKind.Materials => "Materials",
        DocumentKind.SignedList => "Signed list",
        _ => "Other",
    });

    /// <summary>For what is written in Thai whatever the reader's language.</summary>
    public static string Thai(DocumentKind kind) => kind switch
    {
        DocumentKind.Order => "คำสั่ง",
        DocumentKind.ProjectPaper => "เอกสารโครงการ",
        DocumentKind.Materials => "เอกสารประกอบการอบรม",
        DocumentKind.SignedList => "ใบลงชื่อ",
        _ => "เอกสารอื่น",
    };

    public static IEnumerable<Choice> Choices => Enum.GetValues<DocumentKind>().Select(kind => new Choice(Words.Of(kind), Of(kind)));

    /// <summary>"PDF 1.2 MB".</summary>
    /// <param name="bytes">Length of the file.</param>
    public static string File(string fileName, long bytes) => $"{Path.GetExtension(fileName).TrimStart('.').ToUpperInvariant()} {Size(bytes)}".Trim();

    private static string Size(long bytes) => bytes < Kilobyte * Kilobyte
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / Kilobyte)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte / Kilobyte:0.#} MB");
}
