namespace LocalHosting.Servers;

/// <summary>How to start a private PostgreSQL or RabbitMQ.</summary>
public sealed record ServerOptions
{
    /// <summary>Where its data are; made on the first start.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The port on which it listens, on this machine's loopback address only.</summary>
    public required int Port { get; init; }

    /// <summary>For RabbitMQ: the port of its management API, on the loopback address too. Null: it has none, and starts without the plugin.</summary>
    public int? ManagementPort { get; init; }

    /// <summary>The password of its one user. It is set when the data directory is made, and must be the same ever after.</summary>
    public required string Password { get; init; }

    /// <summary>The file to which it appends its log.</summary>
    public required string LogFile { get; init; }

    /// <summary>False for data that may be lost when the machine stops, as in tests: nothing waits for the disk.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Where its process id is noted, so that a later run can end it if this one is killed.</summary>
    public string? PidFile { get; init; }
}

/// <summary>Something this machine must have is not installed; the message says what, and how to get it.</summary>
public sealed class NotInstalledException(string message) : Exception(message);

/// <summary>A server ended before it was ready; the message says why, as far as its log does.</summary>
public sealed class ServerFailedException(string message) : Exception(message)
{
    /// <summary>Whether it may well be ready when it is started again.</summary>
    public bool MayRecover { get; init; }
}
