namespace OperationsService.Backups;

/// <summary>Section <c>Backups</c>.</summary>
public sealed class BackupSettings
{
    /// <summary>The platform's data directory (<c>PLATFORM_DATA</c>); the AppHost sets it. Without it nothing can be backed up from here.</summary>
    public string? Data { get; set; }

    /// <summary>Where backups go; otherwise <c>PLATFORM_BACKUPS</c>, otherwise <c>backups</c> beside the data directory.</summary>
    public string? Directory { get; set; }

    /// <summary>When the daily one begins, in Thailand.</summary>
    public TimeOnly At { get; set; } = new(1, 30);

    /// <summary>Of so many days that have a backup, the last one of each is kept.</summary>
    public int KeepDaily { get; set; } = 7;

    /// <summary>The same of weeks, of those that were checked.</summary>
    public int KeepWeekly { get; set; } = 4;

    /// <summary>The same of months.</summary>
    public int KeepMonthly { get; set; } = 12;
}
