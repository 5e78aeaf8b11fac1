using WebUi;
using static WebUi.Language;

namespace RiskService.Signals;

/// <summary>Signals as people read them: what was seen, and why that asks for a look.</summary>
public static class SignalWords
{
    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.Complaints => T("เรื่องร้องเรียนซ้ำ", "Repeated complaints"),
        SignalKind.Corruption => T("สถิติช่องทางแจ้งการทุจริต", "Statistics of the corruption channel"),
        SignalKind.TrainingLate => T("อบรมล่าช้า", "Training late"),
        _ => T("ใช้เงินเกินงบ", "Overspent"),
    };

    public static string WhatOf(Signal signal) => signal.Kind switch
    {
        SignalKind.Complaints => T(
            $"เรื่องร้องเรียนหมวด {CategoryOf(signal.Category)} {WhereOf(signal)} {signal.Count} เรื่อง ใน {signal.Days} วัน",
            $"{signal.Count} complaints of category {CategoryOf(signal.Category)} {WhereOf(signal)} within {signal.Days} days"),
        SignalKind.Corruption => signal.Count is { } count
            ? T($"สถิติครึ่งปีที่ {signal.Half} มีเรื่องที่ดำเนินการแล้วเสร็จ {count} เรื่อง", $"The statistics of half-year {signal.Half} have {count} closed reports")
            : T($"สถิติครึ่งปีที่ {signal.Half} อาจมีเรื่องที่ดำเนินการแล้วเสร็จ ไม่แสดงจำนวนเพราะน้อยกว่า 5", $"The statistics of half-year {signal.Half} may have closed reports; the number is withheld because it is below 5"),
        SignalKind.TrainingLate => T(
            $"โครงการ {signal.ProjectCode} มีงบอบรมในปี {signal.FiscalYear} แต่ยังไม่มีงานอบรมที่เสร็จสิ้น", $"Project {signal.ProjectCode} has money for training in {signal.FiscalYear}, and no event was completed"),
        _ => T($"โครงการ {signal.ProjectCode} ใช้เงินเกินงบ {Money.Text(signal.Baht ?? 0)}", $"Project {signal.ProjectCode} is overspent by {Money.Text(signal.Baht ?? 0)}"),
    };

    /// <summary>Why a risk should be looked at because of it.</summary>
    public static string WhyOf(SignalKind kind) => kind switch
    {
        SignalKind.Complaints => T("เรื่องเดียวกันซ้ำหลายครั้งอาจแสดงว่าการควบคุมไม่ทำงาน หรือโอกาสเกิดสูงกว่าที่ประเมินไว้", "The same again and again may mean that a control does not work, or that it is more likely than was judged"),
        SignalKind.Corruption => T("ควรทบทวนความเสี่ยงทุกรายการที่สูงกว่าที่ยอมรับได้ สถิตินี้ไม่บอกว่าเรื่องเกี่ยวกับส่วนราชการหรืองานใด", "Every risk above what is accepted should be reviewed; the statistics do not say which division or work they are about"),
        SignalKind.TrainingLate => T("มาตรการที่อาศัยการอบรมอาจยังไม่เกิดผล", "Measures that rest on this training may have no effect yet"),
        _ => T("การใช้จ่ายเกินงบอาจแสดงว่าการควบคุมการเบิกจ่ายไม่ทำงาน", "Spending beyond the budget may mean that controls of payments do not work"),
    };

    public static string Of(SignalOutcome outcome) => outcome switch
    {
        SignalOutcome.Reassess => T("ประเมินความเสี่ยงใหม่", "Assess the risk anew"),
        SignalOutcome.NewRisk => T("เพิ่มความเสี่ยงใหม่", "Add a new risk"),
        _ => T("ไม่ต้องเปลี่ยน", "No change"),
    };

    /// <summary>The categories that the complaint service begins with; one that the office added stands for itself.</summary>
    public static string CategoryOf(string? code) => code switch
    {
        "road" => T("ถนน ทางเท้า สะพาน", "roads, pavements, bridges"),
        "street-light" => T("ไฟฟ้าสาธารณะ", "street lights"),
        "water" => T("น้ำประปา ทางระบายน้ำ", "water and drains"),
        "nuisance" => T("เหตุเดือดร้อนรำคาญ", "nuisance"),
        "welfare" => T("สวัสดิการ", "welfare"),
        "service" => T("การให้บริการ", "service"),
        "tax" => T("ภาษี", "taxes"),
        null => "",
        _ => code,
    };

    private static string WhereOf(Signal signal) => signal switch
    {
        { ProjectCode: { } project } => T($"ของโครงการ {project}", $"about project {project}"),
        { Division: { } division } => T($"ของ{Divisions.NameOf(division)}", $"of the {Divisions.NameOf(division)}"),
        _ => T("ที่ยังไม่มอบหมายส่วนราชการ", "not assigned to a division yet"),
    };
}
