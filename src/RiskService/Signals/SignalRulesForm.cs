using System.ComponentModel.DataAnnotations;

namespace RiskService.Signals;

/// <summary>Thresholds in a form; what they may be is said by <see cref="SetSignalRules"/>.</summary>
public sealed class SignalRulesForm
{
    [Required]
    public DateOnly? From { get; set; }

    [Required]
    public int? Complaints { get; set; }

    [Required]
    public int? WithinDays { get; set; }

    [Required]
    public int? QuietDays { get; set; }

    [Required]
    public int? TrainingByMonth { get; set; }
    public string[]? TrainingProjects { get; set; }

    /// <summary>A row for each category that is known.</summary>
    public List<Row> Areas { get; set => field = value ?? []; } = [];

    [Required, StringLength(SignalRules.LongestReason, MinimumLength = 10)]
    public string? Reason { get; set; }

    internal SetSignalRules.Request Request => new(
        From, new(Complaints!.Value, WithinDays!.Value, QuietDays!.Value, TrainingByMonth!.Value, TrainingProjects ?? [],
            Areas.Where(row => row is { Category: not null, Area: not null }).DistinctBy(row => row.Category).ToDictionary(row => row.Category!, row => row.Area!)), Reason!);

    internal static SignalRulesForm Of(SignalTerms terms, IEnumerable<string> categories, DateOnly from) => new()
    {
        From = from,
        Complaints = terms.Complaints,
        WithinDays = terms.WithinDays,
        QuietDays = terms.QuietDays,
        TrainingByMonth = terms.TrainingByMonth,
        TrainingProjects = [.. terms.TrainingProjects],
        Areas = [.. categories.Distinct().Select(category => new Row { Category = category, Area = terms.Areas.GetValueOrDefault(category) })],
    };

    public sealed class Row
    {
        public string? Category { get; set; }

        /// <summary>Null: all of the division's.</summary>
        public string? Area { get; set; }
    }
}
