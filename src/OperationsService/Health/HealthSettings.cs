namespace OperationsService.Health;

/// <summary>Section <c>Health</c>.</summary>
public sealed class HealthSettings
{
    /// <summary>Where the platform keeps its data: the disk that must not fill up. Nothing is said of it where this is not set, or not to be seen from here.</summary>
    public string? DataPath { get; set; }

    /// <summary>For how many days it is known how the services were.</summary>
    public int KeepDays { get; set; } = 31;
}
