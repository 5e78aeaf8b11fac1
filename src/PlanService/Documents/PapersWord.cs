using PlanService.Documents.Official;
using PlanService.Import;
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

    public static void Order(OfficialDocument document, Plan plan, OfficialPaper order)
    {
        document.Garuda();
        document.Line($"คำสั่ง{plan.Organization}", Align.Centre, bold: true);
        document.Line(WithRoom(order.NumberAsWritten ?? "ที่ /"), Align.Centre);
        Head(document, order);
        foreach (var paragraph in order.Opening.Count > 0 ? order.Opening : [AppointsCommittee(plan)])
            document.Body(paragraph);
        foreach (var member in plan.Papers.Committee)
            document.Column($"{MatrixWord.Text(member.No)}. {member.Position}\t{member.Role}");
        if (plan.Papers.CommitteeDuties.Count > 0)
            document.Body("โดยมีหน้าที่ ดังนี้");
        foreach (var (duty, i) in plan.Papers.CommitteeDuties.Select((duty, i) => (duty, i)))
            document.Item($"{MatrixWord.Text(i + 1)}) {duty}");
        foreach (var paragraph in order.Closing.Count > 0 || order.Opening.Count > 0 ? order.Closing : ["ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"])
            document.Body(paragraph);
        Foot(document, plan, order);
    }

    public static void Announcement(OfficialDocument document, Plan plan, OfficialPaper announcement)
    {
        document.Garuda();
        document.Line($"ประกาศ{plan.Organization}", Align.Centre, bold: true);
        Head(document, announcement);
        foreach (var paragraph in announcement.Opening.Count > 0 ? announcement.Opening : [Announces(plan)])
            document.Body(paragraph);
        Foot(document, plan, announcement);
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

    private static void Head(OfficialDocument document, OfficialPaper paper)
    {
        document.Line(OfficialText.Unbroken($"เรื่อง {paper.Subject}".TrimEnd()), Align.Centre, bold: true);
        document.Dots();
    }

    private static void Foot(OfficialDocument document, Plan plan, OfficialPaper paper)
    {
        if (paper.DateAsWritten is null)
            return;
        document.Line();
        if (paper.SignedBy is null)
            document.Line(WithRoom(paper.DateAsWritten), Align.Centre);
        else
            document.Signature(WithRoom(paper.DateAsWritten), paper.SignedBy, paper.SignedAs ?? $"นายก{plan.Organization}");
    }

    /// <summary>Where number, day or month were left blank, room to write them.</summary>
    private static string WithRoom(string text)
    {
        foreach (var (before, after) in (ReadOnlySpan<(string, string)>)[("ที่", "/"), ("วันที่", "เดือน"), ("เดือน", "พ.ศ.")])
            text = text.Replace($"{before} {after}", $"{before}{new string(' ', 14)}{after}", StringComparison.Ordinal);
        return text;
    }

    private static string AppointsCommittee(Plan plan) =>
        $"เพื่อให้การจัดทำ{plan.Title} เป็นไปด้วยความเรียบร้อยและบรรลุวัตถุประสงค์ จึงแต่งตั้งคณะกรรมการ ดังนี้";

    private static string Announces(Plan plan) =>
        $"บัดนี้ ได้จัดทำ{plan.Title} เสร็จเรียบร้อยแล้ว จึงประกาศให้ทราบโดยทั่วกัน";
}
