using System.Globalization;
using RiskService.InternalAudit.Engagements;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using RiskService.InternalAudit.Universe;
using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit;

/// <summary>How the states and kinds of internal audit are called.</summary>
public static class AuditWords
{
    public static string Rule => T(AuditDeadlines.Rule, AuditDeadlines.EnglishRule);

    public static string Of(Factor factor) => factor switch
    {
        Factor.Money => T("วงเงิน", "Money"),
        Factor.Complexity => T("ความซับซ้อน", "Complexity"),
        Factor.LastAudited => T("เวลาจากการตรวจครั้งล่าสุด", "Time since the last audit"),
        Factor.Risk => T("ระดับความเสี่ยงและเรื่องร้องเรียน", "Risk level and complaints"),
        _ => T("การเปลี่ยนแปลง", "Changes"),
    };

    /// <summary>Why a factor has its points.</summary>
    public static string Basis(ScoredFactor one) => one.Factor switch
    {
        Factor.Money => $"{Money.Text(one.Amount ?? 0)} {T("ต่อปี", "a year")} · {one.Note}",
        Factor.LastAudited => one.On is { } on ? T($"ตรวจล่าสุด {ThaiCalendar.InList(on)}", $"audited last on {ThaiCalendar.InList(on)}") : T("ยังไม่เคยตรวจ", "never audited"),
        _ => one.Note ?? "",
    };

    public static string Of(EngagementType type) => type switch
    {
        EngagementType.Compliance => T("การปฏิบัติตามกฎระเบียบ", "Compliance"),
        EngagementType.Performance => T("ผลการดำเนินงาน", "Performance"),
        EngagementType.Financial => T("การเงินและบัญชี", "Financial"),
        EngagementType.InformationTechnology => T("เทคโนโลยีสารสนเทศ", "Information technology"),
        _ => T("ติดตามผล", "Follow-up"),
    };

    /// <summary>For official documents, whatever the reader's language.</summary>
    public static string ThaiOf(EngagementType type) => type switch
    {
        EngagementType.Compliance => "การปฏิบัติตามกฎระเบียบ",
        EngagementType.Performance => "ผลการดำเนินงาน",
        EngagementType.Financial => "การเงินและบัญชี",
        EngagementType.InformationTechnology => "เทคโนโลยีสารสนเทศ",
        _ => "ติดตามผล",
    };

    public static Choice[] Types => [.. Enum.GetValues<EngagementType>().Select(type => new Choice(type.ToString(), Of(type)))];

    public static string Of(AuditPlanStatus status) => status switch
    {
        AuditPlanStatus.Draft => T("ร่าง", "Draft"),
        AuditPlanStatus.Submitted => T("รอนายก อบต. พิจารณา", "With the chief executive"),
        _ => T("อนุมัติแล้ว", "Approved"),
    };

    public static State StateOf(AuditPlanStatus status) => status switch
    {
        AuditPlanStatus.Draft => State.NotStarted,
        AuditPlanStatus.Submitted => State.Doing,
        _ => State.Done,
    };

    public static string Of(PlanTiming timing) => timing switch
    {
        PlanTiming.InTime => T("อนุมัติภายในเดือนกันยายน", "Approved in September"),
        PlanTiming.Early => T("อนุมัติก่อนเดือนกันยายน", "Approved before September"),
        _ => T("อนุมัติหลังเริ่มปีงบประมาณ", "Approved after the year began"),
    };

    public static string Of(EngagementStatus status) => status switch
    {
        EngagementStatus.Opened => T("เตรียมงาน", "Being prepared"),
        EngagementStatus.Started => T("แจ้งหน่วยรับตรวจแล้ว", "Started"),
        EngagementStatus.Fieldwork => T("กำลังตรวจ", "Fieldwork"),
        EngagementStatus.Reported => T("ออกรายงานแล้ว ติดตามผล", "Reported, followed up"),
        _ => T("ปิดงานแล้ว", "Closed"),
    };

    public static State StateOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Opened => State.NotStarted,
        EngagementStatus.Closed => State.Done,
        _ => State.Doing,
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.High => T("สูง", "High"),
        Severity.Medium => T("ปานกลาง", "Medium"),
        _ => T("ต่ำ", "Low"),
    };

    public static string ThaiOf(Severity severity) => severity switch
    {
        Severity.High => "สูง",
        Severity.Medium => "ปานกลาง",
        _ => "ต่ำ",
    };

    public static string Days(decimal days) => days.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Score(decimal? score) => score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";
}
