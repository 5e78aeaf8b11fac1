using System.Text.RegularExpressions;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Courses;

/// <summary>What attributes can't say of a course.</summary>
internal static partial class CourseChecks
{
    public static bool IsCode(string code) => Code().IsMatch(code);

    public static Objection NoCode { get; } = Objection.To("code", "รหัสใช้อักษร a–z ตัวเลข และ - ยาว 2–32 ตัว", "The code is 2 to 32 letters a–z, digits and -");

    public static Objection NoProjectCode { get; } = Objection.To("projectCode", "รหัสโครงการมีรูปแบบ 1-03", "The code of a project looks like 1-03");

    public static bool IsProjectCode(string code) => Project().IsMatch(code);

    public static Objection? Against(IReadOnlyList<string> topics, IReadOnlyList<string>? groups, string? projectCode)
    {
        if (PlainText.Of(projectCode) is { } project && !IsProjectCode(project))
            return NoProjectCode;
        if (!topics.Any(topic => PlainText.Of(topic) is not null))
            return Objection.To("topics", "กรอกหัวข้อวิชาอย่างน้อยหนึ่งหัวข้อ", "Write one topic at least");
        if (topics.Count > Course.MostTopics || topics.Any(topic => topic?.Length > Course.LongestTopic))
            return Objection.To("topics", $"หัวข้อวิชาไม่เกิน {Course.MostTopics} หัวข้อ หัวข้อละไม่เกิน {Course.LongestTopic} ตัวอักษร", $"At most {Course.MostTopics} topics of {Course.LongestTopic} characters");
        return groups?.Count > Course.MostTopics || groups?.Any(group => group?.Length > Course.LongestTopic) == true
            ? Objection.To("targetGroups", $"กลุ่มเป้าหมายไม่เกิน {Course.MostTopics} กลุ่ม กลุ่มละไม่เกิน {Course.LongestTopic} ตัวอักษร", $"At most {Course.MostTopics} groups of {Course.LongestTopic} characters")
            : null;
    }

    public static CourseContent Content(AddCourse.Request course, bool isOffered) => new(
        course.Thai.Trim(), course.English.Trim(), course.Purpose.Trim(), Lines(course.Topics), course.Hours!.Value, Lines(course.TargetGroups ?? []),
        PlainText.Of(course.ProjectCode), isOffered, course.FollowUpWeeks);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,31}$")]
    private static partial Regex Code();

    [GeneratedRegex(PlanProject.CodePattern)]
    private static partial Regex Project();

    private static List<string> Lines(IReadOnlyList<string> lines) => [.. lines.Select(PlainText.Of).OfType<string>()];
}
