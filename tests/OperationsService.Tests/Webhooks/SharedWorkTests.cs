using System.Collections.Concurrent;
using Npgsql;
using Testing;

namespace OperationsService.Tests.Webhooks;

/// <summary>Several replicas, and receivers of which one is slow.</summary>
public sealed class SharedWorkTests
{
    [Fact]
    public async Task Two_replicas_share_the_work_and_one_slow_receiver_holds_up_no_other()
    {
        await using var first = new OpsApp { Settings = { ["Integrations:Patience"] = "00:00:20" } };
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        var held = new TaskCompletionSource();
        slow.Answer = _ => held.Task;
        var (slowId, _) = await first.Register(slow.Url, "ระบบที่ช้า");
        var (quickId, _) = await first.Register(quick.Url, "ระบบที่เร็ว");
        await using var second = new OpsApp { ConnectionString = first.ConnectionString, Settings = { ["Integrations:Patience"] = "00:00:20" } };
        second.CreateClient();

        var ids = await first.Hear([.. Enumerable.Range(0, 60).Select(_ => (object)Told.Rated())]);
        second.Bell.Heard.Set();
        await Wait.Until(async () => (await first.Deliveries(quickId, "?state=delivered&pageSize=200")).Count == ids.Count);
        Assert.Equal(ids.Select(id => $"{id}").Order(), quick.All.Select(one => one.Id).Order()); // each once, of whichever replica
        Assert.InRange(slow.All.Count, 1, 8); // four at once of each replica
        held.SetResult();
        await Wait.Until(async () => (await first.Webhook(slowId)).GetProperty("waiting").GetInt32() == 0);
    }

    [Fact]
    public async Task Each_commit_that_brings_something_is_told_to_all_replicas()
    {
        await using var app = OpsApp.Take();
        var (id, _) = await app.Register("http://127.0.0.1:1/hook");
        var said = new ConcurrentBag<string>();
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync();
        connection.Notification += (_, word) => said.Add(word.Channel);
        await using (var listen = new NpgsqlCommand("listen feed_heard; listen feed_advanced; listen deliveries_due", connection))
            await listen.ExecuteNonQueryAsync();
        var told = (await app.Hear(Told.Rated()))[0];
        await app.Delivery(id, told, _ => true);
        string[] wanted = ["deliveries_due", "feed_advanced", "feed_heard"];
        while (!wanted.All(said.Contains))
            await connection.WaitAsync();
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_asked_again()
    {
        await using var app = new OpsApp { Settings = { ["Integrations:Patience"] = "00:00:00.5" } };
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        var (id, _) = await app.Register(receiver.Url);
        var told = (await app.Hear(Told.Rated()))[0];
        await app.Delivery(id, told, one => one.Met("timed-out"));
        receiver.Answer = Receiver.Status(204);
        await Wait.Until(async () =>
        {
            app.Later(TimeSpan.FromHours(1)); // on a machine that is busy half a second may be too little more than once
            return (await app.Delivery(id, told, _ => true)).Is("delivered");
        });
    }
}
