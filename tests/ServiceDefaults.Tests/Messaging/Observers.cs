using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Messaging;

/// <summary>The ids of the messages that were delivered and dealt with, each as often as it came.</summary>
internal sealed class Delivered : IReceiveObserver
{
    public Delivered(IBus bus) => bus.ConnectReceiveObserver(this);

    public ConcurrentBag<Guid> Messages { get; } = [];

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        Messages.Add(context.GetMessageId()!.Value);
        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}

/// <summary>The ids of the messages that the broker has confirmed.</summary>
internal sealed class SentMessages : IPublishObserver
{
    public ConcurrentBag<Guid> Ids { get; } = [];

    public Task PrePublish<T>(PublishContext<T> context) where T : class => Task.CompletedTask;

    public Task PostPublish<T>(PublishContext<T> context) where T : class
    {
        Ids.Add(context.MessageId!.Value);
        return Task.CompletedTask;
    }

    public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;
}

internal static class Observing
{
    public static void CountSent(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<SentMessages>().AddPublishObserver(services => services.GetRequiredService<SentMessages>());

    public static ConcurrentBag<Guid> Sent(this SampleService service) => service.Services.GetRequiredService<SentMessages>().Ids;
}
