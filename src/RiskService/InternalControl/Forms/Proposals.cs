using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>What a form begins with before somebody writes in it, and which rows it could still take over.</summary>
public static class Proposals
{
    /// <summary>The whole form, for one that nobody has begun.</summary>
    public static async Task<FormContent> Of(RiskDb db, FormPlace place, OrganizationOptions organization, CancellationToken ct) => place.Kind switch
    {
        FormKind.Pk4 when place.IsOrganization => Composed(await OfDivisions(db, place, ct)),
        FormKind.Pk5 => new(Rows: await Rows(db, place, ct)),
        FormKind.Pk1 => new(Statement: new(DistrictHead(organization), DistrictHead(organization), $"นายก{organization.Name}")),
        FormKind.Pk6 => new(Review: new($"นายก{organization.Name}", "นักวิชาการตรวจสอบภายใน", null, [], [])),
        _ => FormContent.Empty,
    };

    /// <summary>Rows to take over: a division's from the register and last year, the organization's from the divisions, those first where a risk remains.</summary>
    public static async Task<IReadOnlyList<ControlRow>> Rows(RiskDb db, FormPlace place, CancellationToken ct) => !place.IsOrganization
        ? await PrefilledRows.Of(db, place.Owner, place.Year, ct)
        : [.. (await OfDivisions(db, place, ct)).SelectMany(form => form.Content.Rows ?? []).Where(row => row.RemainingRisk is not null).Select(row => row with { Source = RowSource.Division, From = null })];

    /// <summary>The divisions' forms of the same kind and year, in the order of the divisions.</summary>
    public static async Task<IReadOnlyList<ControlForm>> OfDivisions(RiskDb db, FormPlace place, CancellationToken ct)
    {
        var (year, kind) = (place.Year, place.Kind);
        var forms = await db.ControlForms.AsNoTracking().Where(form => form.FiscalYear == year && form.Kind == kind && form.Owner != ControlForm.Organization).ToListAsync(ct);
        return [.. ControlRights.Reporting.Select(division => forms.Find(form => form.Owner == division)).OfType<ControlForm>()];
    }

    /// <summary>
    /// From what the divisions answered: yes where all do, no where all say no, else partly; the words of those who are not content stand
    /// below each other with the division's name. The plan officer reads and changes it: nothing of it is saved by itself.
    /// </summary>
    public static FormContent Composed(IReadOnlyList<ControlForm> divisions) => new(
        Answers: [.. Criteria.Questions.Select(question => Composed(question.Code, divisions)).OfType<QuestionAnswer>()],
        Conclusions: [.. Criteria.Components.Select(component => new ComponentConclusion(component.No, Together(divisions, form => form.Content.ConclusionOf(component.No)))).Where(one => one.Text is not null)],
        Overall: null);

    private static QuestionAnswer? Composed(string question, IReadOnlyList<ControlForm> divisions)
    {
        var answers = divisions.Select(form => form.Content.AnswerTo(question)).OfType<ControlAnswer>().ToList();
        if (answers.Count == 0)
            return null;
        var all = answers.TrueForAll(answer => answer == answers[0]) ? answers[0] : ControlAnswer.Partly;
        return new(question, all, Together(divisions.Where(form => form.Content.AnswerTo(question) is not (null or ControlAnswer.Yes)), form => form.Content.TextOf(question)));
    }

    private static string? Together(IEnumerable<ControlForm> divisions, Func<ControlForm, string?> text)
    {
        var said = string.Join('\n', divisions.Where(form => text(form) is not null).Select(form => $"{Divisions.ThaiNameOf(form.Owner)}: {text(form)}"));
        return said.Length == 0 ? null : said[..Math.Min(said.Length, FormContent.LongestText)];
    }

    private static string DistrictHead(OrganizationOptions organization)
    {
        var district = organization.Place.Split(' ')[0];
        return district.StartsWith("อำเภอ", StringComparison.Ordinal) ? $"นาย{district}" : "นายอำเภอ";
    }
}
