using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using SkiaSharp;
using Testing;
using TrainingService.Reports;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace TrainingService.Tests.Reports;

/// <summary>Photos in the report of an event.</summary>
public sealed class PhotoTests : IAsyncDisposable
{
    private const string Caption = "ผู้เข้าอบรม 45 คน ถ่ายรูปร่วมกับวิทยากร";

    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_photo_is_made_anew_without_its_place_and_stands_on_the_page_and_in_the_document_until_it_is_removed()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        var client = _app.Client();
        Assert.Equal(HttpStatusCode.Created, (await Add(client, id, Photo(3200, 1600))).Status);
        var (status, _, added) = await Add(client, id, Photo(600, 800), $" {Caption} ");
        Assert.Equal(HttpStatusCode.Created, status);
        var photo = $"events/{id}/report/photos/{added.Text("id")}";
        var answer = await client.GetAsync(photo, Ct);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        var picture = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.DoesNotContain("SECRET-PLACE", Encoding.Latin1.GetString(picture), StringComparison.Ordinal);
        Assert.Equal((600, 800), Size(picture));
        Assert.Equal((240, 320), Size(await client.GetByteArrayAsync($"{photo}?size=small", Ct)));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"{photo}?size=huge", Ct)).StatusCode);
        var photos = (await client.GetJson($"events/{id}/report")).GetProperty("photos").EnumerateArray().ToList();
        Assert.Equal([(1600, 800), (600, 800)], photos.Select(one => (one.GetProperty("width").GetInt32(), one.GetProperty("height").GetInt32())));
        Assert.Equal(Caption, photos[1].Text("caption"));

        foreach (var page in (string[])["report", "report/photos"])
        {
            var html = WebUtility.HtmlDecode(await _app.Browser().GetStringAsync($"events/{id}/{page}", Ct));
            Assert.Contains($"src=\"api/v1/{photo}?size=small\" alt=\"{Caption}\"", html, StringComparison.Ordinal);
        }

        using (var word = await Word(id))
        {
            var main = word.MainDocumentPart!;
            Assert.Equal([(1600, 800), (600, 800)], main.ImageParts.Select(Size).OrderByDescending(size => size.Width));
            Assert.EndsWith(Caption, main.Document!.Descendants<Drawing.DocProperties>().Last().Description!.Value, StringComparison.Ordinal);
            Assert.Contains("ภาพที่ ๒ ผู้เข้าอบรม ๔๕ คน", main.Document.Body!.InnerText, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"{photo}/removal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Send($"{photo}/removal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(photo, Ct)).StatusCode);
        using (var word = await Word(id))
            Assert.Single(word.MainDocumentPart!.ImageParts);
        Assert.Equal((2, 2), await _app.InDatabase(async db => (
            await db.Set<StoredFile>().CountAsync(file => file.State == FileState.Kept, Ct), await db.Set<StoredFile>().CountAsync(file => file.State == FileState.Removed, Ct))));
        var audited = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == nameof(EventPhoto)).ToListAsync(Ct));
        Assert.Equal(3, audited.Count); // two added, one removed
        Assert.All(audited, entry => Assert.DoesNotContain("caption", entry.Before + entry.After, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_no_photo_or_has_no_caption_is_refused_by_its_field_and_nothing_of_it_stays()
    {
        var id = await HeldEvent.Of(_app);
        var client = _app.Client();
        foreach (var (content, status, code) in new (byte[], HttpStatusCode, string)[]
                 {
                     ("<script>alert(1)</script>"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "not-a-photo"),
                     ([.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8], HttpStatusCode.UnsupportedMediaType, "not-a-photo"),
                     (Photo(1600, 1200)[..3000], HttpStatusCode.UnprocessableEntity, "photo-damaged"),
                     (new byte[(10 * 1024 * 1024) + 1], HttpStatusCode.RequestEntityTooLarge, "photo-too-large"),
                 })
        {
            var (answered, why, problem) = await Add(client, id, content);
            Assert.Equal((status, code), (answered, why));
            Assert.Equal(["file"], problem.Fields());
        }

        Assert.Equal(["file", "caption"], (await Add(client, id, [], "")).Body.Fields());
        Assert.Equal(["caption"], (await Add(client, id, Photo(), "  ")).Body.Fields());
        Assert.Equal(["caption"], (await Add(client, id, Photo(), new('ก', 201))).Body.Fields());
        Assert.Equal(HttpStatusCode.Created, (await Add(client, id, Photo(), new('ก', 200))).Status);
        Assert.Equal(2, await _app.InDatabase(db => db.Set<StoredFile>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Another_division_neither_sees_nor_adds_photos_and_who_only_reads_adds_none()
    {
        var id = await HeldEvent.Of(_app);
        var photo = $"events/{id}/report/photos/{(await Add(_app.Client(), id, Photo())).Body.Text("id")}";
        var works = _app.Client(division: "PW");
        Assert.Equal(HttpStatusCode.NotFound, (await works.GetAsync(photo, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Add(works, id, Photo())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await works.Send($"{photo}/removal")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync(photo, Ct)).StatusCode);
        var auditor = _app.Client(Roles.InternalAuditor, null);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(photo, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Add(auditor, id, Photo())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Send($"{photo}/removal")).Status);
    }

    [Fact]
    public async Task There_are_twelve_photos_at_most_however_many_are_sent_at_once_and_none_changes_after_submission()
    {
        var client = _app.Client();
        var planned = (await _app.OfThePlan("1-03", "SP")).GetProperty("id").GetGuid();
        Assert.Equal("not-held", (await Add(client, planned, Photo())).Code);
        var id = await HeldEvent.Of(_app);
        var first = (await Add(client, id, Photo())).Body.Text("id");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"events/{planned}/report/photos/{first}", Ct)).StatusCode);
        for (var no = 2; no < EventPhoto.Most; no++)
            Assert.Equal(HttpStatusCode.Created, (await Add(client, id, Photo())).Status);
        var last = await Task.WhenAll(Add(client, id, Photo()), Add(client, id, Photo()), Add(client, id, Photo()));
        Assert.Single(last, one => one.Status is HttpStatusCode.Created);
        Assert.Equal(2, last.Count(one => one.Code is "too-many-photos"));
        Assert.Equal(EventPhoto.Most, (await client.GetJson($"events/{id}/report")).GetProperty("photos").GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/report/photos/{first}/removal")).Status);

        Assert.Equal(HttpStatusCode.OK, (await client.Send($"events/{id}/completion", new { spending = Array.Empty<object>() })).Status);
        var words = new { lessons = "ควรเริ่มเช้ากว่านี้ ผู้เข้าอบรมสนใจมาก", nextSteps = "จัดรุ่นที่ 2 ในไตรมาสหน้า" };
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send(HttpMethod.Put, $"events/{id}/report", words)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/report/submission")).Status);
        Assert.Equal("submitted", (await Add(client, id, Photo())).Code);
        var kept = (await client.GetJson($"events/{id}/report")).GetProperty("photos")[0].Text("id");
        Assert.Equal("submitted", (await client.Send($"events/{id}/report/photos/{kept}/removal")).Code);
        Assert.Contains("รายงานนี้ส่งแล้ว", WebUtility.HtmlDecode(await _app.Browser().GetStringAsync($"events/{id}/report/photos", Ct)), StringComparison.Ordinal);
    }

    private static Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Add(HttpClient client, Guid id, byte[] content, string caption = "ภาพรวมของงาน") =>
        client.SendFile($"events/{id}/report/photos", content, "IMG_0001.jpg", ("caption", caption));

    private async Task<WordprocessingDocument> Word(Guid id)
    {
        var word = WordFiles.Open(await _app.Client().GetByteArrayAsync($"events/{id}/report?format=docx", Ct));
        Assert.Empty(WordFiles.Errors(word));
        return word;
    }

    /// <summary>A JPEG as a telephone makes it, with a place in it.</summary>
    private static byte[] Photo(int width = 40, int height = 30)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = encoded.ToArray();
        byte[] exif = [.. "Exif\0\0SECRET-PLACE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static (int Width, int Height) Size(byte[] picture)
    {
        using var decoded = SKBitmap.Decode(picture);
        return (decoded.Width, decoded.Height);
    }

    private static (int Width, int Height) Size(ImagePart part)
    {
        using var content = part.GetStream();
        using var decoded = SKBitmap.Decode(content);
        return (decoded.Width, decoded.Height);
    }
}
