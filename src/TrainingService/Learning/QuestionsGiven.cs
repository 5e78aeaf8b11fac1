using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Learning;

/// <summary>Questions as they were written. Empty choices are left out; the right one is counted among all that were sent.</summary>
public sealed record QuestionGiven(string? Text, IReadOnlyList<string?>? Choices, int? Right)
{
    /// <summary>The questions, or what is wrong with them, each field by its name.</summary>
    internal static (List<Question> Questions, Objection? Objection) Read(IReadOnlyList<QuestionGiven> given)
    {
        var wrong = new List<Objection>();
        if (given.Count is 0 or > CourseTest.MostQuestions)
            wrong.Add(Objection.To("questions", $"แบบทดสอบมี 1 ถึง {CourseTest.MostQuestions} ข้อ", $"A test has 1 to {CourseTest.MostQuestions} questions"));
        var questions = given.Take(CourseTest.MostQuestions).Select((one, index) => ReadOne(one, FormattableString.Invariant($"questions[{index}]"), wrong)).ToList();
        return (questions, Objection.To(wrong));
    }

    private static Question ReadOne(QuestionGiven? given, string at, List<Objection> wrong)
    {
        var text = PlainText.Of(given?.Text) ?? "";
        if (text.Length is 0 or > Question.LongestText)
            wrong.Add(Objection.To($"{at}.text", $"กรอกคำถาม ไม่เกิน {Question.LongestText} ตัวอักษร", $"Write the question in at most {Question.LongestText} characters"));
        var sent = (given?.Choices ?? []).Select(PlainText.Of).ToList();
        List<string> choices = [.. sent.OfType<string>()];
        if (choices.Count is < Question.FewestChoices or > Question.MostChoices)
            wrong.Add(Objection.To($"{at}.choices", $"กรอกตัวเลือก {Question.FewestChoices} ถึง {Question.MostChoices} ข้อ", $"Give {Question.FewestChoices} to {Question.MostChoices} choices"));
        if (choices.Any(choice => choice.Length > Question.LongestChoice))
            wrong.Add(Objection.To($"{at}.choices", $"ตัวเลือกยาวได้ไม่เกิน {Question.LongestChoice} ตัวอักษร", $"A choice has {Question.LongestChoice} characters at most"));
        if (choices.Distinct(StringComparer.Ordinal).Count() < choices.Count)
            wrong.Add(Objection.To($"{at}.choices", "มีตัวเลือกซ้ำกัน", "Two choices are the same"));
        if (given?.Right is not { } right || right < 1 || right > sent.Count || sent[right - 1] is null)
        {
            wrong.Add(Objection.To($"{at}.right", "เลือกข้อที่ถูกหนึ่งข้อจากตัวเลือกที่กรอก", "Say which of the choices that are filled is right"));
            return new(text, choices, 1);
        }

        return new(text, choices, sent.Take(right).Count(choice => choice is not null));
    }
}
