using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Events;

/// <summary>What was paid, in a form.</summary>
public sealed class SpendingForm
{
    public List<Row> Spending { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>The button that adds or removes a row; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>A form without rows still needs a field to be mapped from.</summary>
    public string? Nowhere { get; set; }

    /// <summary>As it was planned; the officer writes what it was instead. Closed once more, as it was entered before.</summary>
    internal static SpendingForm Of(TrainingEvent one) => new()
    {
        Spending = one.Spending.Count > 0
            ? [.. one.Spending.Select(line => new Row { Item = line.Item, Amount = line.Amount, Document = line.Document })]
            : [.. one.Lines.Select(line => new Row { Item = line.Item, Amount = line.Amount })],
    };

    /// <summary>As the API would take it; rows that nobody filled are left out.</summary>
    internal IReadOnlyList<CompleteEvent.SpendingGiven> Read()
    {
        Spending.RemoveAll(row => PlainText.Of(row.Item) is null && row.Amount is null);
        return [.. Spending.Select(row => new CompleteEvent.SpendingGiven(row.Item, row.Amount, PlainText.Of(row.Document)))];
    }

    public sealed class Row : IRow<Row>
    {
        public string? Item { get; set; }
        public decimal? Amount { get; set; }
        public string? Document { get; set; }

        public void Take(Row other) => (Item, Amount, Document) = (other.Item, other.Amount, other.Document);
    }
}
