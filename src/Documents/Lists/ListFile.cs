using Microsoft.AspNetCore.Http;
using WebUi;

namespace Documents.Lists;

/// <summary>A row of a file.</summary>
/// <param name="No">As a spreadsheet counts it, from 1.</param>
public sealed record ListLine(int No, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>A list of people as it comes from another program, told by what is in it and not by its name: .xlsx, or text with commas, semicolons or tabs.</summary>
public static class ListFile
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostRows = 5000;

    /// <summary>Of a request: the file and what stands around it.</summary>
    public const int LongestRequest = MostBytes + (64 * 1024);

    /// <summary>Rows with nothing in them are passed over, up to an end: a sheet may say that its last row is the millionth.</summary>
    public const int MostLines = 4 * MostRows;

    /// <summary>The rows that hold something, or what stands against it, at <c>file</c>.</summary>
    public static async Task<(IReadOnlyList<ListLine>? Lines, Objection? Objection)> Read(Stream sent, CancellationToken ct)
    {
        if (await Whole(sent, ct) is not { } file)
            return (null, Refused(StatusCodes.Status413PayloadTooLarge, "too-large", "ไฟล์ใหญ่เกิน 5 MB แบ่งเป็นหลายไฟล์", "The file is larger than 5 MB; send it in parts"));
        var lines = file.AsSpan().StartsWith("PK"u8) ? ExcelLists.Read(file) : file.Contains((byte)0) && !TextLists.HasMark(file) ? null : TextLists.Read(file);
        if (lines is null)
            return (null, Unreadable);
        List<ListLine> read = [.. lines.Where(line => !line.IsEmpty).Take(MostRows + 2)];
        return read.Count switch
        {
            0 => (null, Refused(StatusCodes.Status400BadRequest, "empty-list", "ไฟล์ไม่มีรายชื่อ", "There is nothing in the file")),
            > MostRows + 1 => (null, Refused(StatusCodes.Status413PayloadTooLarge, "too-large", $"ไฟล์มีเกิน {WholeNumber.Text(MostRows)} รายชื่อ แบ่งเป็นหลายไฟล์", $"The file has more than {WholeNumber.Text(MostRows)} rows; send it in parts")),
            _ => (read, null),
        };
    }

    public static Objection Unreadable { get; } = Refused(
        StatusCodes.Status415UnsupportedMediaType, "unsupported-type", "อ่านไฟล์นี้ไม่ได้ บันทึกเป็น .xlsx หรือ .csv จากโปรแกรมตารางแล้วส่งใหม่", "This file can't be read; save it as .xlsx or .csv in a spreadsheet program and send that");

    private static Objection Refused(int status, string code, string thai, string english) => new(status, new(code, thai, english), "file");

    private static async Task<byte[]?> Whole(Stream sent, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        while (await sent.ReadAsync(buffer, ct) is var read and > 0)
        {
            if (whole.Length + read > MostBytes)
                return null;
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
