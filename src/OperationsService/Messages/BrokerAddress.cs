using System.Net.Http.Headers;
using System.Text;
using RabbitMQ.Client;

namespace OperationsService.Messages;

/// <summary>The broker that the connection string <c>messaging</c> names: for AMQP, and for its management API with the same user.</summary>
public sealed class BrokerAddress(IConfiguration settings)
{
    private readonly ConnectionFactory _factory = new()
    {
        Uri = new(settings.GetConnectionString("messaging")!),
        ClientProvidedName = "operations: messages that rest",
        AutomaticRecoveryEnabled = false, // a round that finds it broken makes a new one
        RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
    };

    public string VirtualHost => Uri.EscapeDataString(_factory.VirtualHost);

    public AuthenticationHeaderValue BasicSignIn => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_factory.UserName}:{_factory.Password}")));

    public Task<IConnection> Connect(CancellationToken ct) => _factory.CreateConnectionAsync(ct);
}
