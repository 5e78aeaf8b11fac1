namespace TrainingService.Learning.Surveys;

/// <summary>Somebody was written once that the follow-up of their event is open.</summary>
public sealed class FollowUpLetter
{
    public required Guid EnrolmentId { get; init; }
    public required DateTimeOffset At { get; init; }
}
