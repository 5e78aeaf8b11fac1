using WebUi;

namespace OperationsService.Traces;

/// <summary>From which day to which day a list is wanted, as people write days.</summary>
/// <param name="Wrong">What could not be read, so that the page can say so.</param>
internal readonly record struct Days(DateTimeOffset? Since, DateTimeOffset? Until, IReadOnlyList<string> Wrong)
{
    /// <param name="until">The last day, which is wanted too.</param>
    public static Days Read(string? since, string? until)
    {
        var wrong = new List<string>();
        return new(Day(since)?.First, Day(until)?.Next, wrong);

        (DateTimeOffset First, DateTimeOffset Next)? Day(string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return null;
            if (DateReader.TryRead(text, out var day))
                return (ThaiCalendar.StartOf(day), ThaiCalendar.StartOf(day.AddDays(1)));
            wrong.Add(text.Trim());
            return null;
        }
    }
}
