using System.Globalization;
using static WebUi.Language;

namespace OperationsService.Traces.Words;

/// <summary>How long something took, for people.</summary>
internal static class Took
{
    /// <summary>58.4 ms, 12.35 วินาที, 3 นาที 20 วินาที, 2 ชั่วโมง 5 นาที.</summary>
    public static string Text(double milliseconds) => milliseconds switch
    {
        < 1_000 => $"{Number(milliseconds)} ms",
        < 60_000 => T($"{Round(milliseconds / 1_000, "0.##")} วินาที", $"{Round(milliseconds / 1_000, "0.##")} s"),
        < 3_600_000 => T($"{Whole(milliseconds, 60_000)} นาที {Rest(milliseconds, 60_000, 1_000)} วินาที", $"{Whole(milliseconds, 60_000)} min {Rest(milliseconds, 60_000, 1_000)} s"),
        _ => T($"{Whole(milliseconds, 3_600_000)} ชั่วโมง {Rest(milliseconds, 3_600_000, 60_000)} นาที", $"{Whole(milliseconds, 3_600_000)} h {Rest(milliseconds, 3_600_000, 60_000)} min"),
    };

    /// <summary>58.4: for a column whose heading says milliseconds.</summary>
    public static string Number(double milliseconds) => Round(milliseconds, "#,0.0");

    /// <summary>A mark of an axis: no more digits than it needs.</summary>
    public static string Mark(double milliseconds) => Round(milliseconds, "#,0.##");

    private static string Whole(double milliseconds, int of) => Round(Math.Floor(milliseconds / of), "#,0");

    private static string Rest(double milliseconds, int of, int unit) => Round(Math.Floor(milliseconds % of / unit), "0");

    private static string Round(double number, string digits) => number.ToString(digits, CultureInfo.InvariantCulture);
}
