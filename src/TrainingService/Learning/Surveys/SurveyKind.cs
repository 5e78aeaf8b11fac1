namespace TrainingService.Learning.Surveys;

/// <summary>What is asked of everybody who took part, namelessly.</summary>
public enum SurveyKind
{
    /// <summary>At the end of the event.</summary>
    Satisfaction,

    /// <summary>Weeks later, of those who attended: whether what they learned is of use (<see cref="Courses.Course.FollowUpWeeks"/>).</summary>
    FollowUp,
}
