using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using SkiaSharp;

namespace ComplaintService.Tests.Desk;

/// <summary>Files that staff attach to a step, by the page and by the API.</summary>
public sealed class EvidenceTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly byte[] Pdf = [.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8];

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task A_photo_of_an_officer_comes_out_small_and_without_the_place_where_it_was_taken()
    {
        var (code, id) = await app.Receive("ทางเท้าทรุดหน้าตลาด");
        var (status, _) = await Resolve(id, ("หลังซ่อม.jpg", Photo()), ("ใบตรวจรับ.pdf", Pdf));
        Assert.Equal(HttpStatusCode.Redirect, status);

        var files = await app.InDatabase(db => db.Attachments.Include(one => one.File).Include(one => one.Thumbnail).Where(one => one.ComplaintId == id).ToListAsync(Ct));
        var photo = files.Single(one => one.File.IsImage);
        Assert.Equal("หลังซ่อม.jpg", photo.File.FileName);
        foreach (var (file, longest) in new[] { (photo.File, 1600), (photo.Thumbnail!, 320) })
        {
            var bytes = await Content(file);
            Assert.DoesNotContain("SECRET-PLACE", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            using var picture = SKBitmap.Decode(bytes);
            Assert.InRange(picture.Width, longest * 3 / 4, longest);
        }

        var document = files.Single(one => !one.File.IsImage);
        Assert.Null(document.Thumbnail);
        Assert.Equal(Pdf, await Content(document.File));
        foreach (var shown in new[] { photo.FileId, photo.ThumbnailId!.Value, document.FileId })
        {
            Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"complaints/{id}/attachments/{shown}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await app.Client().GetAsync($"tracking/{code}/files/{shown}", Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task A_photo_sent_by_the_api_is_made_anew_too()
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Photo()), "file", "ภาพ.jpg" } };
        var sent = await (await Officer.PostAsync("files", body, Ct)).Json();
        var id = sent.GetProperty("fileId").GetGuid();
        var file = await app.InDatabase(db => db.Set<StoredFile>().SingleAsync(one => one.Id == id, Ct));
        Assert.DoesNotContain("SECRET-PLACE", Encoding.Latin1.GetString(await Content(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_photo_is_named_at_the_field_and_the_good_ones_need_not_be_chosen_again()
    {
        var (_, id) = await app.Receive("ฝาท่อหายหน้าร้านค้า");
        var (status, page) = await Resolve(id, ("ภาพดี.jpg", Photo()), ("ภาพปลอม.jpg", [.. "MZ"u8, 0x90, 0, .. new byte[3000]]));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("ภาพปลอม.jpg: ระบบไม่รับไฟล์ชนิดนี้", page, StringComparison.Ordinal);
        Assert.Contains("ได้รับแล้ว: ภาพดี.jpg", page, StringComparison.Ordinal);
        Assert.Contains("เปลี่ยนฝาท่อใหม่แล้ว", page, StringComparison.Ordinal);
        Assert.Equal("received", (await Officer.GetJson($"complaints/{id}")).Text("status"));

        Received = page;
        (status, page) = await Resolve(id, ("ภาพปลอม.jpg", [.. "MZ"u8, 0x90, 0, .. new byte[3000]]));
        Assert.Contains("ได้รับแล้ว: ภาพดี.jpg", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Resolve(id)).Status);
        Assert.Equal(1, await app.InDatabase(db => db.Attachments.CountAsync(one => one.ComplaintId == id, Ct)));
    }

    [Fact]
    public async Task Whatever_else_is_wrong_the_files_need_not_be_chosen_again()
    {
        var (_, id) = await app.Receive("ฝาท่อหายหน้าโรงเรียน");
        Text = "สั้น";
        var (status, page) = await Resolve(id, ("ภาพดี.jpg", Photo()), ("ใบตรวจรับ.pdf", Pdf));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("ได้รับแล้ว: ภาพดี.jpg, ใบตรวจรับ.pdf", page, StringComparison.Ordinal);

        (Received, Text) = (page, "เปลี่ยนฝาท่อใหม่แล้ว");
        Assert.Equal(HttpStatusCode.Redirect, (await Resolve(id)).Status);
        Assert.Equal(2, await app.InDatabase(db => db.Attachments.CountAsync(one => one.ComplaintId == id, Ct)));
    }

    /// <summary>The answer to the complainant.</summary>
    private string Text { get; set; } = "เปลี่ยนฝาท่อใหม่แล้ว";

    /// <summary>The page that came back, whose hidden fields the next attempt sends too.</summary>
    private string Received { get; set; } = "";

    private string Hidden(string name) => Regex.Match(Received, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"").Groups[1].Value;

    private async Task<(HttpStatusCode Status, string Page)> Resolve(Guid id, params (string Name, byte[] Content)[] files)
    {
        var number = await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct));
        var path = FormattableString.Invariant($"desk/{number}/resolution");
        var browser = app.Browser(Roles.ComplaintOfficer, "SP");
        var form = await new Visitor(browser).Open(path);
        using var content = new MultipartFormDataContent
        {
            { new StringContent("resolve"), "_handler" },
            { new StringContent(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("Fixed"), "Form.Outcome" },
            { new StringContent(Text), "Form.Text" },
            { new StringContent("true"), "Form.Visible" },
            { new StringContent(Hidden("Form.Received")), "Form.Received" },
            { new StringContent(Hidden("Form.ReceivedNames")), "Form.ReceivedNames" },
        };
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "Form.Files", name);
        var answer = await browser.PostAsync(path, content, Ct);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)));
    }

    private async Task<byte[]> Content(StoredFile file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var bytes = new MemoryStream();
        await using var content = scope.ServiceProvider.GetRequiredService<EvidenceFiles>().Open(file);
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    /// <summary>A JPEG that says in its EXIF part where it was taken.</summary>
    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(2400, 1600);
        bitmap.Erase(SKColors.SteelBlue);
        var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        byte[] exif = [.. "Exif\0\0SECRET-PLACE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
