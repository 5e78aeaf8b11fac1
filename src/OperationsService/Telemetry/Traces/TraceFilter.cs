namespace OperationsService.Telemetry.Traces;

/// <summary>Which traces are wanted: those in which one piece of work (a request, a message, work that began by itself) is as described.</summary>
/// <param name="Service">The short name of the service whose work it is.</param>
/// <param name="MinDurationMs">The work took at least so long.</param>
/// <param name="Error">True: some span failed (then <paramref name="Service"/> and <paramref name="Name"/> are that span's). False: the work did not fail.</param>
/// <param name="Name">Words in the name of the work.</param>
/// <param name="Since">Not before this; without it as far back as is kept.</param>
/// <param name="Until">Before this.</param>
/// <param name="Asked">Requests and messages alone, without what the platform began by itself; of no meaning where failures are wanted.</param>
public sealed record TraceFilter(
    string? Service = null, double? MinDurationMs = null, bool? Error = null, string? Name = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null, bool Asked = false);
