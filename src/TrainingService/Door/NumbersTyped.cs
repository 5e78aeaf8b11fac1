using System.Globalization;
using WebUi;

namespace TrainingService.Door;

/// <summary>Numbers of a list as people type them in one line: <c>1-20, 22, 25 27</c>, in Thai digits too.</summary>
/// <param name="Numbers">Each once, in the order in which they were typed.</param>
/// <param name="Unread">What is no number, as it was typed.</param>
public sealed record NumbersTyped(IReadOnlyList<int> Numbers, IReadOnlyList<string> Unread)
{
    /// <summary>Of one range; a slip such as 1-2000000 is no list.</summary>
    private const int LongestRange = 5000;

    private static readonly char[] Between = [' ', ',', ';', '，', '、', '\t', '\r', '\n'];

    public static NumbersTyped Read(string? text)
    {
        var (numbers, unread) = (new List<int>(), new List<string>());
        // A dash with spaces around it is one range, not three words.
        var plain = System.Text.RegularExpressions.Regex.Replace(ThaiDigits.ToArabic(text ?? ""), @"\s*(?:[-–—]|ถึง)\s*", "-");
        foreach (var part in plain.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part.Split('-'))
            {
                case [var one] when Number(one) is { } no:
                    numbers.Add(no);
                    break;
                case [var first, var last] when Number(first) is { } from && Number(last) is { } to && from <= to && to - from < LongestRange:
                    numbers.AddRange(Enumerable.Range(from, to - from + 1));
                    break;
                default:
                    unread.Add(part);
                    break;
            }
        }

        return new([.. numbers.Distinct()], unread);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no > 0 ? no : null;
}
