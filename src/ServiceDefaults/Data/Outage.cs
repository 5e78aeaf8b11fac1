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
        InvalidOperationException { Source: "Npgsql" } => true, // the connection was lost between two commands of a transaction, of which EF does not know yet
        NpgsqlException away => away.IsTransient || away.InnerException is IOException or SocketException or TimeoutException,
        _ => OfDatabase(exception.InnerException),
    };

    /// <summary>
    /// The database is away, or gave way to others, has no room or is only to be read now: nothing that was tried is to blame, and the same
    /// is worth trying again. A row that fails otherwise would fail again.
    /// </summary>
    public static bool MayPass(Exception? exception) => OfDatabase(exception) || exception switch
    {
        null => false,
        PostgresException refused => refused.IsTransient || refused.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled,
        _ => MayPass(exception.InnerException),
    };
}
