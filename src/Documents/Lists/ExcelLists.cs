using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Documents.Lists;

/// <summary>The first sheet of a workbook.</summary>
internal static class ExcelLists
{
    /// <summary>What a workbook of <see cref="ListFile.MostRows"/> people unpacks to and far more; a file of a few kilobytes can be made to unpack to gigabytes.</summary>
    private const long MostUnpacked = 100 * 1024 * 1024;

    private const int MostParts = 1000;

    /// <summary>Null for what is none.</summary>
    public static IReadOnlyList<ListLine>? Read(byte[] file)
    {
        try
        {
            if (!IsWorkbook(file))
                return null;
            // Texts stay in memory: by default the reader writes many of them to a file.
            var rows = MiniExcel.Query(new MemoryStream(file), excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration { EnableSharedStringCache = false });
            return [.. rows.Take(ListFile.MostLines).Select((row, index) => new ListLine(index + 1, [.. ((IDictionary<string, object?>)row).Values.Select(Text)]))];
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or OverflowException or InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null; // a damaged workbook: the reader says so in as many ways as there are damages
        }
    }

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

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
