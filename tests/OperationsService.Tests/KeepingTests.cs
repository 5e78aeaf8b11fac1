using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Tests.Feed;
using OperationsService.Tests.Webhooks;
using Testing;

namespace OperationsService.Tests;

/// <summary>From the broker to those outside.</summary>
[Collection(OneBroker.Name)]
public sealed class KeepingTests
{
    [Fact]
    public async Task What_a_service_says_is_kept_once_and_reaches_the_feed_and_a_webhook()
    {
        await using var app = new OpsApp { Broker = await TestServers.RabbitMq };
        await using var receiver = await Receiver.StartAsync();
        var (id, secret) = await app.Register(receiver.Url, types: ["complaint-received", "training-event-cancelled"]);
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(app.Broker)));
        await bus.StartAsync();
        try
        {
            await Wait.Until(() => app.Services.GetRequiredService<IBusControl>().CheckHealth().Status is BusHealthStatus.Healthy);
            var (received, cancelled) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await bus.Publish(new SessionsRevoked { PersonId = Guid.CreateVersion7(), At = OpsApp.Begin });
            await bus.Publish(Told.Received(), context => context.MessageId = received);
            await bus.Publish(Told.Received(), context => context.MessageId = received); // delivered again
            await app.Delivery(id, received, one => one.Is("delivered"));
            await bus.Publish(Told.Cancelled(), context => context.MessageId = cancelled);
            await app.Delivery(id, cancelled, one => one.Is("delivered"));

            var feed = await app.Client().GetJson("feed");
            Assert.Equal([received, cancelled], FeedTests.Ids(feed));
            Assert.Equal(2, receiver.All.Count);
            Assert.All(receiver.All, got => Assert.True(got.IsSignedBy(secret, app.Clock.GetUtcNow())));
        }
        finally
        {
            await bus.StopAsync();
        }
    }
}
