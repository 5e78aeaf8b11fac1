using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>A row of a sheet as it came.</summary>
/// <param name="No">As a spreadsheet counts it, from 1.</param>
internal sealed record BookRow(int No, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>A workbook that somebody sent, by the names of its sheets. Only what is small enough is read, and nothing of it is believed before it was counted.</summary>
internal static class BookFile
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Of a request: the file and what stands around it.</summary>
    public const int LongestRequest = MostBytes + (64 * 1024);

    /// <summary>Risks of a file.</summary>
    public const int MostRisks = 5000;

    /// <summary>Rows of another sheet: each risk has several.</summary>
    public const int MostRows = 5 * MostRisks;

    /// <summary>What such a file unpacks to and far more; one of a few kilobytes can be made to unpack to gigabytes.</summary>
    private const long MostUnpacked = 200 * 1024 * 1024;

    private const int MostParts = 1000;

    /// <summary>The sheets that are asked for and that are there, or what stands against the file, at <c>file</c>.</summary>
    public static async Task<(IReadOnlyDictionary<string, IReadOnlyList<BookRow>>? Sheets, Objection? Objection)> Read(IFormFile? sent, IReadOnlyList<string> names, CancellationToken ct)
    {
        if (sent is null)
            return (null, Objection.To("file", "เลือกไฟล์ทะเบียน", "Choose the file of the register"));
        if (sent.Length > MostBytes)
            return (null, Refused(StatusCodes.Status413PayloadTooLarge, "too-large", "ไฟล์ใหญ่เกิน 10 MB", "The file is larger than 10 MB"));
        using var whole = new MemoryStream();
        await sent.CopyToAsync(whole, ct);
        return Sheets(whole.ToArray(), names) is { } sheets ? (sheets, null) : (null, Unreadable);
    }

    public static Objection TooMany(string sheet, int most) => Refused(
        StatusCodes.Status413PayloadTooLarge, "too-large", $"แผ่นงาน {sheet} มีเกิน {WholeNumber.Text(most)} แถว แบ่งเป็นหลายไฟล์", $"The sheet {sheet} has more than {WholeNumber.Text(most)} rows; send it in parts");

    private static Objection Unreadable { get; } = Refused(
        StatusCodes.Status415UnsupportedMediaType, "unsupported-type", "อ่านไฟล์นี้ไม่ได้ ใช้ไฟล์ .xlsx ที่ส่งออกจากระบบหรือแบบกรอก", "This file can't be read; use an .xlsx that was exported here, or the template");

    private static Objection Refused(int status, string code, string thai, string english) => new(status, new(code, thai, english), "file");

    private static Dictionary<string, IReadOnlyList<BookRow>>? Sheets(byte[] file, IReadOnlyList<string> names)
    {
        try
        {
            if (!file.AsSpan().StartsWith("PK"u8) || !IsWorkbook(file))
                return null;
            // Texts stay in memory: by default the reader writes many of them to a file.
            var options = new OpenXmlConfiguration { EnableSharedStringCache = false };
            var there = MiniExcel.GetSheetNames(new MemoryStream(file), options);
            return names.Where(there.Contains).ToDictionary(name => name, name => Rows(MiniExcel.Query(new MemoryStream(file), sheetName: name, excelType: ExcelType.XLSX, configuration: options)));
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or OverflowException or InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null; // a damaged workbook: the reader says so in as many ways as there are damages
        }
    }

    /// <summary>One more than may be there, so that it is seen. Rows with nothing in them are passed over, up to an end: a sheet may say that its last row is the millionth.</summary>
    private static IReadOnlyList<BookRow> Rows(IEnumerable<object> rows) =>
        [.. rows.Take(2 * MostRows).Select((row, index) => new BookRow(index + 1, [.. ((IDictionary<string, object?>)row).Values.Select(Text)])).Where(row => !row.IsEmpty).Take(MostRows + 2)];

    /// <summary>Unpacks all of it once, to nowhere: what a zip says of its sizes need not be true.</summary>
    private static bool IsWorkbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts || zip.GetEntry("xl/workbook.xml") is null)
            return false;
        var (left, buffer) = (MostUnpacked, new byte[81920]);
        foreach (var part in zip.Entries)
        {
            using var content = part.Open();
            while (content.Read(buffer) is var read and > 0)
            {
                if ((left -= read) < 0)
                    return false;
            }
        }

        return true;
    }

    /// <summary>A day that somebody typed into a spreadsheet comes as one.</summary>
    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
