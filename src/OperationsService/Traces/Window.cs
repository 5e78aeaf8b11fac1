using System.Globalization;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Traces;

/// <summary>The last so many minutes.</summary>
internal static class Window
{
    public const int Usual = 60;
    private static readonly int[] Offered = [15, Usual, 6 * 60, 24 * 60, 7 * 24 * 60];

    public static IEnumerable<Choice> Choices => Offered.Select(minutes => new Choice(minutes.ToString(CultureInfo.InvariantCulture), Text(minutes)));

    /// <summary>One of those that are offered; the usual one for anything else.</summary>
    public static int Read(string? minutes) => int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && Offered.Contains(wanted) ? wanted : Usual;

    public static string Text(int minutes) => minutes switch
    {
        < 60 => T($"{minutes} นาทีล่าสุด", $"Last {minutes} minutes"),
        < 24 * 60 => T($"{minutes / 60} ชั่วโมงล่าสุด", $"Last {minutes / 60} h"),
        _ => T($"{minutes / 1440} วันล่าสุด", $"Last {minutes / 1440} days"),
    };
}
