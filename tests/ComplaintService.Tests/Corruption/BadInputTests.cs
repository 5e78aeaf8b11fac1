using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ComplaintService.Tests.Corruption;

/// <summary>What nobody should send and somebody will: it is refused clearly, or kept exactly as it came.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private const string Odd = "ที่นี่ 🏗️👨‍👩‍👧 ก็็็็็็็็็็ ปัั๊๊ม้้ํา \u202Eกลับด้าน 𠮷 é e\u0301";

    private readonly ComplaintApp _app = ComplaintApp.Take();
    private HttpClient _officer = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officer = await _app.Officer("officer-1");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_megabyte_of_text_is_refused_by_field_and_on_the_form_too()
    {
        var megabyte = new string('ก', 350_000); // three bytes each
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await _app.Client().Send("corruption/reports", Channel.Report(details: megabyte)));
        using var form = new MultipartFormDataContent { { new StringContent("ถนน"), "subject" }, { new StringContent(megabyte), "details" } };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _app.Browser().PostAsync("form", form, Ct)).StatusCode);
        using var longer = new MultipartFormDataContent { { new StringContent("ถนน"), "subject" }, { new StringContent(megabyte[..20_001]), "details" } };
        var answer = await _app.Browser().PostAsync("form", longer, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(megabyte[..20_001], WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal); // nothing typed is lost
        Assert.Equal(0, await _app.InChannel(db => db.Reports.Count()));
    }

    [Fact]
    public async Task Thirty_files_are_all_kept_in_order()
    {
        var upload = await _app.Upload([.. Enumerable.Range(1, 30).Select(no => ($"{no}.txt", Encoding.UTF8.GetBytes($"file {no}")))]);
        await _app.Speak(Channel.Report(upload: upload));
        var (_, files) = await Evidence();
        Assert.Equal(Enumerable.Range(1, 30).Select(no => $"{no}.txt"), files.Select(file => file.Text("name")));
        Assert.Equal("file 30", Encoding.UTF8.GetString(await Download(files[29])));
    }

    [Theory]
    [InlineData("program")]
    [InlineData("zip bomb")]
    [InlineData("picture bomb")]
    public async Task What_is_not_what_its_name_says_is_kept_as_it_came_never_opened_and_only_downloaded(string kind)
    {
        var bytes = kind switch
        {
            "program" => [.. "MZ"u8, .. new byte[4000]],
            "zip bomb" => Bomb(),
            _ => PictureBomb(),
        };
        await _app.Speak(Channel.Report(upload: await _app.Upload(("../../หลักฐาน.jpg", bytes))));
        var (id, files) = await Evidence();
        Assert.Equal(("หลักฐาน.jpg", false), (files[0].Text("name"), files[0].GetProperty("hasCleanCopy").GetBoolean()));
        var answer = await _officer.GetAsync($"corruption/reports/{id}/evidence/{files[0].GetProperty("id").GetGuid()}", Ct);
        Assert.Equal(("application/octet-stream", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").First());
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync($"corruption/reports/{id}/evidence/{files[0].GetProperty("id").GetGuid()}?clean=true", Ct)).StatusCode);
    }

    [Fact]
    public async Task More_than_may_be_sent_is_refused_and_nothing_of_it_stays()
    {
        await using var small = _app.Replica();
        small.Settings["Corruption:EvidenceBytes"] = "300000";
        var answer = await small.Client().PostAsync($"corruption/reports/{Guid.NewGuid():N}", Channel.Files(("a.bin", new byte[100_000]), ("b.bin", new byte[250_000])), Ct);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal((0, 0), (await _app.InChannel(db => db.Pieces.Count()), await _app.InChannel(db => db.Uploads.Count())));
    }

    [Fact]
    public async Task Emoji_combining_marks_and_a_day_that_is_none_come_back_letter_by_letter()
    {
        var receipt = await _app.Speak(new { subject = Odd, details = Odd, when = "31 กุมภาพันธ์ 2699 เวลา 25.61 น.", where = Odd, upload = await _app.Upload(($"{Odd}.txt", "x"u8.ToArray())) });
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send("corruption/inbox/messages", new { receipt, text = Odd }));
        var opened = await _officer.GetJson($"corruption/reports/{await _officer.OnlyCase()}");
        var report = opened.GetProperty("report");
        Assert.Equal((Odd, Odd, "31 กุมภาพันธ์ 2699 เวลา 25.61 น."), (report.Text("subject"), report.Text("details"), report.Text("when")));
        Assert.Equal(Odd, (await _app.Inbox(receipt)).GetProperty("messages")[0].Text("text"));
        using var form = new MultipartFormDataContent { { new StringContent(""), "subject" }, { new StringContent(Odd + " <script>alert(1)</script>"), "details" } };
        var page = await (await _app.Browser().PostAsync("form", form, Ct)).Content.ReadAsStringAsync(Ct);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Odd, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"subject":"ถนน\ud800พัง","details":"จ่ายค่าถนนสองครั้ง"}""")] // half of a character
    [InlineData("""{"subject":"ถนน\u0000พัง","details":"จ่ายค่าถนนสองครั้ง"}""")]
    [InlineData("""{"subject":"ถนน","details":"จ่ายค่าถนนสองครั้ง","headInvolved":"perhaps"}""")]
    [InlineData("""{"subject":"ถนน","details":"จ่าย""")]
    [InlineData("[]")]
    public async Task What_is_no_text_or_no_report_is_a_bad_request(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await _app.Client().PostAsync("corruption/reports", content, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("จ่ายค่าถนน", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(0, await _app.InChannel(db => db.Reports.Count()));
    }

    [Fact]
    public async Task Twenty_one_accused_are_one_too_many()
    {
        var accused = Enumerable.Range(0, 21).Select(no => new { name = $"คนที่ {no}" }).ToArray<object>();
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await _app.Client().Send("corruption/reports", Channel.Report(accused)));
        await _app.Speak(Channel.Report(accused[..20]));
    }

    private async Task<(Guid Id, List<JsonElement> Files)> Evidence()
    {
        var id = await _officer.OnlyCase();
        return (id, [.. (await _officer.GetJson($"corruption/reports/{id}")).GetProperty("evidence").EnumerateArray()]);
    }

    private async Task<byte[]> Download(JsonElement file) =>
        await _officer.GetByteArrayAsync($"corruption/reports/{await _officer.OnlyCase()}/evidence/{file.GetProperty("id").GetGuid()}", Ct);

    /// <summary>Some kilobytes that would be 50 MB.</summary>
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("0", CompressionLevel.Fastest).Open())
            entry.Write(new byte[50_000_000]);
        return bytes.ToArray();
    }

    /// <summary>A PNG whose header claims 60,000 by 60,000 points.</summary>
    private static byte[] PictureBomb()
    {
        var png = new byte[64];
        ReadOnlySpan<byte> head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
        head.CopyTo(png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        png[24] = 8;
        return png;
    }
}
