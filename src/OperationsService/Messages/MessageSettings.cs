namespace OperationsService.Messages;

/// <summary>Section <c>Messaging</c>: how the broker is watched. How it is reached stands in the connection string <c>messaging</c>, as for every service.</summary>
public sealed class MessageSettings
{
    /// <summary>Address of RabbitMQ's management API, such as <c>http://localhost:15672</c>; user and password are those of the connection string. Without it the page says what AMQP alone can tell.</summary>
    public string? Management { get; set; }

    /// <summary>For how many days one sees what became of a message that rested; what rests or is parked stays until somebody decides.</summary>
    public int KeepDays { get; set; } = 30;

    internal Uri? ManagementAddress => string.IsNullOrWhiteSpace(Management) ? null : new(Management.TrimEnd('/') + "/");

    internal bool IsRight => string.IsNullOrWhiteSpace(Management) || (Uri.TryCreate(Management, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
