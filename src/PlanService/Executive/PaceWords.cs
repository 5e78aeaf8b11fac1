using System.Globalization;
using PlanService.Indicators;
using PlanService.Projects;
using WebUi;
using static WebUi.Language;

namespace PlanService.Executive;

/// <summary>What will be missed, as a sentence: how much of the year is gone, how far it came, what it comes to.</summary>
public static class PaceWords
{
    /// <summary>"ผ่านไป 60 % ของปี ทำแล้ว 2 จาก 8 ขั้นตอน (25 %) ถ้าทำต่อเท่านี้สิ้นปีจะได้ 42 %".</summary>
    /// <param name="indicators">Of the project.</param>
    public static string Sentence(Missed missed, YearGone gone, IReadOnlyCollection<Indicator> indicators)
    {
        var (so, far) = Reached(missed, indicators.FirstOrDefault(one => one.Code == missed.Indicator));
        if (missed.Of is PaceOf.Rate)
            return T(so, far);
        var (thai, english) = Outlook(missed, gone);
        return gone.IsOver
            ? T($"สิ้นปีแล้ว {so}", $"The year is over: {far}")
            : T($"ผ่านไป {gone.Percent} % ของปี {so}{thai}", $"{gone.Percent} % of the year gone: {far}{english}");
    }

    /// <summary>For a cell of a table: "ขั้นตอน 25 %".</summary>
    public static string InBrief(Missed missed, IReadOnlyCollection<Indicator> indicators) => missed.Of switch
    {
        PaceOf.Steps => T($"ขั้นตอน {Percent(missed)}", $"steps {Percent(missed)}"),
        PaceOf.Money => T($"เงิน {Percent(missed)}", $"money {Percent(missed)}"),
        _ => indicators.FirstOrDefault(one => one.Code == missed.Indicator) is { } indicator ? ResultWords.NameOf(indicator) : missed.Indicator!,
    };

    /// <summary>The rule, as it stands on the page.</summary>
    public static string Rule => T(
        $"คิดจากสัดส่วนของปีที่ผ่านไปเทียบกับขั้นตอนที่ทำแล้ว เงินที่เบิกจ่ายและจองไว้ และค่าตัวชี้วัดล่าสุด ถ้าทำต่อด้วยความเร็วเท่าเดิมแล้วสิ้นปีได้ไม่ถึง {Pace.Enough} % ของเป้าหมาย ถือว่าจะไม่ทัน ตัวชี้วัดที่เป็นร้อยละเทียบกับเป้าหมายโดยตรง เริ่มคิดเมื่อปีผ่านไป {Pace.Earliest} %",
        $"The share of the year that is gone is held against steps done, money spent and held, and the latest value of each indicator. What would come to less than {Pace.Enough} % of what is wanted by the end of the year, at the same pace, will be missed. A share of a hundred is compared with its target as it is. Nothing is said before {Pace.Earliest} % of the year.");

    private static (string Thai, string English) Reached(Missed missed, Indicator? indicator) => missed.Of switch
    {
        PaceOf.Steps => ($"ทำแล้ว {Number(missed.Done)} จาก {Number(missed.Wanted)} ขั้นตอน ({Percent(missed)})", $"{Number(missed.Done)} of {Number(missed.Wanted)} steps done ({Percent(missed)})"),
        PaceOf.Money => (
            $"เบิกจ่ายและจองไว้ {Money.Number(missed.Done)} จาก {Money.Number(missed.Wanted)} บาท ({Percent(missed)})",
            $"{Money.Number(missed.Done)} of {Money.Number(missed.Wanted)} baht spent or held ({Percent(missed)})"),
        _ when indicator is null => ($"{missed.Indicator} ได้ {Number(missed.Done)} เป้าหมาย {Number(missed.Wanted)}", $"{missed.Indicator} is {Number(missed.Done)}, wanted {Number(missed.Wanted)}"),
        _ => (
            $"{ResultWords.NameOf(indicator)} ได้ {ResultWords.Amount(indicator, missed.Done)} เป้าหมาย {ResultWords.TargetOf(indicator)}",
            $"{ResultWords.NameOf(indicator)} is {ResultWords.Amount(indicator, missed.Done)}, wanted {ResultWords.TargetOf(indicator)}"),
    };

    private static (string Thai, string English) Outlook(Missed missed, YearGone gone) => (missed.Of, gone.IsOver) switch
    {
        (_, true) => ("", ""),
        (PaceOf.Limit, _) => ($" ถ้าเป็นเช่นนี้ต่อไปสิ้นปีจะเป็น {Number(missed.AtEnd)}", $"; at this pace {Number(missed.AtEnd)} by its end"),
        _ => ($" ถ้าทำต่อเท่านี้สิ้นปีจะได้ {Percent(missed.AtEnd, missed.Wanted)}", $"; at this pace {Percent(missed.AtEnd, missed.Wanted)} by its end"),
    };

    private static string Percent(Missed missed) => Percent(missed.Done, missed.Wanted);

    private static string Percent(decimal part, decimal whole) => (part * 100 / whole).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Number(decimal value) => ResultWords.Number(value);
}
