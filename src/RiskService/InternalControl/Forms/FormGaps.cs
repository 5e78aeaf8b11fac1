using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>Something that is missing before a form can be submitted or signed.</summary>
/// <param name="Field">As JSON names it: <c>answers[3.2]</c>, <c>rows[0].dueOn</c>.</param>
/// <param name="Part">Which page of the form: the component of ปค.4, or the number of the row; null for the form as a whole.</param>
public sealed record FormGap(string Field, string Thai, string English, int? Part = null)
{
    public string Text => Language.T(Thai, English);
}

/// <summary>What is missing in a form, in its order.</summary>
public static class FormGaps
{
    public static IReadOnlyList<FormGap> Of(FormKind kind, FormContent content) => kind switch
    {
        FormKind.Pk4 => [.. OfComponents(content)],
        FormKind.Pk5 => [.. OfRows(content)],
        FormKind.Pk1 => [.. OfStatement(content.Statement)],
        _ => [.. OfReview(content.Review)],
    };

    /// <summary>Of one component: for the page on which it is filled in.</summary>
    public static IEnumerable<FormGap> OfComponent(ControlComponent component, FormContent content)
    {
        foreach (var question in component.Questions)
        {
            if (content.AnswerTo(question.Code) is not { } answer)
                yield return new($"answers[{question.Code}].answer", $"ข้อ {question.Code} ยังไม่ได้ตอบ", $"Question {question.Code} is not answered", component.No);
            else if (answer is not ControlAnswer.Yes && content.TextOf(question.Code) is null)
                yield return new($"answers[{question.Code}].text", $"ข้อ {question.Code} ตอบว่ายังไม่ครบ ให้เขียนว่าขาดอะไร", $"Question {question.Code} is not a yes: say what is missing", component.No);
        }

        if (content.ConclusionOf(component.No) is null)
            yield return new(FormattableString.Invariant($"conclusions[{component.No}].text"), $"ยังไม่ได้สรุปองค์ประกอบที่ {component.No}", $"Component {component.No} has no conclusion", component.No);
    }

    private static IEnumerable<FormGap> OfComponents(FormContent content)
    {
        foreach (var gap in Criteria.Components.SelectMany(component => OfComponent(component, content)))
            yield return gap;
        if (content.Overall is null)
            yield return new("overall", "ยังไม่ได้สรุปผลการประเมินโดยรวม", "The overall conclusion is missing");
    }

    private static IEnumerable<FormGap> OfRows(FormContent content)
    {
        if (content.Rows is not { Count: > 0 } rows)
        {
            yield return new("rows", "ยังไม่มีรายการ อย่างน้อยต้องมีหนึ่งภารกิจ", "There is no row; one task at least is needed");
            yield break;
        }

        foreach (var (index, row) in rows.Index())
            foreach (var gap in OfRow(row, index))
                yield return gap;
    }

    /// <param name="index">From 0.</param>
    public static IEnumerable<FormGap> OfRow(ControlRow row, int index)
    {
        FormGap Gap(string field, string thai, string english) => new(FormattableString.Invariant($"rows[{index}].{field}"), $"รายการที่ {index + 1} {thai}", $"Row {index + 1}: {english}", index + 1);
        if (row.Mission is null)
            yield return Gap("mission", "ยังไม่ได้กรอกภารกิจ", "the task is missing");
        if (row.Objective is null)
            yield return Gap("objective", "ยังไม่ได้กรอกวัตถุประสงค์", "the objective is missing");
        if (row.Risk is null)
            yield return Gap("risk", "ยังไม่ได้กรอกความเสี่ยง", "the risk is missing");
        if (row.ExistingControl is null)
            yield return Gap("existingControl", "ยังไม่ได้กรอกการควบคุมที่มีอยู่", "the existing control is missing");
        if (row.Assessment is null)
            yield return Gap("assessment", "ยังไม่ได้ประเมินการควบคุม", "the control is not assessed");
        if (row.RemainingRisk is not null && row.Improvement is null)
            yield return Gap("improvement", "มีความเสี่ยงที่ยังมีอยู่ ให้กรอกการปรับปรุง", "a risk remains: say what will be improved");
        if (row.Improvement is not null && row.RemainingRisk is null)
            yield return Gap("remainingRisk", "มีการปรับปรุง ให้กรอกความเสี่ยงที่ยังมีอยู่", "there is an improvement: say which risk remains");
        if (row.Improvement is not null && row.Unit is null)
            yield return Gap("unit", "ยังไม่ได้เลือกผู้รับผิดชอบการปรับปรุง", "nobody is responsible for the improvement");
        if (row.Improvement is not null && row.DueOn is null)
            yield return Gap("dueOn", "ยังไม่ได้กำหนดวันเสร็จของการปรับปรุง", "the improvement has no day");
    }

    private static IEnumerable<FormGap> OfStatement(ControlStatement? statement)
    {
        if (statement?.Addressee is null)
            yield return new("statement.addressee", "ยังไม่ได้กรอกผู้รับหนังสือรับรอง", "To whom it is sent is missing");
        if (statement?.Supervisor is null)
            yield return new("statement.supervisor", "ยังไม่ได้กรอกผู้กำกับดูแล", "The supervisor is missing");
        if (statement?.Position is null)
            yield return new("statement.position", "ยังไม่ได้กรอกตำแหน่งผู้ลงนาม", "The position of the head is missing");
    }

    private static IEnumerable<FormGap> OfReview(ControlReview? review)
    {
        if (review?.Addressee is null)
            yield return new("review.addressee", "ยังไม่ได้กรอกผู้รับรายงาน", "To whom it is addressed is missing");
        if (review?.Position is null)
            yield return new("review.position", "ยังไม่ได้กรอกตำแหน่งผู้สอบทาน", "The position of the auditor is missing");
        if (review?.WithRemarks is not { } with)
            yield return new("review.withRemarks", "ยังไม่ได้เลือกว่ามีข้อสังเกตหรือไม่", "Choose whether there are remarks");
        else if (with && review.Risks is not { Count: > 0 } && review.Controls is not { Count: > 0 })
            yield return new("review.risks", "เลือกว่ามีข้อสังเกต ให้เขียนอย่างน้อยหนึ่งข้อ", "There are remarks: write one at least");
    }
}
