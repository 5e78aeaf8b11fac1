using ServiceDefaults.Audit;
using ServiceDefaults.Files;

namespace RiskService.InternalAudit.Engagements;

/// <summary>A working paper (กระดาษทำการ) of an engagement, with its file. For the auditor alone: no other part of the platform leads to it.</summary>
public sealed class WorkingPaper : IAudited
{
    /// <summary>Of one engagement.</summary>
    public const int Most = 300;
    public const int LongestTitle = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EngagementId { get; init; }

    /// <summary>By which the programme refers to it: กท. 1. Once in an engagement.</summary>
    [NotAudited]
    public required string Reference { get; init; }

    [NotAudited]
    public required string Title { get; init; }
    public Guid FileId { get; private set; }
    public StoredFile File { get; private set; } = null!;
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }

    internal WorkingPaper Holding(StoredFile file)
    {
        (FileId, File) = (file.Id, file);
        return this;
    }
}
