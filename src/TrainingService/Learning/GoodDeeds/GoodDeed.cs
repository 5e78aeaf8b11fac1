using ServiceDefaults.Audit;
using TrainingService.Events;

namespace TrainingService.Learning.GoodDeeds;

/// <summary>
/// A good deed of a pupil, as the log of plan project 1-07 (แบบบันทึกความดี) has it. What a child did stands in no audit trail, so that it can
/// be taken out for good.
/// </summary>
public sealed class GoodDeed : IAudited
{
    public const int LongestText = 500;
    public const int LongestTeacher = 200;

    /// <summary>The project that keeps such a log.</summary>
    public const string Project = "1-07";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EventId { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required DateOnly On { get; init; }

    [NotAudited]
    public required string Text { get; init; }

    /// <summary>The teacher who saw it or vouches for it.</summary>
    public required string ConfirmedBy { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Events of the moral school have such a log, others have none.</summary>
    public static bool BelongTo(TrainingEvent one) => one.ProjectCode == Project;
}
