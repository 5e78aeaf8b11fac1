using OperationsService.Telemetry.Intake;

namespace OperationsService.Alerts.Watching;

/// <summary>What was dropped of telemetry because more came than could be stored.</summary>
internal sealed class TelemetrySource(IntakeQueries intake) : IAlertSource
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public async Task Look(Observed seen, CancellationToken ct) => seen.TelemetryDropped = (await intake.Since(seen.At - Within, ct))
        .Where(count => count.Outcome is Outcome.QueueFull or Outcome.Refused).Sum(count => count.Count);
}
