using ServiceDefaults.Values;
using TrainingService.Expenses;
using WebUi;

namespace TrainingService.Events;

/// <summary>The money lines of an event in a form.</summary>
public sealed class LinesForm
{
    public List<Row> Lines { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>The button that adds, removes or only computes; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>The event's version when the form was shown.</summary>
    public uint? Seen { get; set; }

    internal static LinesForm Of(TrainingEvent one) => new()
    {
        Lines = [.. one.Lines.Select(line => new Row
        {
            Item = line.Item,
            Kind = line.Kind.ToString(),
            Quantity = line.Quantity,
            Unit = line.Unit,
            People = line.People,
            Rate = line.Rate,
            Amount = line.Amount,
            Speaker = line.Speaker?.ToString(),
            ExceptionReason = line.Exception?.Reason,
        }).DefaultIfEmpty(new Row())],
        Seen = one.RowVersion,
    };

    internal void Rearrange()
    {
        Lines.Rearrange(Do, "lines");
        if (Do == "compute")
            foreach (var row in Lines)
                row.Amount = row.Product ?? row.Amount;
    }

    /// <summary>As the API would take them; rows that nobody filled are left out.</summary>
    internal IReadOnlyList<LineGiven> Read()
    {
        Lines.RemoveAll(row => PlainText.Of(row.Item) is null && row.Rate is null && row.Amount is null);
        return [.. Lines.Select(row => new LineGiven(
            row.Item, row.Quantity, row.Unit, row.Rate, row.People, row.Amount ?? row.Product, Enum.TryParse<ExpenseKind>(row.Kind, out var kind) ? kind : null,
            Enum.TryParse<SpeakerType>(row.Speaker, out var speaker) ? speaker : null, row.ExceptionReason))];
    }

    internal Dictionary<string, IReadOnlyList<object>> Lists => new() { ["budgetLines"] = Lines };

    public sealed class Row : IRow<Row>
    {
        public string? Item { get; set; }
        public string? Kind { get; set; }
        public decimal? Quantity { get; set; }
        public string? Unit { get; set; }
        public int? People { get; set; }
        public decimal? Rate { get; set; }
        public decimal? Amount { get; set; }

        /// <summary>Who is paid, where the event has speakers of both types.</summary>
        public string? Speaker { get; set; }

        /// <summary>Why the rate is above its ceiling.</summary>
        public string? ExceptionReason { get; set; }

        /// <summary>Baht; null until the numbers are there.</summary>
        public decimal? Product => Quantity is { } quantity && Rate is { } rate ? decimal.Round(quantity * (People ?? 1) * rate, 2, MidpointRounding.AwayFromZero) : null;

        public void Take(Row other) =>
            (Item, Kind, Quantity, Unit, People, Rate, Amount, Speaker, ExceptionReason) =
            (other.Item, other.Kind, other.Quantity, other.Unit, other.People, other.Rate, other.Amount, other.Speaker, other.ExceptionReason);
    }
}
