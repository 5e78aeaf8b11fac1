using System.Net;
using ServiceDefaults.SignIn;
using SkiaSharp;

namespace ComplaintService.Tests.Tracking;

/// <summary>Photos of an app that follows a complaint for its author.</summary>
public sealed class AddPhotosTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Photos_come_to_what_the_complainant_wrote_last_five_to_each()
    {
        var (code, id) = await app.Receive();
        Assert.Equal(HttpStatusCode.NoContent, (await Send(code, Photo(), Photo(), Photo())).Status);
        Assert.Equal((HttpStatusCode.Conflict, "too-many-photos"), await Send(code, Photo(), Photo(), Photo()));
        await app.Client().Send($"tracking/{code}/reply", new { text = "ส่งรูปเพิ่ม" });
        Assert.Equal(HttpStatusCode.NoContent, (await Send(code, [.. Enumerable.Repeat(Photo(), 5)])).Status);

        var story = (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray().Select(update => update.GetProperty("files").GetArrayLength());
        Assert.Equal([3, 5], story.Where(files => files > 0));
        var officer = app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{id}/rejection", new { reason = "เรื่องนี้อยู่ในเขตของเทศบาลข้างเคียง" });
        await officer.Send($"complaints/{id}/closure", new { });
        Assert.Equal((HttpStatusCode.Conflict, "closed"), await Send(code, Photo()));
    }

    [Theory]
    [InlineData("program", HttpStatusCode.UnsupportedMediaType, "not-a-photo")]
    [InlineData("bomb", HttpStatusCode.RequestEntityTooLarge, "photo-too-large")]
    [InlineData("large", HttpStatusCode.RequestEntityTooLarge, "photo-too-large")]
    [InlineData("broken", HttpStatusCode.UnprocessableEntity, "photo-damaged")]
    public async Task What_is_no_good_photo_is_refused_and_the_good_one_beside_it_is_not_taken(string what, HttpStatusCode status, string code)
    {
        var (tracking, _) = await app.Receive();
        var bad = what switch
        {
            "program" => [.. "MZ"u8, .. new byte[2000]],
            "large" => [.. Photo(), .. new byte[10 * 1024 * 1024]],
            "broken" => Photo(1200)[..900],
            _ => Intake.Pictures.Bomb(),
        };
        Assert.Equal((status, code), await Send(tracking, Photo(), bad));
        Assert.DoesNotContain("photo.jpg", (await app.Client().GetJson($"tracking/{tracking}")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_photos_none_and_a_code_that_is_none_are_refused()
    {
        var (code, _) = await app.Receive();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "too-many-photos"), await Send(code, [.. Enumerable.Repeat(Photo(), 30)]));
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send("7K4M9-2XDQ-8RTWY", Photo())).Status);
    }

    private async Task<(HttpStatusCode Status, string? Code)> Send(string code, params byte[][] photos)
    {
        using var parts = new MultipartFormDataContent { { new StringContent("-"), "note" } };
        foreach (var photo in photos)
            parts.Add(new ByteArrayContent(photo), "photos", "photo.jpg");
        var answer = await app.Client().PostAsync($"tracking/{code}/photos", parts, Ct);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await answer.Json()).Text("code"));
    }

    private static byte[] Photo(int side = 80)
    {
        using var bitmap = new SKBitmap(side, side);
        bitmap.Erase(SKColors.SteelBlue);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }
}
