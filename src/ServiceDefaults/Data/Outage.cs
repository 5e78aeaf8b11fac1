using System.Net.Sockets;
using Npgsql;

namespace ServiceDefaults.Data;

/// <summary>Tells an outage, after which the same thing is worth trying again, from a mistake, after which it is not.</summary>
public static class Outage
{
    /// <summary>The database does not answer, is starting or shutting down, or the connection broke. Looks through wrapping exceptions.</summary>
    public static bool OfDatabase(Exception? exception) => exception switch
    {
        null => false,
        PostgresException refused => refused.SqlState is "57P01" or "57P02" or "57P03" or "53300" || refused.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException away => away.IsTransient || away.InnerException is IOException or SocketException or TimeoutException,
        _ => OfDatabase(exception.InnerException),
    };
}
