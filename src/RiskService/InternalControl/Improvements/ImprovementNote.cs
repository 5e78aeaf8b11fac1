using ServiceDefaults.Audit;
using ServiceDefaults.Files;

namespace RiskService.InternalControl.Improvements;

/// <summary>What happened to an improvement.</summary>
public enum ImprovementStep
{
    Progress,
    Completion,
    SentBack,
    Confirmation,
}

/// <summary>A line in the history of an improvement, with what proves it.</summary>
public sealed class ImprovementNote : IAudited
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ImprovementId { get; init; }
    public required ImprovementStep Step { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public Guid? FileId { get; private set; }
    public StoredFile? File { get; private set; }

    internal ImprovementNote Showing(StoredFile file)
    {
        (FileId, File) = (file.Id, file);
        return this;
    }
}
