using System.Text.Json.Serialization;

namespace TrainingService.Expenses;

/// <summary>An expense of an event as it was asked for: quantity × people × rate is its amount.</summary>
/// <param name="No">Its place, from 1.</param>
/// <param name="Quantity">Meals, hours, pieces.</param>
/// <param name="Unit">Of the quantity: มื้อ, ชั่วโมง.</param>
/// <param name="Rate">Baht for one.</param>
/// <param name="People">For how many; null where it is for no number of people.</param>
/// <param name="Amount">Baht, as it was written.</param>
/// <param name="Speaker">Of a speaker's line, where the event has speakers of both types.</param>
/// <param name="Exception">Why the rate may be above its ceiling.</param>
/// <param name="AsWritten">The words of the plan's sheet, where it comes from there.</param>
public sealed record BudgetLine(
    int No, string Item, ExpenseKind Kind, decimal Quantity, string Unit, decimal Rate, int? People, decimal Amount,
    SpeakerType? Speaker = null, RateWaiver? Exception = null, string? AsWritten = null)
{
    /// <summary>What the amount must be: exact to the satang.</summary>
    [JsonIgnore]
    public decimal Product => decimal.Round(Quantity * (People ?? 1) * Rate, 2, MidpointRounding.AwayFromZero);

    [JsonIgnore]
    public bool IsRight => Product == Amount;

    /// <summary>Says the same about the same money: it was checked when it was written, and its exception is about this.</summary>
    public bool IsSame(BudgetLine other) => this with { No = 0, Exception = null, AsWritten = null } == other with { No = 0, Exception = null, AsWritten = null };
}

/// <summary>A rate above its ceiling: asked for with a reason, allowed by a superior who is somebody else.</summary>
public sealed record RateWaiver(string Reason, string AskedBy, string AskedByName, DateTimeOffset AskedAt, string? AllowedBy = null, string? AllowedByName = null, DateTimeOffset? AllowedAt = null)
{
    [JsonIgnore]
    public bool IsAllowed => AllowedAt is not null;
}

/// <summary>What was really paid.</summary>
/// <param name="Document">Number of the voucher (ฎีกา) or receipt.</param>
public sealed record SpendingLine(string Item, decimal Amount, string? Document);
