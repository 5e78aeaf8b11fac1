namespace OperationsService.Telemetry.Intake;

/// <summary>What became of telemetry that came in.</summary>
public enum Outcome
{
    /// <summary>It was stored.</summary>
    Kept,

    /// <summary>More came than could be written: the newest was dropped.</summary>
    QueueFull,

    /// <summary>The database refused it.</summary>
    Refused,

    /// <summary>Of a quiet path, which leaves no trace.</summary>
    Quiet,

    /// <summary>Older than what is kept, or of the future.</summary>
    OutOfTime,

    /// <summary>Without what it must have, such as an id.</summary>
    Unreadable,

    /// <summary>A measurement with one more set of attributes than are kept (<see cref="TelemetrySettings.SeriesPerService"/>).</summary>
    TooManySeries,
}

/// <summary>What telemetry speaks in.</summary>
public enum TelemetrySignal
{
    Spans,
    Logs,
    Points,
}

/// <summary>How many of a signal had an outcome within a window of time.</summary>
public sealed record IntakeCount(TelemetrySignal Signal, Outcome Outcome, long Count);
