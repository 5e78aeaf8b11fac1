namespace OperationsService.Alerts.Watching;

/// <summary>Somebody who can tell one part of how the platform is: what the services say of themselves, the broker, the disk, the backups …</summary>
public interface IAlertSource
{
    /// <summary>Enters what it knows. Throws, or leaves its part as null, when it can't tell.</summary>
    Task Look(Observed seen, CancellationToken ct);
}
