namespace TrainingService.Learning.Surveys;

/// <summary>
/// Somebody answered a survey of an event: that, and not what or when. It stands in no audit trail, which would say when; what was answered
/// is in <see cref="SurveyAnswers"/>, and nothing leads from one to the other.
/// </summary>
public sealed class SurveyGiven
{
    public required Guid EventId { get; init; }
    public required SurveyKind Kind { get; init; }
    public required Guid EnrolmentId { get; init; }
}
