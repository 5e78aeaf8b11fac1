namespace OperationsService.Telemetry.Map;

/// <summary>How one calls another.</summary>
public enum CallKind
{
    /// <summary>A request over HTTP.</summary>
    Http = 1,

    /// <summary>Statements of a service to PostgreSQL.</summary>
    Database = 2,

    /// <summary>A service sends to RabbitMQ, or RabbitMQ delivers to a service.</summary>
    Message = 3,
}

/// <summary>All calls from one to another in a window of time.</summary>
/// <param name="From">The short name of a service; <see cref="Nodes.Outside"/> for whoever calls from outside; <see cref="Nodes.Broker"/>.</param>
/// <param name="To">The short name of a service, <see cref="Nodes.Database"/> or <see cref="Nodes.Broker"/>.</param>
/// <param name="P50Ms">Half of them took at most so long. Durations are counted in steps of a fifth; these are upper ends of steps.</param>
public sealed record ServiceCall(string From, string To, CallKind Kind, long Count, long Errors, double P50Ms, double P95Ms, double P99Ms);

/// <summary>The calls of a window.</summary>
/// <param name="Since">Whole minutes.</param>
/// <param name="Until">Up to here calls are counted: one to two minutes ago.</param>
public sealed record CallMap(DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<ServiceCall> Calls);

/// <summary>What the map shows beside the services.</summary>
public static class Nodes
{
    public const string Outside = "outside";
    public const string Database = "postgresql";
    public const string Broker = "rabbitmq";
}
