using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Data;
using OperationsService.Integrations.Feed;

namespace OperationsService.Tests.Feed;

/// <summary>A reader who goes on from a cursor misses nothing, whoever commits when.</summary>
public sealed class CursorTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_event_that_was_written_earlier_and_committed_later_comes_after_the_cursor()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var slow = scope.ServiceProvider.GetRequiredService<OpsDb>();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        var late = FeedEvent.Of(Guid.CreateVersion7(), Told.Rated(1), OpsApp.Begin.AddHours(-1));
        slow.Add(late);
        await slow.SaveChangesAsync();

        var reader = _app.Client();
        var fast = await _app.Hear(Told.Rated(5));
        var seen = await reader.GetJson("feed?wait=30");
        Assert.Equal(fast, FeedTests.Ids(seen));
        await transaction.CommitAsync();
        _app.Bell.Heard.Set();
        Assert.Equal([late.Id], FeedTests.Ids(await reader.GetJson($"feed?after={seen.Text("next")}&wait=30")));
    }

    [Fact]
    public async Task Eight_writers_and_three_who_give_places_let_a_reader_miss_nothing()
    {
        const int writers = 8, rounds = 30;
        var written = new List<Guid>[writers];
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            written[writer] = [];
            for (var round = 0; round < rounds; round++)
                written[writer].AddRange(await Write(1 + (writer + round) % 4));
        })));
        using var done = new CancellationTokenSource();
        var placing = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                await _app.InDatabase(db => PlaceRound.Place(db, OpsApp.Begin, CancellationToken.None));
        })));

        var (read, cursors, cursor) = (new List<Guid>(), new List<long>(), "0");
        var (reader, lastLook) = (_app.Client(), false);
        while (true)
        {
            lastLook = writing.IsCompleted && await _app.InDatabase(db => db.FeedEvents.AllAsync(one => one.Position != null));
            var page = await reader.GetJson($"feed?after={cursor}&limit=7");
            read.AddRange(FeedTests.Ids(page));
            cursors.AddRange(page.GetProperty("items").EnumerateArray().Select(item => long.Parse(item.Text("cursor"), System.Globalization.CultureInfo.InvariantCulture)));
            cursor = page.Text("next");
            if (lastLook && !page.GetProperty("more").GetBoolean())
                break;
        }

        await done.CancelAsync();
        await placing;
        await writing;
        Assert.Equal(written.SelectMany(ids => ids).Order(), read.Order());
        Assert.Equal(Enumerable.Range(1, read.Count).Select(place => (long)place), cursors);
    }

    /// <summary>Some events in a transaction that stays open for as long as others take to commit theirs.</summary>
    private Task<List<Guid>> Write(int count) => _app.InDatabase(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        List<Guid> ids = [];
        for (var place = 0; place < count; place++)
        {
            var told = FeedEvent.Of(Guid.CreateVersion7(), Told.Rated(), OpsApp.Begin);
            db.Add(told);
            await db.SaveChangesAsync();
            await Task.Yield();
            ids.Add(told.Id);
        }

        await transaction.CommitAsync();
        return ids;
    });
}
