using System.Net;
using System.Text.Json;
using OperationsService.Integrations;
using OperationsService.Integrations.Feed;
using Testing;

namespace OperationsService.Tests.Feed;

/// <summary>The feed as another system reads it.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Events_are_read_in_their_order_page_by_page_and_by_type()
    {
        var reader = _app.Client();
        Assert.Equal(("0", false), (await reader.GetJson("feed")) is var none ? (none.Text("next"), none.GetProperty("more").GetBoolean()) : default);
        var ids = await _app.Hear(Told.Received(), Told.Rated(4), Told.Measured(59), Told.Cancelled(), Told.Received("water"));
        await Placed(5);

        var first = await reader.GetJson("feed?limit=2");
        Assert.Equal([ids[0], ids[1]], Ids(first));
        Assert.True(first.GetProperty("more").GetBoolean());
        var second = await reader.GetJson($"feed?limit=3&after={first.Text("next")}");
        Assert.Equal([ids[2], ids[3], ids[4]], Ids(second));
        Assert.False(second.GetProperty("more").GetBoolean());
        var end = await reader.GetJson($"feed?after={second.Text("next")}");
        Assert.Equal((0, second.Text("next")), (end.GetProperty("items").GetArrayLength(), end.Text("next")));

        var some = await reader.GetJson("feed?types=complaint-rated,indicator-measured");
        Assert.Equal([ids[1], ids[2]], Ids(some));
        Assert.Equal(second.Text("next"), some.Text("next")); // what was passed over is not read again
        var latest = await reader.GetJson("feed?after=latest");
        Assert.Equal((0, second.Text("next")), (latest.GetProperty("items").GetArrayLength(), latest.Text("next")));

        var item = first.GetProperty("items")[0];
        Assert.Equal(("1.0", "complaint-received", "https://plan.example.go.th/complaints", "application/json", "1"),
            (item.Text("specversion"), item.Text("type"), item.Text("source"), item.Text("datacontenttype"), item.Text("cursor")));
        Assert.Equal(OpsApp.Begin, item.GetProperty("time").GetDateTimeOffset(), TimeSpan.FromMinutes(10));
        var data = item.GetProperty("data");
        Assert.Equal(("road", "2027-03-16", 2570), (data.Text("category"), data.Text("dueOn"), data.GetProperty("fiscalYear").GetInt32()));
        Assert.False(data.TryGetProperty("village", out _));
        Assert.Equal("https://plan.example.go.th/training", second.GetProperty("items")[0].Text("source"));
    }

    [Fact]
    public async Task Nothing_new_is_said_without_a_body()
    {
        await _app.Hear(Told.Received());
        await Placed(1);
        var reader = _app.Client();
        var answer = await reader.GetAsync("feed?after=latest");
        reader.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.GetAsync("feed?after=latest")).StatusCode);
        await _app.Hear(Told.Received());
        await Placed(2);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("feed?after=1")).StatusCode);
    }

    [Fact]
    public async Task Who_waits_is_answered_as_soon_as_something_happens()
    {
        var reader = _app.Client();
        Assert.Empty(Ids(await reader.GetJson("feed?wait=1")));
        var waiting = reader.GetJson("feed?after=0&types=complaint-rated&wait=30");
        await _app.Hear(Told.Received());
        await Placed(1);
        Assert.False(waiting.IsCompleted); // of another type
        var ids = await _app.Hear(Told.Rated());
        Assert.Equal(ids, Ids(await waiting));
    }

    [Theory]
    [InlineData("after=yesterday", "after")]
    [InlineData("after=7", "after")]
    [InlineData("after=-1", "after")]
    [InlineData("types=complaint-closed,complaint-eaten", "types")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("wait=31", "wait")]
    public async Task What_can_not_be_read_is_named(string query, string field)
    {
        var answer = await _app.Client().GetAsync($"feed?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Json()).Fields());
    }

    [Fact]
    public async Task What_is_too_old_is_removed_and_a_reader_from_before_is_told_so()
    {
        await _app.Hear(Told.Received(), Told.Received());
        await Placed(2);
        _app.Clock.Advance(TimeSpan.FromDays(399));
        var ids = await _app.Hear(Told.Rated());
        await Placed(3);
        _app.Clock.Advance(TimeSpan.FromDays(2));
        await _app.InDatabase(async db =>
        {
            await FeedRetention.Clean(db, new IntegrationSettings(), _app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            return 0;
        });
        var reader = _app.Client();
        var missed = await reader.GetAsync("feed?after=1");
        Assert.Equal((HttpStatusCode.Gone, "cursor-expired"), (missed.StatusCode, (await missed.Json()).Text("code")));
        Assert.Equal(ids, Ids(await reader.GetJson("feed?after=2")));
        Assert.Equal(ids, Ids(await reader.GetJson("feed")));
    }

    [Fact]
    public async Task The_types_are_told()
    {
        var types = (await _app.Client().GetJson("event-types")).EnumerateArray().Select(type => type.Text("type")).ToList();
        Assert.Contains("plan-published", types);
        Assert.DoesNotContain("sessions-revoked", types);
    }

    [Fact]
    public async Task The_api_is_described()
    {
        var paths = (await _app.CreateClient().GetJson("/ops/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains(paths, path => path.EndsWith("/api/v1/feed", StringComparison.Ordinal));
        Assert.Contains(paths, path => path.EndsWith("/api/v1/webhooks/{id}/rotation", StringComparison.Ordinal));
    }

    internal static List<Guid> Ids(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    /// <summary>So many events have their places.</summary>
    private Task Placed(int count) => Wait.Until(async () => (await _app.Client().GetJson("feed?after=latest")).Text("next") == $"{count}");
}
