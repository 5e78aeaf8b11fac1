using ServiceDefaults.Audit;
using ServiceDefaults.Files;

namespace TrainingService.Reports;

/// <summary>A photo in the report of an event: made anew without place, time and camera, until the report is submitted removable.</summary>
public sealed class EventPhoto : IAudited
{
    /// <summary>Of one event.</summary>
    public const int Most = 12;
    public const int LongestCaption = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EventId { get; init; }

    /// <summary>JPEG, at most 1600 points on its longer side.</summary>
    public Guid FileId { get; private set; }
    public StoredFile File { get; private set; } = null!;

    /// <summary>The same in at most 320.</summary>
    public Guid ThumbnailId { get; private set; }
    public StoredFile Thumbnail { get; private set; } = null!;

    /// <summary>Points of the picture.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>What can be seen, also for those who can't see it. It may name people, so it can be taken out for good.</summary>
    [NotAudited]
    public required string Caption { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    internal EventPhoto Showing(StoredFile file, StoredFile thumbnail)
    {
        (FileId, File, ThumbnailId, Thumbnail) = (file.Id, file, thumbnail.Id, thumbnail);
        return this;
    }
}
