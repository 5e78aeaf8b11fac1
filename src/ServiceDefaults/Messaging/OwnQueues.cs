using System.Reflection;
using MassTransit;

namespace ServiceDefaults.Messaging;

/// <summary>A queue of this service, and the contracts that its consumer hears.</summary>
public sealed record QueueOfConsumer(string Name, IReadOnlyList<string> Events);

/// <summary>The queues of this service's consumers: what the operations service asks for where nobody but AMQP tells of queues.</summary>
public sealed class OwnQueues
{
    private static readonly MethodInfo NameOf = typeof(IEndpointNameFormatter).GetMethod(nameof(IEndpointNameFormatter.Consumer))!;

    internal OwnQueues(IEndpointNameFormatter names, Assembly consumers) => All =
    [
        .. consumers.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }).Select(type => (Type: type, Events: EventsOf(type))).Where(consumer => consumer.Events.Count > 0)
            .Select(consumer => new QueueOfConsumer((string)NameOf.MakeGenericMethod(consumer.Type).Invoke(names, null)!, consumer.Events)).OrderBy(queue => queue.Name, StringComparer.Ordinal),
    ];

    public IReadOnlyList<QueueOfConsumer> All { get; }

    private static List<string> EventsOf(Type type) =>
    [
        .. type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IConsumer<>)).Select(one => one.GenericTypeArguments[0].Name).Order(StringComparer.Ordinal),
    ];
}
