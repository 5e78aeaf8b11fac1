using Documents;
using PlanService.Papers;
using PlanService.Plans;

namespace PlanService.Documents;

/// <summary>The cover, the order that appoints the committee, the announcement; texts that belong to no part.</summary>
internal static class PapersWord
{
    public static string Owner(Plan plan) => string.Join(' ', new[] { plan.Organization, plan.District, plan.Province }.OfType<string>().Where(text => text.Length > 0));

    public static void Cover(OfficialDocument document, Plan plan)
    {
        for (var line = 0; line < 8; line++)
            document.Line();
        document.Line(OfficialText.Unbroken(plan.Title), Align.Centre, bold: true, halfPoints: 48);
        document.Line();
        document.Line(Owner(plan), Align.Centre, bold: true, halfPoints: 36);
    }

    /// <summary>An order or announcement: head, number, subject, paragraphs, in an order the committee and its duties, date and signature.</summary>
    public static void Write(OfficialDocument document, PrintedPaper paper)
    {
        document.Garuda();
        document.Line(paper.Head, Align.Centre, bold: true);
        if (paper.Number is not null)
            document.Line(paper.Number, Align.Centre);
        document.Line(OfficialText.Unbroken(paper.Subject), Align.Centre, bold: true);
        document.Dots();
        foreach (var paragraph in paper.Opening)
            document.Body(paragraph);
        foreach (var member in paper.Committee)
            document.Column($"{MatrixWord.Text(member.No)}. {member.Position}\t{member.Role}");
        if (paper.Duties.Count > 0)
            document.Body("โดยมีหน้าที่ ดังนี้");
        foreach (var (duty, i) in paper.Duties.Select((duty, i) => (duty, i)))
            document.Item($"{MatrixWord.Text(i + 1)}) {duty}");
        foreach (var paragraph in paper.Closing)
            document.Body(paragraph);
        if (paper.Date is null)
            return;
        document.Line();
        if (paper.SignedBy is null)
            document.Line(paper.Date, Align.Centre);
        else
            document.Signature(paper.Date, paper.SignedBy, paper.SignedAs);
    }

    /// <summary>Introductions, names of parts, appendices: a single line is the name of a part.</summary>
    public static void Other(OfficialDocument document, IEnumerable<string> texts)
    {
        foreach (var lines in texts.Select(text => text.Split('\n')))
        {
            document.Heading(lines[0]);
            foreach (var line in lines.Skip(1))
                document.Body(line);
        }
    }
}
