using Backup.Taking;
using ServiceDefaults.Background;

namespace OperationsService.Backups;

/// <summary>Between those who ask for a backup and the one who makes it, inside this process.</summary>
public sealed class BackupBell
{
    /// <summary>One was asked for.</summary>
    public Signal Asked { get; } = new();

    /// <summary>How far the one is that this process makes; null while it makes none.</summary>
    public Sight? Now { get; set; }

    public sealed record Sight(Guid Id, BackupProgress Progress)
    {
        /// <summary>0 to 100, of the copy and the check together; about.</summary>
        public int Percent => (int)((Progress.Checking ? 50 : 0) + (Progress.OfBytes > 0 ? 50 * Progress.Bytes / Progress.OfBytes : 0));
    }
}
