using WebUi;
using static WebUi.Language;

namespace ComplaintService.Corruption.Figures;

/// <summary>How a figure stands on the page.</summary>
internal static class FigureWords
{
    /// <param name="of">To which year it belongs: where even its sum is withheld, everything in it is under five.</param>
    public static string Of(GetFigures.Figure figure, GetFigures.Answer of) => figure.Count switch
    {
        0 => T("ไม่มี", "None"),
        { } count => WholeNumber.Text(count),
        null => of.Received.Withheld ? T("น้อยกว่า 5", "Fewer than 5") : T("ไม่แสดง", "Withheld"),
    };

    public static string Of(Period period) => period.Half == 1
        ? T($"ครึ่งปีแรก (ต.ค. {period.Year.Year - 1} – มี.ค. {period.Year})", $"First half (October {period.FirstDay.Year} to March {period.LastDay.Year})")
        : T($"ครึ่งปีหลัง (เม.ย. – ก.ย. {period.Year})", $"Second half (April to September {period.LastDay.Year})");
}
