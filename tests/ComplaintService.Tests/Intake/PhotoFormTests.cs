using System.Net;
using System.Text;
using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Files;
using SkiaSharp;

namespace ComplaintService.Tests.Intake;

/// <summary>Photos that come with the form: made anew, and never lost with a form that comes back.</summary>
public sealed class PhotoFormTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complaint_with_a_photo_leads_to_its_receipt_and_the_photo_keeps_no_trace_of_its_place()
    {
        var form = await Open("ไฟดับหน้าวัดป่า", village: "1");
        (await form.Send(("ไฟ.jpg", Pictures.Photo(3000, 2000, withPlace: true)))).IsSent();
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
            "truncated.jpg" => Pictures.Photo(2000, 1500)[..900],
            _ => Pictures.Bomb(),
        };
        var form = await (await Open("ถนนเป็นหลุมลึก 🙂 กี่ก่ำ", village: "2")).Send((name, bytes));
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Contains(said, form.Page, StringComparison.Ordinal);
        Assert.Contains("ถนนเป็นหลุมลึก 🙂 กี่ก่ำ", form.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_photos_that_were_good_need_not_be_chosen_again()
    {
        var form = await (await Open("น้ำท่วมซอย", village: "3")).Send([.. Enumerable.Range(0, 7).Select(number => ($"{number}.jpg", Pictures.Photo()))]);
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Contains("ไม่เกิน 5 รูป", form.Page, StringComparison.Ordinal);
        Assert.Contains("แนบรูปไว้แล้ว 5 รูป", form.Page, StringComparison.Ordinal);
        (await form.Send()).IsSent();
        Assert.Equal(5, await PhotosOf("น้ำท่วมซอย"));
    }

    [Fact]
    public async Task Nor_are_they_lost_when_something_else_is_wrong()
    {
        var form = await Open("", village: "6");
        await form.Send(("1.jpg", Pictures.Photo()), ("2.jpg", Pictures.Photo(colour: SKColors.Red)), ("3.jpg", Pictures.Photo(colour: SKColors.Green)));
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Contains("ยังไม่ได้กรอกหัวข้อเรื่อง", form.Page, StringComparison.Ordinal);
        Assert.Contains("แนบรูปไว้แล้ว 3 รูป", form.Page, StringComparison.Ordinal);
        form.Fields["Form.Subject"] = "ต้นไม้ล้มขวางทาง";
        (await form.Send()).IsSent();
        Assert.Equal(3, await PhotosOf("ต้นไม้ล้มขวางทาง"));
    }

    [Fact]
    public async Task A_reply_that_is_too_long_keeps_its_photo_too()
    {
        var (code, id) = await app.Receive();
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var page = await visitor.Submit(await visitor.Open("track"), "track", "reply", Pictures.Photo(), ("Form.Text", new string('ก', ComplaintUpdate.LongestText + 1)));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("แนบรูปไว้แล้ว 1 รูป", page.MainText(), StringComparison.Ordinal);
        await visitor.Submit(page, "track", "reply", ("Form.Text", "ตามภาพ"));
        Assert.Equal(1, await app.InDatabase(db => db.Attachments.CountAsync(one => one.ComplaintId == id, Ct)));
    }

    private Task<CitizenForm> Open(string subject, string village) => CitizenForm.Open(app.Browser(), subject, village);

    private Task<int> PhotosOf(string subject) =>
        app.InDatabase(db => db.Attachments.CountAsync(one => db.Complaints.Any(complaint => complaint.Id == one.ComplaintId && complaint.Subject == subject), Ct));

    private async Task<byte[]> Content(StoredFile file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var bytes = new MemoryStream();
        await using var content = scope.ServiceProvider.GetRequiredService<EvidenceFiles>().Open(file);
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }
}
