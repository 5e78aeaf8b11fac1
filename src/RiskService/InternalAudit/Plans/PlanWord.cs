using Documents;
using WebUi;

namespace RiskService.InternalAudit.Plans;

/// <summary>The yearly plan as an official document for Word, to be signed by who proposes and who approves it.</summary>
public static class PlanWord
{
    private const int TableText = 28; // 14 pt

    public static Stream Write(PlanSheet plan, OrganizationOptions organization)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, PlanText.Title(plan), landscape: true))
        {
            word.Line(PlanText.Title(plan), Align.Centre, bold: true);
            if (PlanText.Amendment(plan) is { } amendment)
                word.Line(amendment, Align.Centre);
            word.Line(organization.Name, Align.Centre);
            word.Body(PlanText.Aim(plan));
            if (plan.Note is { } note)
                word.Body(note);
            if (plan.AmendedFor is { } reason)
                word.Body($"เหตุผลที่แก้ไข {reason}");
            word.Table(Table(plan));
            if (PlanText.Timing(plan) is { } timing)
                word.Body($"หมายเหตุ {timing} ({AuditDeadlines.Rule})");
            word.Signature(PlanText.Proposed(plan), plan.SubmittedBy ?? PlanText.Blank, "ผู้ตรวจสอบภายใน ผู้เสนอแผน");
            word.Signature(PlanText.Approved(plan), plan.ApprovedBy ?? PlanText.Blank, "นายกองค์การบริหารส่วนตำบล ผู้อนุมัติ");
        }

        file.Position = 0;
        return file;
    }

    private static OfficialTable Table(PlanSheet plan)
    {
        var table = new OfficialTable([5.6, 3.2, 10.3, 1.8, 2.0, 2.6], TableText);
        table.Header([.. PlanText.Headings.Select(heading => new OfficialCell(heading))]);
        foreach (var one in PlanText.InOrder(plan))
        {
            table.Row(
                new OfficialCell(PlanText.Unit(one)), new OfficialCell(AuditWords.ThaiOf(one.Type)), new OfficialCell([one.Objective, $"ขอบเขต {one.Scope}"]),
                OfficialCell.Centred(WholeNumber.Text(one.Quarter)), OfficialCell.Number(WholeNumber.Text(one.ManDays)), OfficialCell.Number(PlanText.Score(one)));
        }

        table.Row(new OfficialCell("รวม") { IsBold = true, Columns = 4 }, OfficialCell.Number(WholeNumber.Text(plan.PlannedDays)) with { IsBold = true }, OfficialCell.Empty);
        return table;
    }
}
