namespace OperationsService.Health;

/// <summary>A version that was seen after another: a deploy, or the way back from one.</summary>
public sealed class ServiceDeploy
{
    public required string Service { get; init; }

    /// <summary>When it answered for the first time.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Version { get; init; }
}
