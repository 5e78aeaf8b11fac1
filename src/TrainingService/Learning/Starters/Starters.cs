using TrainingService.Learning.Surveys;

namespace TrainingService.Learning.Starters;

/// <summary>What the courses of the plan begin with: a test each (honours need none), and surveys. Their divisions write them anew as they wish.</summary>
internal static class Starters
{
    /// <summary>The beginning of the fiscal year in which they came.</summary>
    private static readonly DateTimeOffset WrittenAt = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Course, IReadOnlyList<Question>? Test, string? Applies)[] Courses =
    [
        ("ethics", EthicsTest.Questions, "ท่านได้นำหลักคุณธรรมจริยธรรมที่เรียนไปใช้ในการปฏิบัติงานแล้ว"),
        ("anti-corruption", AntiCorruptionTest.Questions, "ท่านได้ใช้ความรู้ที่เรียนเฝ้าระวังหรือป้องกันการทุจริตแล้ว เช่น ปฏิเสธของขวัญ ถอนตัวเมื่อมีส่วนได้เสีย หรือบอกช่องทางแจ้งเบาะแส"),
        ("honours", null, null),
        ("family", FamilyTest.Questions, "ครอบครัวของท่านได้นำสิ่งที่เรียนไปใช้แล้ว เช่น คุยกันด้วยเหตุผล หรือขอความช่วยเหลือเมื่อมีปัญหา"),
        ("moral-school", MoralSchoolTest.Questions, "นักเรียนนำคุณธรรมหรือหลักธรรมที่เรียนไปใช้ในชีวิตประจำวันแล้ว"),
        ("law-for-councillors", CouncillorsTest.Questions, "ท่านได้ใช้ความรู้ด้านกฎหมายที่เรียนในการปฏิบัติหน้าที่แล้ว"),
    ];

    public static IEnumerable<CourseTest> Tests => Courses.Where(one => one.Test is not null).Select(one => CourseTest.Of(one.Course, 1, CourseTest.UsualPass, one.Test!, WrittenAt));

    public static IEnumerable<CourseSurvey> Surveys => Courses.Select(one => CourseSurvey.Of(one.Course, SurveyKind.Satisfaction, 1, UsualSurveys.Satisfaction, WrittenAt))
        .Concat(Courses.Where(one => one.Applies is not null).Select(one => CourseSurvey.Of(one.Course, SurveyKind.FollowUp, 1, UsualSurveys.FollowUp(one.Applies!), WrittenAt)));
}
