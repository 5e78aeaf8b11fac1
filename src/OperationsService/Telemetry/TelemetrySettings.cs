namespace OperationsService.Telemetry;

/// <summary>Section <c>Telemetry</c>: where telemetry comes in, and how much of it is kept.</summary>
public sealed class TelemetrySettings
{
    /// <summary>Where OTLP comes in by gRPC; 4317 is the usual one. Null: nowhere.</summary>
    public int? GrpcPort { get; set; }

    /// <summary>Where OTLP comes in by http/protobuf; 4318 is the usual one. Null: nowhere.</summary>
    public int? HttpPort { get; set; }

    /// <summary>On which of this machine's names both are opened: <c>localhost</c>, or <c>*</c> for services on other machines.</summary>
    public string Listen { get; set; } = "localhost";

    /// <summary>For how many days it is kept, today included.</summary>
    public int KeepDays { get; set; } = 14;

    /// <summary>How many megabytes all of it may take. Above that the oldest day goes first; today and yesterday stay.</summary>
    public int KeepMegabytes { get; set; } = 5_000;

    /// <summary>How many spans, log records and points may wait in memory to be written; what comes beyond is dropped and counted.</summary>
    public int QueueLength { get; set; } = 20_000;

    /// <summary>How often measurements are written, however often they come.</summary>
    public TimeSpan PointsEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many different sets of attributes of its instruments one process may have; further ones are dropped and counted.</summary>
    public int SeriesPerService { get; set; } = 2_000;
}
