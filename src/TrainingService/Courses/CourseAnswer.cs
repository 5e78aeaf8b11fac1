namespace TrainingService.Courses;

/// <param name="Hours">Of teaching.</param>
/// <param name="Division">Whose course it is.</param>
/// <param name="IsOffered">Can be chosen for new events.</param>
/// <param name="FollowUpWeeks">After the event, until the follow-up survey opens.</param>
public sealed record CourseAnswer(
    string Code, string Thai, string English, string Purpose, IReadOnlyList<string> Topics, decimal Hours, IReadOnlyList<string> TargetGroups, string? ProjectCode,
    string Division, bool IsOffered, int FollowUpWeeks)
{
    public static CourseAnswer Of(Course course) => new(
        course.Code, course.Thai, course.English, course.Purpose, course.Topics, course.Hours, course.TargetGroups, course.ProjectCode, course.Division, course.IsOffered, course.FollowUpWeeks);
}
