using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Files;
using SkiaSharp;

namespace ComplaintService.Tests.Intake;

/// <summary>The citizen's form as a browser without scripts posts it.</summary>
public sealed class FormTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complaint_with_a_photo_leads_to_its_receipt_and_the_photo_keeps_no_trace_of_its_place()
    {
        var (status, page, location) = await Send(Filled("ไฟดับหน้าวัดป่า", village: "1"), ("ไฟ.jpg", Photo(3000, 2000, withPlace: true)));

        Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther, page);
        Assert.EndsWith("track/receipt", location, StringComparison.Ordinal);
        var (width, metadata) = await app.InDatabase(async db =>
        {
            var photo = (await db.Complaints.Include(one => one.Attachments).ThenInclude(one => one.File).SingleAsync(one => one.Subject == "ไฟดับหน้าวัดป่า", Ct)).Attachments.Single();
            var bytes = await Content(photo.File);
            using var bitmap = SKBitmap.Decode(bytes);
            return (bitmap.Width, Encoding.Latin1.GetString(bytes));
        });
        Assert.InRange(width, 1200, 1600);
        Assert.DoesNotContain("SECRET-PLACE", metadata, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("program.jpg", "ไม่ใช่รูปถ่าย")]
    [InlineData("truncated.jpg", "เปิดไม่ได้")]
    [InlineData("bomb.png", "กว้างคูณสูง")]
    public async Task What_is_no_good_photo_is_named_at_the_field_and_nothing_typed_is_lost(string name, string said)
    {
        var bytes = name switch
        {
            "program.jpg" => [.. "MZ"u8, .. new byte[2000]],
            "truncated.jpg" => Photo(2000, 1500)[..900],
            _ => Bomb(),
        };
        var (status, page, _) = await Send(Filled("ถนนเป็นหลุมลึก 🙂 กี่ก่ำ", village: "2"), (name, bytes));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("ถนนเป็นหลุมลึก 🙂 กี่ก่ำ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_photos_that_were_good_need_not_be_chosen_again()
    {
        var photos = Enumerable.Range(0, 7).Select(number => ($"{number}.jpg", Photo(60, 40))).ToArray();
        var (status, page, _) = await Send(Filled("น้ำท่วมซอย", village: "3"), photos);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("ไม่เกิน 5 รูป", page, StringComparison.Ordinal);
        Assert.Contains("แนบรูปไว้แล้ว 5 รูป", page, StringComparison.Ordinal);

        var form = Filled("น้ำท่วมซอย", village: "3");
        form["Form.Waiting"] = Hidden(page, "Form.Waiting");
        Assert.EndsWith("track/receipt", (await Send(form)).Location, StringComparison.Ordinal);
        Assert.Equal(5, await app.InDatabase(db => db.Attachments.CountAsync(one => db.Complaints.Any(complaint => complaint.Id == one.ComplaintId && complaint.Subject == "น้ำท่วมซอย"), Ct)));
    }

    [Fact]
    public async Task What_was_reported_already_is_offered_to_follow_without_its_words()
    {
        await Send(Filled("ขยะล้นถังหน้าบ้านนายดำ", village: "5", category: "nuisance"));
        var (status, page, _) = await Send(Filled("ขยะส่งกลิ่นเหม็น", village: "5", category: "nuisance"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("มีคนแจ้งเรื่องคล้ายกันแล้ว", page, StringComparison.Ordinal);
        Assert.DoesNotContain("นายดำ", page, StringComparison.Ordinal);
        Assert.Contains("ขยะส่งกลิ่นเหม็น", page, StringComparison.Ordinal);

        var form = Filled("ขยะส่งกลิ่นเหม็น", village: "5", category: "nuisance");
        form["Form.IsAnother"] = "true";
        Assert.EndsWith("track/receipt", (await Send(form)).Location, StringComparison.Ordinal);

        var similar = await app.Client().GetJson("similar?category=nuisance&village=5");
        var followed = await (await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(app.Client(), "follows", new { number = similar[0].GetProperty("number").GetInt64() }, Ct)).Json();
        var seen = await app.Client().GetJson($"tracking/{followed.Text("trackingCode")}");
        Assert.Equal(("received", false, 0), (seen.Text("status"), seen.GetProperty("canRate").GetBoolean(), seen.GetProperty("updates").GetArrayLength()));
        Assert.DoesNotContain("ขยะ", seen.Text("subject"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().Send($"tracking/{followed.Text("trackingCode")}/reply", new { text = "ไม่ใช่ของตน" })).Status);
    }

    [Fact]
    public async Task A_follower_sees_how_it_stands_and_none_of_its_words()
    {
        await Send(Filled("เสียงดังบ้านนางแดง", village: "6", category: "nuisance"));
        var number = await app.InDatabase(db => db.Complaints.Where(one => one.Subject == "เสียงดังบ้านนางแดง").Select(one => one.Number).SingleAsync(Ct));
        var browser = app.Browser();
        var path = FormattableString.Invariant($"same/{number}");
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(path, Ct));
        Assert.DoesNotContain("นางแดง", page, StringComparison.Ordinal);
        var answer = await browser.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "follow",
            ["__RequestVerificationToken"] = Hidden(page, "__RequestVerificationToken"),
        }), Ct);
        Assert.EndsWith("track/receipt", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.Complaints.Where(one => one.Number == number).Select(one => one.Followers).SingleAsync(Ct)));
        foreach (var next in (string[])["track/receipt", "track"])
        {
            var shown = WebUtility.HtmlDecode(await browser.GetStringAsync(next, Ct));
            Assert.DoesNotContain("นางแดง", shown, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Filled(string subject, string village, string category = "street-light") => new()
    {
        ["Form.Category"] = category,
        ["Form.Subject"] = subject,
        ["Form.Details"] = "เห็นมาหลายวันแล้ว ขอให้ช่วยดูด้วย",
        ["Form.Village"] = village,
    };

    private async Task<(HttpStatusCode Status, string Page, string? Location)> Send(Dictionary<string, string> form, params (string Name, byte[] Content)[] photos)
    {
        var browser = app.Browser();
        var empty = WebUtility.HtmlDecode(await browser.GetStringAsync("new", Ct));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form)
            content.Add(new StringContent(value), name);
        content.Add(new StringContent("complaint"), "_handler");
        content.Add(new StringContent(Hidden(empty, "__RequestVerificationToken")), "__RequestVerificationToken");
        foreach (var (name, bytes) in photos)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(file, "Form.Photos", name);
        }

        var answer = await browser.PostAsync("new", content, Ct);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), answer.Headers.Location?.ToString());
    }

    private async Task<byte[]> Content(StoredFile file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var bytes = new MemoryStream();
        await using var content = scope.ServiceProvider.GetRequiredService<EvidenceFiles>().Open(file);
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    private static string Hidden(string page, string name) =>
        Regex.Match(page, $"name=\"{Regex.Escape(name)}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value;

    private static byte[] Photo(int width, int height, bool withPlace = false)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        if (!withPlace)
            return jpeg;
        byte[] exif = [.. "Exif\0\0SECRET-PLACE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    /// <summary>A small PNG that says it is 60,000 by 60,000 points.</summary>
    internal static byte[] Bomb()
    {
        using var bitmap = new SKBitmap(8, 8);
        var png = bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
        byte[] size = [0, 0, 0xEA, 0x60];
        size.CopyTo(png, 16);
        size.CopyTo(png, 20);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }

        return ~crc;
    }
}
