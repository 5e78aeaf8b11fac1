using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using Testing;
using TrainingService.Attachments;
using TrainingService.Tests.People;

namespace TrainingService.Tests.Attachments;

/// <summary>Files that are kept with an event.</summary>
public sealed class DocumentTests : IAsyncDisposable
{
    private const string Order = "คำสั่งที่ 12/2570 ให้นายสมชายไปราชการ";

    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_document_is_read_by_whoever_reads_the_event_and_stays_once_the_submitted_report_lists_it()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        var (client, auditor, works) = (_app.Client(), _app.Client(Roles.InternalAuditor, null), _app.Client(division: "PW"));
        var (status, _, added) = await Add(client, id, $" {Order} ");
        Assert.Equal(HttpStatusCode.Created, status);
        var order = $"events/{id}/documents/{added.Text("id")}";
        var wrong = $"events/{id}/documents/{(await Add(client, id, "ใบลงชื่อ หน้าที่ผิด", "signed-list", Png())).Body.Text("id")}";
        await Add(client, id, "สไลด์", "materials");

        var listed = (await auditor.GetJson($"events/{id}/documents")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([$"order {Order}", "signed-list ใบลงชื่อ หน้าที่ผิด", "materials สไลด์"], listed.Select(one => $"{one.Text("kind")} {one.Text("title")}"));
        Assert.Equal(("scan.png", "image/png"), (listed[1].Text("fileName"), listed[1].Text("contentType")));
        var answer = await auditor.GetAsync(order, Ct);
        Assert.Equal(("application/pdf", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(Pdf(), await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains(Order, await Page($"events/{id}/documents"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await works.GetAsync(order, Ct)).StatusCode, (await works.GetAsync($"events/{id}/documents", Ct)).StatusCode));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync(order, Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), ((await Add(auditor, id)).Status, (await Add(works, id)).Status));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), ((await auditor.Send(HttpMethod.Delete, order)).Status, (await works.Send(HttpMethod.Delete, order)).Status));

        Assert.Equal(HttpStatusCode.NoContent, (await client.Send(HttpMethod.Delete, wrong)).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await client.Send(HttpMethod.Delete, wrong)).Status, (await client.GetAsync(wrong, Ct)).StatusCode));
        Assert.Equal((2, 1), await _app.InDatabase(async db => (
            await db.Set<StoredFile>().CountAsync(file => file.State == FileState.Kept, Ct), await db.Set<StoredFile>().CountAsync(file => file.State == FileState.Removed, Ct))));
        var audited = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == nameof(EventDocument)).ToListAsync(Ct));
        Assert.Equal(4, audited.Count); // three added, one removed
        Assert.All(audited, entry => Assert.DoesNotContain("title", entry.Before + entry.After, StringComparison.OrdinalIgnoreCase));

        await Submit(client, id);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var late = (await Add(client, id, "ใบเสร็จที่มาทีหลัง", "other")).Body.Text("id");
        Assert.Equal([Order, "สไลด์"], (await client.GetJson($"events/{id}/report")).GetProperty("documents").EnumerateArray().Select(one => one.Text("title")));
        Assert.Equal("reported", (await client.Send(HttpMethod.Delete, order)).Code);
        Assert.Contains("เอกสารนี้แนบรายงานที่ส่งแล้ว", await Page($"{order}/removal"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send(HttpMethod.Delete, $"events/{id}/documents/{late}")).Status);
        using var word = WordFiles.Open(await client.GetByteArrayAsync($"events/{id}/report?format=docx", Ct));
        Assert.Empty(WordFiles.Errors(word));
        Assert.Contains("๗. เอกสารแนบ๑) คำสั่งที่ ๑๒/๒๕๗๐ ให้นายสมชายไปราชการ (คำสั่ง)๒) สไลด์ (เอกสารประกอบการอบรม)", word.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        Assert.Contains("๑) คำสั่งที่ ๑๒/๒๕๗๐", await Page($"events/{id}/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_kept_is_refused_by_its_field_and_nothing_of_it_stays()
    {
        var id = await _app.Open();
        var client = _app.Client();
        foreach (var (content, status, code) in new (byte[], HttpStatusCode, string)[]
                 {
                     ([.. "<script>alert(1)</script>"u8], HttpStatusCode.UnsupportedMediaType, "unsupported-file-type"),
                     ([.. "MZ\0\0"u8, .. new byte[200]], HttpStatusCode.UnsupportedMediaType, "unsupported-file-type"),
                     ([.. Pdf(), .. new byte[20 * 1024 * 1024]], HttpStatusCode.RequestEntityTooLarge, "file-too-large"),
                 })
        {
            var (answered, why, problem) = await Add(client, id, content: content);
            Assert.Equal((status, code), (answered, why));
            Assert.Equal(["file"], problem.Fields());
        }

        Assert.Equal(["file", "title", "kind"], (await Add(client, id, " ", "letter", [])).Body.Fields());
        Assert.Equal(["title"], (await Add(client, id, new('ก', EventDocument.LongestTitle + 1))).Body.Fields());
        Assert.Equal(["forParticipants"], (await Add(client, id, kind: "order", forParticipants: "true")).Body.Fields());
        Assert.Equal(["forParticipants"], (await Add(client, id, kind: "materials", forParticipants: "maybe")).Body.Fields());
        Assert.Equal(0, await _app.InDatabase(db => db.Set<StoredFile>().CountAsync(Ct)));
    }

    [Fact]
    public async Task There_are_fifty_at_most_however_many_are_sent_at_once_and_those_of_a_cancelled_event_stay()
    {
        var id = await _app.Open();
        var client = _app.Client();
        for (var no = 1; no < EventDocument.Most; no++)
            Assert.Equal(HttpStatusCode.Created, (await Add(client, id)).Status);
        var last = await Task.WhenAll(Add(client, id), Add(client, id), Add(client, id));
        Assert.Single(last, one => one.Status is HttpStatusCode.Created);
        Assert.Equal(2, last.Count(one => one.Code is "too-many-documents"));

        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/cancellation", new { reason = "วิทยากรติดภารกิจอื่น" })).Status);
        var kept = $"events/{id}/documents/{last.Single(one => one.Status is HttpStatusCode.Created).Body.Text("id")}";
        Assert.Equal(("cancelled", "cancelled"), ((await Add(client, id)).Code, (await client.Send(HttpMethod.Delete, kept)).Code));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(kept, Ct)).StatusCode);
        Assert.Contains("เพิ่มหรือเอาออกไม่ได้", await Page($"events/{id}/documents"), StringComparison.Ordinal);
    }

    private static byte[] Pdf() => [.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8];

    private static byte[] Png()
    {
        using var bitmap = new SkiaSharp.SKBitmap(4, 3);
        using var encoded = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    internal static Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> Add(
        HttpClient client, Guid id, string title = Order, string kind = "order", byte[]? content = null, string forParticipants = "false") =>
        client.SendFile($"events/{id}/documents", content ?? Pdf(), "scan.pdf", ("title", title), ("kind", kind), ("forParticipants", forParticipants));

    private static async Task Submit(HttpClient client, Guid id)
    {
        Assert.Equal(HttpStatusCode.OK, (await client.Send($"events/{id}/completion", new { spending = Array.Empty<object>() })).Status);
        var words = new { lessons = "ควรเริ่มเช้ากว่านี้ ผู้เข้าอบรมสนใจมาก", nextSteps = "จัดรุ่นที่ 2 ในไตรมาสหน้า" };
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send(HttpMethod.Put, $"events/{id}/report", words)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/report/submission")).Status);
    }

    private async Task<string> Page(string path) => WebUtility.HtmlDecode(await _app.Browser().GetStringAsync(path, Ct));
}
