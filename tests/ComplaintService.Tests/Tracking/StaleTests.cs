using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>An app that read a complaint by its code changes that state of it, or none.</summary>
public sealed class StaleTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reply")]
    [InlineData("rating")]
    [InlineData("reopening")]
    [InlineData("photos")]
    public async Task A_change_goes_on_while_the_ETag_matches_and_is_stale_afterwards(string verb)
    {
        var (code, id) = await app.Receive();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        var read = (await app.Client().GetAsync($"tracking/{code}", Ct)).Headers.ETag!.ToString();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/updates", new { text = "ช่างจะเข้าพรุ่งนี้", visibleToComplainant = true });

        var stale = await Send(code, verb, read);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), (stale.StatusCode, (await stale.Json()).Text("code")));
        var present = (await app.Client().GetAsync($"tracking/{code}", Ct)).Headers.ETag!.ToString();
        Assert.NotEqual(read, present);
        var taken = await Send(code, verb, present);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        var next = (await app.Client().GetAsync($"tracking/{code}", Ct)).Headers.ETag!.ToString();
        Assert.Equal(next, taken.Headers.ETag!.ToString());
        Assert.NotEqual(present, next);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(code, "reply", "*")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send("7K4M9-2XAE-8RTWV", verb, "*")).StatusCode);
    }

    private async Task<HttpResponseMessage> Send(string code, string verb, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"tracking/{code}/{verb}")
        {
            Content = verb switch
            {
                "reply" => JsonContent.Create(new { text = "ขอบคุณ" }),
                "rating" => JsonContent.Create(new { score = 5, @fixed = true }),
                "reopening" => JsonContent.Create(new { reason = "ต้นหน้าศาลายังดับอยู่" }),
                _ => new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg()), "photos", "photo.jpg" } },
            },
        };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await app.Client().SendAsync(request, Ct);
    }
}
