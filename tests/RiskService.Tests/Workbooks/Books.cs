using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MiniExcelLibs;
using RiskService.Tests.Register;
using Testing;

namespace RiskService.Tests.Workbooks;

/// <summary>Workbooks of the register, as somebody opens, changes and sends them.</summary>
internal static class Books
{
    /// <summary>Three risks: one bare, one with all that there is, one closed.</summary>
    public static async Task Fill(this RiskApp app)
    {
        await app.Finance().Added();
        var full = RiskCalls.Risk("เรียกรับเงินจากผู้ขาย\nเพื่อให้ได้งาน", 4, 4);
        full["causes"] = new[] { "ผู้ตรวจรับคนเดียว", "ราคากลางไม่มี\nหลักฐาน" };
        full["existingControls"] = new object[] { "ตรวจสอบยอดซื้อ", new { text = "=SUM(A1) หมุนเวียนผู้ตรวจรับ", effectiveness = "good" } };
        full["inherent"] = new { likelihood = 5, impact = 5, likelihoodReason = "เคยพบ" };
        full["residual"] = new { likelihood = 1, impact = 4 };
        var id = (await app.Finance().Added(full)).Id();
        await app.Finance().Ok($"risks/{id}/treatment", new { treatment = "treat", reason = "สูงกว่าที่ยอมรับได้" });
        var done = await app.Finance().Planned(id);
        await app.Finance().Ok($"mitigations/{done}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
        await app.Finance().Planned(id, "อบรมผู้ตรวจรับทุกคน");
        await app.Finance().Ok($"risks/{id}/assessment", new { likelihood = 2, impact = 4, likelihoodReason = "แยกหน้าที่แล้ว", reason = "ทบทวนกลางปี" });
        var closed = (await app.Finance().Added()).Id();
        await app.Finance().Ok($"risks/{closed}/closure", new { reason = "เลิกจัดซื้อแบบนี้แล้ว" });
    }

    public static Task<byte[]> Export(this HttpClient client) => client.Bytes("registers/2570/export");

    public static async Task<byte[]> Bytes(this HttpClient client, string path)
    {
        var answer = await client.Get(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> Import(this HttpClient client, byte[] file, string mode = "none")
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "file", "register.xlsx");
        form.Add(new StringContent(mode), "mode");
        var answer = await client.PostAsync(new Uri("registers/2570/import", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentLength is 0 ? default : await answer.Json());
    }

    public static JsonElement Taken((HttpStatusCode Status, JsonElement Body) answer)
    {
        Assert.True(answer.Status is HttpStatusCode.OK, answer.Body.ToString());
        return answer.Body;
    }

    /// <summary>Each sheet with its rows; the workbook is one that Office takes as whole.</summary>
    public static Dictionary<string, List<List<object?>>> Cells(byte[] file)
    {
        using (var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(file), false))
            Assert.Empty(WordFiles.Errors(book));
        return MiniExcel.GetSheetNames(new MemoryStream(file)).ToDictionary(
            name => name, name => MiniExcel.Query(new MemoryStream(file), sheetName: name).Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList());
    }

    /// <summary>Without what only tells who brought it in.</summary>
    public static IEnumerable<string> Known(List<List<object?>> sheet)
    {
        var without = sheet[0].IndexOf("ผู้นำเข้า");
        return sheet.Select(row => string.Join(" | ", row.Where((_, place) => place != without)));
    }

    public static byte[] Of(Dictionary<string, List<List<object?>>> sheets)
    {
        using var file = new MemoryStream();
        using (var book = new Documents.Spreadsheet(file))
        {
            foreach (var (name, rows) in sheets)
                book.Sheet(name, [.. rows[0].Select(heading => new Documents.SheetColumn((string)heading!, 10))], rows.Skip(1).Select(IReadOnlyList<object?> (row) => [.. row.Select(cell => cell is double number ? (decimal)number : cell)]));
        }

        return file.ToArray();
    }

    public static void Set(this List<List<object?>> sheet, string code, string column, object value) => sheet.First(row => code.Equals(row[0]))[sheet[0].IndexOf(column)] = value;

    public static void Row(this List<List<object?>> sheet, params (string Column, string Value)[] cells)
    {
        var row = Enumerable.Repeat<object?>(null, sheet[0].Count).ToList();
        foreach (var (column, value) in cells)
            row[sheet[0].IndexOf(column)] = value;
        sheet.Add(row);
    }

    /// <summary>The workbook with a part that unpacks to 300 MB.</summary>
    public static byte[] Bomb(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/large.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 300; megabyte++)
                part.Write(zeros);
        }

        return stream.ToArray();
    }
}
