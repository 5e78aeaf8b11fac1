using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>What somebody sent, as it is stored: texts without spaces around them, in the order of the criteria, each row with its id. Or what is wrong with it, field by field.</summary>
public static class CleanContent
{
    /// <param name="known">Rows that the form has, or that it may take over: by their id or by what they come from.</param>
    public static (FormContent? Content, Objection? Objection) Of(FormPlace place, FormContent given, IReadOnlyList<ControlRow> known, DateOnly today)
    {
        if (Objection.To(Against(place.Kind, given, known, today)) is { } wrong)
            return (null, wrong);
        return (place.Kind switch
        {
            FormKind.Pk4 => new(
                Answers: [.. Criteria.Questions.Select(question => given.Answers?.FirstOrDefault(one => one.Question == question.Code)).OfType<QuestionAnswer>()
                    .Select(one => one with { Text = PlainText.Of(one.Text) }).Where(one => one.Answer is not null || one.Text is not null)],
                Conclusions: [.. (given.Conclusions ?? []).OrderBy(one => one.Component).Select(one => one with { Text = PlainText.Of(one.Text) }).Where(one => one.Text is not null)],
                Overall: PlainText.Of(given.Overall)),
            FormKind.Pk5 => new(Rows: [.. (given.Rows ?? []).Select(Clean)]),
            FormKind.Pk1 => new(Statement: new(PlainText.Of(given.Statement?.Addressee), PlainText.Of(given.Statement?.Supervisor), PlainText.Of(given.Statement?.Position))),
            _ => new(Review: new(
                PlainText.Of(given.Review?.Addressee), PlainText.Of(given.Review?.Position), given.Review?.WithRemarks, Remarks(given.Review?.Risks), Remarks(given.Review?.Controls))),
        }, null);
    }

    private static ControlRow Clean(ControlRow row) => row with
    {
        Id = row.Id ?? Guid.CreateVersion7(),
        Mission = PlainText.Of(row.Mission),
        Objective = PlainText.Of(row.Objective),
        Risk = PlainText.Of(row.Risk),
        ExistingControl = PlainText.Of(row.ExistingControl),
        Assessment = PlainText.Of(row.Assessment),
        RemainingRisk = PlainText.Of(row.RemainingRisk),
        Improvement = PlainText.Of(row.Improvement),
        Unit = PlainText.Of(row.Unit),
    };

    private static List<string> Remarks(IReadOnlyList<string>? given) => [.. (given ?? []).Select(PlainText.Of).OfType<string>()];

    private static IEnumerable<Objection> Against(FormKind kind, FormContent given, IReadOnlyList<ControlRow> known, DateOnly today)
    {
        (string Field, bool IsThere, FormKind Belongs)[] parts =
        [
            ("answers", given.Answers is { Count: > 0 }, FormKind.Pk4), ("conclusions", given.Conclusions is { Count: > 0 }, FormKind.Pk4), ("overall", !string.IsNullOrWhiteSpace(given.Overall), FormKind.Pk4),
            ("rows", given.Rows is { Count: > 0 }, FormKind.Pk5), ("statement", given.Statement is not null, FormKind.Pk1), ("review", given.Review is not null, FormKind.Pk6),
        ];
        foreach (var (field, _, belongs) in parts.Where(part => part.IsThere && part.Belongs != kind))
            yield return Objection.To(field, $"ส่วนนี้เป็นของ {FormPlace.NameOf(belongs)} ไม่ใช่ {FormPlace.NameOf(kind)}", $"This is a part of {Words.Of(belongs)}, not of {Words.Of(kind)}");
        foreach (var wrong in AgainstAnswers(given).Concat(AgainstRows(given.Rows ?? [], known, today)).Concat(AgainstReview(given.Review)))
            yield return wrong;
    }

    private static IEnumerable<Objection> AgainstAnswers(FormContent given)
    {
        var seen = new HashSet<string>();
        foreach (var (index, one) in (given.Answers ?? []).Index())
            if (one is null || Criteria.Questions.All(question => question.Code != one.Question) || !seen.Add(one.Question))
                yield return Objection.To(FormattableString.Invariant($"answers[{index}].question"), "ต้องเป็นรหัสคำถาม เช่น 3.2 ข้อละหนึ่งครั้ง", "This must be the code of a question, such as 3.2, each once");
        var components = new HashSet<int>();
        foreach (var (index, one) in (given.Conclusions ?? []).Index())
            if (one is null || !components.Add(one.Component))
                yield return Objection.To(FormattableString.Invariant($"conclusions[{index}].component"), "องค์ประกอบที่ 1 ถึง 5 ข้อละหนึ่งครั้ง", "Components 1 to 5, each once");
    }

    private static IEnumerable<Objection> AgainstRows(IReadOnlyList<ControlRow> rows, IReadOnlyList<ControlRow> known, DateOnly today)
    {
        var ids = new HashSet<Guid>();
        foreach (var (index, row) in rows.Index())
        {
            var at = FormattableString.Invariant($"rows[{index}]");
            if (row is null)
            {
                yield return Objection.To(at, "รายการว่าง", "This row is empty");
                continue;
            }

            var before = row.Id is { } id ? known.FirstOrDefault(one => one.Id == id) : null;
            if (row.Id is { } given && (before is null || !ids.Add(given)))
                yield return Objection.To($"{at}.id", "ไม่รู้จักรายการนี้ รายการใหม่ไม่ต้องมี id", "There is no such row here, or it stands twice; a new one has no id");
            if (row.From is { } from && known.All(one => one.From != from))
                yield return Objection.To($"{at}.from", "ต้องเป็นรายการที่ระบบเสนอ", "It must be one that was proposed");
            if (!string.IsNullOrWhiteSpace(row.Unit) && !Divisions.Has(row.Unit))
                yield return Objection.To($"{at}.unit", "ต้องเป็นรหัสส่วนราชการ เช่น FIN", "This must be the code of a division, such as FIN");
            if (row.DueOn < today && row.DueOn != before?.DueOn)
                yield return Objection.To($"{at}.dueOn", $"กำหนดเสร็จต้องไม่ก่อนวันนี้ {ThaiCalendar.InThai(today)}", "The day may not lie in the past");
        }
    }

    private static IEnumerable<Objection> AgainstReview(ControlReview? review)
    {
        foreach (var (field, remarks) in new[] { ("risks", review?.Risks), ("controls", review?.Controls) })
            foreach (var (index, remark) in (remarks ?? []).Index())
                if (remark is null or { Length: > FormContent.LongestText })
                    yield return Objection.To(FormattableString.Invariant($"review.{field}[{index}]"), $"ยาวได้ไม่เกิน {FormContent.LongestText} ตัวอักษร", $"At most {FormContent.LongestText} characters");
        if (review is { WithRemarks: false } && (Remarks(review.Risks).Count > 0 || Remarks(review.Controls).Count > 0))
            yield return Objection.To("review.withRemarks", "เลือกว่าไม่มีข้อสังเกต แต่เขียนข้อสังเกตไว้", "There are remarks, though none were said to be");
    }
}
