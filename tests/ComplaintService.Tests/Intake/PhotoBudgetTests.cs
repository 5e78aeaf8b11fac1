using System.Net;

namespace ComplaintService.Tests.Intake;

/// <summary>Photos cost more than anything else that is public: one address sends so many in ten minutes.</summary>
public sealed class PhotoBudgetTests : IAsyncLifetime
{
    private const string Script = "203.0.113.66";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    public ValueTask InitializeAsync()
    {
        _app.Settings["Intake:FreePerWindow"] = "20";
        _app.Settings["Intake:PhotosPerWindow"] = "6";
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_beyond_it_is_not_decoded_and_the_complaint_goes_without()
    {
        var form = await Form("");
        await form.Send([.. Enumerable.Range(0, 5).Select(number => ($"{number}.jpg", Pictures.Photo()))]);
        Assert.Contains("แนบรูปไว้แล้ว 5 รูป", form.Page, StringComparison.Ordinal);
        var other = await (await Form("อีกเรื่อง")).Send(("1.jpg", Pictures.Photo()), ("2.jpg", Pictures.Photo()));
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Contains("เพิ่มรูปด้วยรหัสติดตาม", other.Page, StringComparison.Ordinal);
        var code = await (await other.Send()).Code();

        Assert.Equal(HttpStatusCode.TooManyRequests, await AddPhotos(Script, code, 2));
        Assert.Equal(HttpStatusCode.NoContent, await AddPhotos("203.0.113.9", code, 2));
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.NoContent, await AddPhotos(Script, code, 2));
    }

    private Task<CitizenForm> Form(string subject) => CitizenForm.Open(_app.Browser(address: Script), subject, category: "nuisance");

    private async Task<HttpStatusCode> AddPhotos(string address, string code, int count)
    {
        using var parts = new MultipartFormDataContent();
        for (var photo = 0; photo < count; photo++)
            parts.Add(new ByteArrayContent(Pictures.Photo()), "photos", "photo.jpg");
        return (await _app.Client(address: address).PostAsync($"tracking/{code}/photos", parts, Ct)).StatusCode;
    }
}
