using PlanService.Import;
using PlanService.Pages;
using PlanService.Projects;
using WebUi;
using static WebUi.Language;

namespace PlanService.Indicators;

/// <summary>Results of indicators as pages say them.</summary>
public static class ResultWords
{
    public static string Of(Measurement? measured) => measured switch
    {
        null => T("ยังไม่มีผลวัด", "Not measured"),
        { Met: true } => T("บรรลุ", "Met"),
        { Met: false } => T("ไม่บรรลุ", "Not met"),
        _ => T("ยังตัดสินไม่ได้ ไม่มีปีก่อนหรือค่าฐานให้เทียบ", "Can't be told: nothing to compare with"),
    };

    public static State StateOf(Measurement? measured) => measured switch
    {
        { Met: true } => State.Done,
        { Met: false } => State.Late,
        _ => State.NotStarted,
    };

    /// <summary>"ร้อยละ 85", "4 เรื่อง", "มี", or for a judgement its first words.</summary>
    public static string ValueOf(Indicator indicator, Measurement measured) => measured switch
    {
        { Value: { } value } => Amount(indicator, value),
        { Judgement: not null } => T("ประเมินเป็นข้อความ", "judged in words"),
        { Met: true } => T("มี", "there is"),
        _ => T("ยังไม่มี", "there is none"),
    };

    public static string Amount(Indicator indicator, decimal value) => indicator switch
    {
        { Comparator: Comparator.Decreases } => $"{Number(value)} {(indicator.Aim().IsPercent ? "" : indicator.Unit)}".Trim(),
        _ when indicator.Aim().IsPercentage => T($"ร้อยละ {Number(value)}", $"{Number(value)} %"),
        _ => $"{Number(value)} {indicator.Unit}".Trim(),
    };

    public static string TargetOf(Indicator indicator) => indicator is { Comparator: Comparator.Decreases, Target: { } by }
        ? T($"ลดลง{(indicator.Aim().IsPercent ? "ร้อยละ " : " ")}{Number(by)}", $"decreases by {Number(by)}{(indicator.Aim().IsPercent ? " %" : "")}")
        : Wording.TargetOf(indicator.Comparator, indicator.Target, indicator.Unit);

    public static string SourceOf(string source) => source switch
    {
        Measurement.Manual => T("เจ้าหน้าที่บันทึก", "entered by hand"),
        Measurement.Publications => T("นับจากการเผยแพร่", "counted from publications"),
        "training" => T("ระบบอบรม", "training service"),
        "complaints" => T("ระบบเรื่องร้องเรียน", "complaint service"),
        "risk" => T("ระบบความเสี่ยง", "risk service"),
        _ => source,
    };

    /// <summary>"ผลผลิต 1", "ผลลัพธ์ 2".</summary>
    public static string NameOf(Indicator indicator) =>
        $"{(indicator.IsOutput ? T("ผลผลิต", "Output") : T("ผลลัพธ์", "Outcome"))} {Wording.Plain(indicator.Position)}";

    /// <summary>At most four decimals, and none that say nothing.</summary>
    public static string Number(decimal value) => value.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture);
}
