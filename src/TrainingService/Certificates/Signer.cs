using ServiceDefaults.Audit;
using WebUi;

namespace TrainingService.Certificates;

/// <summary>Who signs the certificates of a year.</summary>
public sealed class Signer : IAudited
{
    public const int LongestName = 200;

    /// <summary>Buddhist, from January to December as the register of papers counts.</summary>
    public required int Year { get; init; }
    public string Name { get; private set; } = "";
    public string Position { get; private set; } = "";

    internal void Be(string name, string position) => (Name, Position) = (name, position);

    public static int YearOf(DateOnly day) => day.Year + ThaiCalendar.YearsAhead;
}
