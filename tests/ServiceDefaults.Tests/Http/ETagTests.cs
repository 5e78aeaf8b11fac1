using System.Net;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Http;

public sealed class ETagTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task A_change_with_the_present_version_goes_through_and_one_with_an_old_version_does_not()
    {
        var created = await _service.Officer.Post("api/v1/notes", new { text = "the first wording" });
        var (path, old) = ($"api/v1/notes/{(await created.Json()).GetProperty("id").GetGuid()}", created.Headers.ETag!.Tag);

        var changed = await _service.Officer.Send(HttpMethod.Put, path, new { text = "the second" }, ("If-Match", old));
        var stale = await _service.Officer.Send(HttpMethod.Put, path, new { text = "the third" }, ("If-Match", old));
        var read = await _service.Officer.Send(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("stale", (await stale.Json()).Text("code"));
        Assert.Equal(changed.Headers.ETag, read.Headers.ETag);
        Assert.NotEqual(old, read.Headers.ETag!.Tag);
        Assert.Equal("the second", (await read.Json()).Text("text"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData(null)]
    public async Task Whoever_names_no_version_changes_the_present_one(string? ifMatch)
    {
        var created = await _service.Officer.Post("api/v1/notes", new { text = "the first wording" });
        var path = $"api/v1/notes/{(await created.Json()).GetProperty("id").GetGuid()}";
        var changed = await _service.Officer.Send(HttpMethod.Put, path, new { text = "the second" }, ifMatch is null ? [] : [("If-Match", ifMatch)]);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_overtaken_between_loading_and_saving_is_told()
    {
        await using var service = await SampleService.StartAsync();
        var gate = (Gate)service.Services.GetService(typeof(Gate))!;
        var created = await service.Officer.Post("api/v1/notes", new { text = "the first wording" });
        var path = $"api/v1/notes/{(await created.Json()).GetProperty("id").GetGuid()}";

        var slow = service.Officer.Send(HttpMethod.Put, path, new { text = "slowly" });
        await Wait.Until(() => gate.Entered == 1);
        await service.Officer.Send(HttpMethod.Put, path, new { text = "quickly" });
        gate.Open();

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await slow).StatusCode);
        Assert.Equal("stale", (await (await slow).Json()).Text("code"));
    }
}
