using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace OperationsService.Tests.Messages;

/// <summary>A broker whose management API is not known, or does not answer: AMQP alone.</summary>
[Collection(OneBroker.Name)]
public sealed class LessKnownTests
{
    [Fact]
    public async Task Without_the_management_api_it_is_said_what_is_not_known_and_messages_go_back_all_the_same()
    {
        await using var watched = await WatchedApp.StartAsync(management: "http://127.0.0.1:1"); // it is named, and does not answer
        JsonElement queue = default;
        await Testing.Wait.Until(async () => (queue = await watched.QueueNamed(WatchedApp.Queue)).ValueKind is JsonValueKind.Object && queue.Text("condition") == "fine");
        Assert.Equal((1, JsonValueKind.Null), (queue.GetProperty("consumers").GetInt32(), queue.GetProperty("oldestSeconds").ValueKind));
        Assert.Equal("amqp", (await watched.Admin.GetJson("queues")).Text("source"));
        Assert.Contains("ComplaintRated", queue.GetProperty("events").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("Messaging:Management", await watched.App.Browser().GetStringAsync("messages"), StringComparison.Ordinal);

        await watched.Declare($"{WatchedApp.Queue}_error");
        var id = Guid.CreateVersion7();
        await watched.PutAside(Told.Rated(), id, OpsApp.Begin);
        await watched.Are(1);
        await watched.Admin.Send($"queues/{WatchedApp.Queue}/redelivery");
        await Testing.Wait.Until(async () => (await watched.Kept()).Contains(id));
        Assert.Contains(WatchedApp.Queue, watched.App.Services.GetRequiredService<ServiceDefaults.Messaging.OwnQueues>().All.Select(one => one.Name));
    }
}
