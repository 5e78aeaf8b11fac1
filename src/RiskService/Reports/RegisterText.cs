using RiskService.HeatMaps;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Settings;
using RiskService.Wording;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Reports;

/// <summary>The sentences of the report, in Thai whatever the reader's language.</summary>
internal static class RegisterText
{
    public static string Title(RegisterPaper paper) => $"รายงานการประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ {paper.FiscalYear}";

    /// <summary>What makes it a draft; null once the whole is approved.</summary>
    public static string? Draft(RegisterPaper paper) => !paper.IsDraft ? null
        : paper.Division is { } division ? $"(ร่าง เฉพาะส่วนของ{Divisions.ThaiNameOf(division)})"
        : paper.Register.Voided is null ? "(ร่าง ยังไม่ได้รับอนุมัติ)" : "(ร่าง มีการแก้ไขหลังอนุมัติ)";

    public static string Overview(RegisterPaper paper)
    {
        var levels = string.Join(" ", Enum.GetValues<RiskLevel>().Reverse().Select(level => $"ระดับ{ThaiWords.Of(level)} {WholeNumber.Text(paper.Map.Levels[Words.Of(level)])} รายการ"));
        return $"มีความเสี่ยงที่ต้องบริหารจัดการ {WholeNumber.Text(paper.Map.Total)} รายการ {levels} สูงกว่าระดับที่ยอมรับได้ (คะแนน {paper.Scales.Appetite}) {WholeNumber.Text(paper.Map.AboveAppetite)} รายการ "
            + $"เกี่ยวข้องกับงบประมาณของ {WholeNumber.Text(paper.Map.Exposed.Projects)} โครงการในแผนปฏิบัติการ รวม {Money.Number(paper.Map.Exposed.Amount)} บาท";
    }

    public static string Method(RegisterPaper paper) =>
        $"ส่วนราชการประเมินโอกาสและผลกระทบด้านละ 1 ถึง 5 คะแนนความเสี่ยงคือโอกาสคูณผลกระทบ แบ่งเป็นระดับต่ำ 1–{paper.Scales.CutOffs.Medium - 1} ปานกลาง {paper.Scales.CutOffs.Medium}–{paper.Scales.CutOffs.High - 1} "
        + $"สูง {paper.Scales.CutOffs.High}–{paper.Scales.CutOffs.VeryHigh - 1} และสูงมาก {paper.Scales.CutOffs.VeryHigh}–25 คะแนนที่ยอมรับได้ไม่เกิน {paper.Scales.Appetite}";

    public static string Measures(RegisterPaper paper)
    {
        var all = paper.Mitigations.SelectMany(ofRisk => ofRisk).ToList();
        return $"กำหนดมาตรการ {WholeNumber.Text(all.Count)} รายการ ดำเนินการแล้วเสร็จ {WholeNumber.Text(all.Count(one => one.Status is MitigationStatus.Done))} รายการ "
            + $"เลยกำหนด {WholeNumber.Text(all.Count(one => one.IsOverdue(paper.Today)))} รายการ";
    }

    public static string Moved(FiscalYear year, Movement movement) =>
        $"เทียบกับปีงบประมาณ {year.Year - 1} ความเสี่ยงสูงขึ้น {WholeNumber.Text(movement.Rose)} รายการ ลดลง {WholeNumber.Text(movement.Fell)} รายการ เท่าเดิม {WholeNumber.Text(movement.Stayed)} รายการ "
        + $"เพิ่มใหม่ {WholeNumber.Text(movement.Added)} รายการ ปิดแล้ว {WholeNumber.Text(movement.Closed)} รายการ และยังไม่นำมาประเมินต่อ {WholeNumber.Text(movement.NotTakenOver ?? 0)} รายการ";

    public static string Approval(RegisterPaper paper) => paper.Register.Approval is { } approval && paper.Division is null
        ? $"อนุมัติโดย {approval.By} เมื่อวันที่ {ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(approval.At))}"
        : "ยังไม่ได้รับอนุมัติจากผู้บริหาร";

    public static string Done(Mitigation one) => one.Status is MitigationStatus.Done
        ? $"แล้วเสร็จ {ThaiCalendar.InThai(one.CompletedOn!.Value)}: {one.ActionTaken}"
        : $"กำหนดเสร็จ {ThaiCalendar.InThai(one.DueOn)}";

    public static string Treatment(Risk risk) => risk.Treatment is { } treatment ? ThaiWords.Of(treatment) : "ยังไม่กำหนด";

    public static string Level(Risk risk) => risk.IsOpen ? $"{ThaiWords.Of(risk.Level)} ({risk.Score})" : "ปิดแล้ว";

    /// <summary>"ไม่เกิน 10,000 บาท", "เกิน 1,000,000 บาท".</summary>
    public static string Damage(IReadOnlyList<ImpactStep> steps, int place) =>
        steps[place].UpToBaht is { } most ? $"ไม่เกิน {Money.Number(most)} บาท" : $"เกิน {Money.Number(steps[place - 1].UpToBaht ?? 0)} บาท";
}
