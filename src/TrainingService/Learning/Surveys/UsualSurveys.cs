namespace TrainingService.Learning.Surveys;

/// <summary>The surveys that a course begins with. The plan asks how many percent are satisfied, and how many apply what they learned.</summary>
internal static class UsualSurveys
{
    public static IReadOnlyList<SurveyQuestion> Satisfaction { get; } =
    [
        new("เนื้อหาตรงกับหัวข้อและเข้าใจง่าย"),
        new("วิทยากรถ่ายทอดได้ชัดเจนและตอบคำถามได้"),
        new("สถานที่ เวลา และอาหารเหมาะสม"),
        new("นำความรู้ไปใช้ในงานหรือชีวิตประจำวันได้"),
        new("ความพึงพอใจโดยรวมต่อการอบรมครั้งนี้"),
    ];

    /// <param name="applies">What somebody who applies it does, as a statement.</param>
    public static IReadOnlyList<SurveyQuestion> FollowUp(string applies) =>
    [
        new("ท่านยังจำเนื้อหาสำคัญของการอบรมได้"),
        new("การอบรมทำให้ท่านเปลี่ยนวิธีทำงานหรือการใช้ชีวิตไปในทางที่ดีขึ้น"),
        new("ท่านได้บอกต่อหรือชวนผู้อื่นทำตาม"),
        new(applies, YesNo: true),
    ];
}
