using System.Globalization;
using Documents;
using RiskService.Register;
using RiskService.Settings;
using RiskService.Wording;
using WebUi;

namespace RiskService.Reports;

/// <summary>The report of a year as an official document for Word, on lying A4: scales, map, register, measures with what was done, movement.</summary>
internal static class RegisterWord
{
    private const int TableText = 26; // 13 pt

    public static Stream Write(RegisterPaper paper, OrganizationOptions organization)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, RegisterText.Title(paper), landscape: true))
        {
            word.Line(RegisterText.Title(paper), Align.Centre, bold: true);
            word.Line(organization.Name, Align.Centre);
            if (RegisterText.Draft(paper) is { } draft)
                word.Line(draft, Align.Centre, bold: true);
            word.SubHeading("1. เกณฑ์การประเมิน");
            word.Body(RegisterText.Method(paper));
            word.Table(Likelihood(paper.Scales));
            word.Line();
            word.Table(Impact(paper.Scales));
            word.SubHeading("2. ผลการประเมินในภาพรวม");
            word.Body(RegisterText.Overview(paper));
            word.Table(Map(paper));
            word.SubHeading("3. ทะเบียนความเสี่ยง");
            Listed(word, paper.Risks, Register(paper));
            word.SubHeading("4. มาตรการและผลการดำเนินการ");
            word.Body(RegisterText.Measures(paper));
            Listed(word, [.. paper.Risks.Where(risk => paper.Mitigations.Contains(risk.Id))], Measures(paper));
            word.SubHeading("5. การเปลี่ยนแปลงของความเสี่ยง");
            word.Body(RegisterText.Moved(paper.FiscalYear, paper.Map.SinceYearBefore));
            word.SubHeading("6. การอนุมัติ");
            word.Body(RegisterText.Approval(paper));
            word.Signature("รายงาน ณ วันที่ ...... เดือน .................... พ.ศ. ..........", new string('.', 50), "ผู้รายงาน");
        }

        file.Position = 0;
        return file;
    }

    private static void Listed(OfficialDocument word, IReadOnlyList<Risk> risks, OfficialTable table)
    {
        if (risks.Count == 0)
            word.Body(ThaiWords.None);
        else
            word.Table(table);
    }

    private static OfficialTable Likelihood(RiskScales scales)
    {
        var table = new OfficialTable([3, 5, 17.7], TableText);
        table.Header(new("โอกาส"), new("ความหมาย"), new("ความถี่"));
        foreach (var (place, step) in scales.Likelihood.Index())
            table.Row(OfficialCell.Centred(Number(place + 1)), new(step.Thai), new(step.TimesAYear));
        return table;
    }

    private static OfficialTable Impact(RiskScales scales)
    {
        var table = new OfficialTable([3, 5, 6.7, 11], TableText);
        table.Header(new("ผลกระทบ"), new("ความหมาย"), new("ความเสียหาย"), new("ภาพลักษณ์"));
        foreach (var (place, step) in scales.Impact.Index())
            table.Row(OfficialCell.Centred(Number(place + 1)), new(step.Thai), new(RegisterText.Damage(scales.Impact, place)), new(step.Reputation));
        return table;
    }

    private static OfficialTable Map(RegisterPaper paper)
    {
        var table = new OfficialTable([4.2, 4.3, 4.3, 4.3, 4.3, 4.3], TableText);
        table.Header([new("ผลกระทบ"), .. Enumerable.Range(1, RiskScales.Steps).Select(likelihood => new OfficialCell($"โอกาส {Number(likelihood)}"))]);
        foreach (var row in paper.Map.Cells.Chunk(RiskScales.Steps))
            table.Row([OfficialCell.Centred(Number(row[0].Impact)), .. row.Select(cell => OfficialCell.Centred($"{Number(cell.Count)} รายการ ({ThaiWords.Of(cell.Level)})"))]);
        return table;
    }

    private static OfficialTable Register(RegisterPaper paper)
    {
        var table = new OfficialTable([2.6, 3.6, 6.2, 4.6, 1.6, 1.8, 2.5, 2.8], TableText);
        table.Header(new("รหัส"), new("ส่วนราชการ"), new("เหตุการณ์ความเสี่ยง"), new("การควบคุมที่มีอยู่"), new("โอกาส"), new(["ผล", "กระทบ"]), new(["ระดับ", "(คะแนน)"]), new("การจัดการ"));
        foreach (var risk in paper.Risks)
        {
            var controls = paper.Controls[risk.Id].Select(control => control.Text).ToList();
            table.Row(
                new OfficialCell(risk.Code), new(Divisions.ThaiNameOf(risk.Division)), new([$"{risk.Content.Process}: {risk.Title}"]), new(controls.Count == 0 ? [ThaiWords.None] : controls),
                OfficialCell.Centred(Number(risk.Likelihood)), OfficialCell.Centred(Number(risk.Impact)), OfficialCell.Centred(RegisterText.Level(risk)), new(RegisterText.Treatment(risk)));
        }

        return table;
    }

    private static OfficialTable Measures(RegisterPaper paper)
    {
        var table = new OfficialTable([2.6, 6.3, 6.6, 3.6, 6.6], TableText);
        table.Header(new("รหัส"), new("เหตุการณ์ความเสี่ยง"), new("มาตรการ"), new("ผู้รับผิดชอบ"), new("การดำเนินการ"));
        foreach (var risk in paper.Risks)
        {
            foreach (var (place, one) in paper.Mitigations[risk.Id].Index())
            {
                table.Row(
                    place == 0 ? new OfficialCell(risk.Code) { Join = CellJoin.Begins } : OfficialCell.Above, place == 0 ? new OfficialCell(risk.Title) { Join = CellJoin.Begins } : OfficialCell.Above,
                    new(one.Measure), new(one.Owner), new(RegisterText.Done(one)));
            }
        }

        return table;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
