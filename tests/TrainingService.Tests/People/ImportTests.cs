using System.Net;
using System.Text;
using System.Text.Json;
using Documents;

namespace TrainingService.Tests.People;

/// <summary>Lists from other programs: Thai names with titles, in whatever encoding and order of columns.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TrainingApp _app = TrainingApp.Take();

    static ImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Of_500_rows_three_bad_ones_are_named_and_nothing_or_the_good_ones_are_taken()
    {
        var id = await _app.Open(capacity: 490);
        var lines = new StringBuilder("คำนำหน้า,ชื่อ,นามสกุล,กลุ่ม,โรงเรียน,โทรศัพท์,อีเมล\r\n");
        for (var no = 2; no <= 501; no++)
        {
            lines.Append(no switch
            {
                100 => "นาย,,ไม่มีชื่อ,ประชาชน,,,\r\n",
                250 => "นางสาว,สมศรี,โทรผิด,ประชาชน,หมู่ 4,12345,\r\n",
                400 => "เด็กหญิง,คนที่สาม,นามสกุล3,ประชาชน,โรงเรียนบ้านบึงนคร,,\r\n", // the same as row 3
                _ => $"{(no % 2 == 0 ? "เด็กชาย" : "เด็กหญิง")},{(no == 3 ? "คนที่สาม" : $"คนที่{no}")},นามสกุล{no},ประชาชน,โรงเรียนบ้านบึงนคร,08{no:00000000},p{no}@example.com\r\n",
            });
        }

        foreach (var content in (byte[][])[Encoding.GetEncoding(874).GetBytes(lines.ToString()), Encoding.UTF8.GetBytes(lines.ToString())])
        {
            var (refused, problem) = await Import(id, content, "none");
            Assert.Equal((HttpStatusCode.BadRequest, "bad-rows", "lines[100].name lines[250].phone lines[400].name"), (refused, problem.Text("code"), string.Join(' ', problem.Fields())));
            Assert.Equal((100, "นาย ไม่มีชื่อ"), (problem.GetProperty("bad")[0].GetProperty("line").GetInt32(), problem.GetProperty("bad")[0].Text("name")));
            Assert.Equal(0, (await _app.Client().GetJson($"events/{id}/enrolments")).GetProperty("total").GetInt32());
        }

        var (status, answer) = await Import(id, Encoding.GetEncoding(874).GetBytes(lines.ToString()), "good");
        Assert.Equal(
            (HttpStatusCode.OK, 500, 497, 490, 7, 3),
            (status, answer.GetProperty("rows").GetInt32(), answer.GetProperty("taken").GetInt32(), answer.GetProperty("enrolled").GetInt32(), answer.GetProperty("waiting").GetInt32(), answer.GetProperty("bad").GetArrayLength()));
        var first = (await _app.Client().GetJson($"events/{id}/enrolments?q=1")).GetProperty("items")[0];
        Assert.Equal(("เด็กชายคนที่2 นามสกุล2", "ประชาชน", "โรงเรียนบ้านบึงนคร", "0800000002", "p2@example.com", "import"), (first.Text("name"), first.Text("group"), first.Text("place"), first.Text("phone"), first.Text("email"), first.Text("source")));
        var (again, same) = await Import(id, Encoding.UTF8.GetBytes(lines.ToString()), "good");
        Assert.Equal((HttpStatusCode.BadRequest, 500), (again, same.GetProperty("bad").GetArrayLength())); // sent again, nobody is there twice
    }

    [Fact]
    public async Task Columns_stand_in_any_order_under_Thai_or_English_headings_with_any_sign_between()
    {
        foreach (var (content, name, place, phone) in new (byte[], string, string, string)[]
                 {
                     (Encoding.UTF8.GetBytes("เบอร์โทร;ชื่อ - สกุล;สังกัด\n812345678;นายสมชาย ใจดี;กองช่าง\n"), "นายสมชาย ใจดี", "กองช่าง", "0812345678"),
                     ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Last name\tFirst name\tTitle\tVillage\tPhone\nChan\tPeter\tMr.\tMoo 4\t+66 81 234 5678\n")], "Mr.Peter Chan", "Moo 4", "0812345678"),
                     ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("ชื่อ-สกุล\tหมู่บ้าน\tโทร\r\nนางมาลี สวยงาม\tหมู่ 1\t๐๘๑๒๓๔๕๖๗๘\r\n")], "นางมาลี สวยงาม", "หมู่ 1", "0812345678"),
                     (Encoding.GetEncoding(874).GetBytes("รายชื่อผู้เข้าอบรม\nชื่อ-นามสกุล,โรงเรียน,โทรศัพท์,หมายเหตุ\n\"นาย \"\"ต้น\"\" ไม้งาม\",\"บ้านบึง, นคร\",0812345678,x\n"), "นาย \"ต้น\" ไม้งาม", "บ้านบึง, นคร", "0812345678"),
                     (Workbook([new("ชื่อ", 20), new("นามสกุล", 20), new("คำนำหน้า", 10), new("ตำแหน่ง", 20), new("โทรศัพท์", 10)], ["กานดา", "ทองดี", "นางสาว", "นักวิชาการ", 812345678m]), "นางสาวกานดา ทองดี", "นักวิชาการ", "0812345678"),
                 })
        {
            var id = await _app.Open();
            var (status, answer) = await Import(id, content, "none");
            Assert.True(status is HttpStatusCode.OK, answer.ToString());
            var one = Assert.Single((await _app.Client().GetJson($"events/{id}/enrolments")).GetProperty("items").EnumerateArray());
            Assert.Equal((name, place, phone), (one.Text("name"), one.Text("place"), one.Text("phone")));
        }
    }

    [Fact]
    public async Task A_file_that_is_no_list_or_too_much_of_one_is_refused_and_named()
    {
        var id = await _app.Open();
        foreach (var (content, expected) in new (byte[]?, HttpStatusCode)[]
                 {
                     (null, HttpStatusCode.BadRequest), ([], HttpStatusCode.BadRequest), (Encoding.UTF8.GetBytes("สีแดง,สีเขียว\n1,2\n"), HttpStatusCode.BadRequest),
                     ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], HttpStatusCode.UnsupportedMediaType), ("PK\u0003\u0004 no zip"u8.ToArray(), HttpStatusCode.UnsupportedMediaType), (Bomb(), HttpStatusCode.UnsupportedMediaType),
                     (Encoding.UTF8.GetBytes("ชื่อ\n" + string.Concat(Enumerable.Range(1, 5001).Select(no => $"คนที่ {no}\n"))), HttpStatusCode.RequestEntityTooLarge), (new byte[(5 * 1024 * 1024) + 1], HttpStatusCode.RequestEntityTooLarge),
                 })
        {
            var (status, problem) = await Import(id, content, "good");
            Assert.Equal((expected, "file"), (status, problem.Fields().Single()));
        }

        Assert.Equal(["mode"], (await Import(id, "x"u8.ToArray(), "some")).Body.Fields());
        var (status5000, bad) = await Import(id, Encoding.UTF8.GetBytes("ชื่อ\n" + string.Concat(Enumerable.Range(2, 4999).Append(2).Select(no => $"คนที่ {no}\n"))), "none");
        Assert.Equal((HttpStatusCode.BadRequest, "lines[5001].name"), (status5000, bad.Fields().Single())); // 5,000 are read to the last
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Import(Guid id, byte[]? file, string mode) => await _app.Client().SendList($"events/{id}/enrolments/import", file, mode);

    internal static byte[] Workbook(IReadOnlyList<SheetColumn> columns, params IReadOnlyList<object?>[] rows)
    {
        using var stream = new MemoryStream();
        using (var book = new Spreadsheet(stream))
            book.Sheet("รายชื่อ", columns, rows);
        return stream.ToArray();
    }

    /// <summary>A workbook of some hundred kilobytes that unpacks to more than a hundred megabytes.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using (zip.CreateEntry("xl/workbook.xml").Open())
            {
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 101; megabyte++)
                sheet.Write(zeros);
        }

        return stream.ToArray();
    }
}

internal static class Lists
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> SendList(this HttpClient client, string path, byte[]? file, string mode)
    {
        var (status, _, body) = await client.SendFile(path, file, "list", ("mode", mode));
        return (status, body);
    }
}
