using OperationsService.Messages.Outboxes;
using OperationsService.Messages.Queues;
using OperationsService.Messages.Resting;

namespace OperationsService.Messages;

/// <summary>Queues, messages that rest, outboxes: what takes part in watching them.</summary>
internal static class MessageSetup
{
    public static void AddMessages(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MessageSettings>().BindConfiguration("Messaging")
            .Validate(settings => settings.IsRight, "Messaging:Management is the address of RabbitMQ's management API, such as http://localhost:15672, or empty.")
            .Validate(settings => settings.KeepDays is >= 1 and <= 3660, "Messaging:KeepDays is a number from 1 to 3660.")
            .ValidateOnStart();
        builder.Services.AddSingleton<BrokerAddress>().AddSingleton<BrokerLink>();
        builder.Services.AddSingleton<ManagementApi>().AddSingleton<NamedQueues>().AddSingleton<AmqpQueues>().AddSingleton<QueueBoard>().AddScoped<ReadQueues>();
        builder.Services.AddSingleton<RestingBell>().AddScoped<RestingDesk>().AddScoped<CollectMessages>().AddScoped<ReturnMessages>();
        builder.Services.AddHostedService<CollectRound>().AddHostedService<ReturnRound>();
        builder.Services.AddScoped<ServiceOutboxes>();
        builder.Services.AddHttpClient(ServiceOutboxes.Client, client => client.Timeout = TimeSpan.FromSeconds(3));
        builder.Services.AddHttpClient(ManagementApi.Client, client => client.Timeout = TimeSpan.FromSeconds(3));
    }
}
