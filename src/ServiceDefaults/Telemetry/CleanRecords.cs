using System.Diagnostics;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace ServiceDefaults.Telemetry;

/// <summary>
/// Before a line of the log leaves: what it says, without the values once more, and of an exception its type and where it was thrown. The
/// service's own log on its machine has the whole exception.
/// </summary>
internal sealed class CleanRecords : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        data.FormattedMessage = data.FormattedMessage is { } text ? Clean.Text(text) : null;
        data.Attributes = data.Exception is { } failure ? Told(failure) : [];
        data.Exception = null;
    }

    private static List<KeyValuePair<string, object?>> Told(Exception failure)
    {
        // What is at the bottom is what happened; those around it say who met it.
        var chain = new List<Exception>();
        for (var one = failure; one is not null; one = one.InnerException)
            chain.Add(one);
        List<KeyValuePair<string, object?>> told =
        [
            new("exception.type", chain[^1].GetType().FullName),
            new("exception.stacktrace", string.Join('\n', Enumerable.Reverse(chain).Select(one => new StackTrace(one, fNeedFileInfo: true).ToString().TrimEnd()))),
        ];
        if (chain.OfType<PostgresException>().FirstOrDefault() is { } refused)
            told.Add(new("db.response.status_code", refused.SqlState));
        return told;
    }
}
