using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>A gift as it is recorded or corrected.</summary>
public record GiftRequest
{
    [Required]
    public OfferedTo? OfferedTo { get; init; }

    [Required]
    public GiverType? GiverType { get; init; }

    /// <summary>Name or description; stays inside the register.</summary>
    [Required, StringLength(Gift.LongestWords, MinimumLength = 2)]
    public string? Giver { get; init; }

    [Required, StringLength(Gift.LongestWords, MinimumLength = 2)]
    public string? What { get; init; }

    /// <summary>Baht, as estimated; 0 for a thing without a price.</summary>
    [Required, Baht(OrZero = true)]
    public decimal? Value { get; init; }

    [Required, StringLength(Gift.LongestWords, MinimumLength = 2)]
    public string? Occasion { get; init; }

    /// <summary>The day on which it was offered or received.</summary>
    [Required]
    public DateOnly? On { get; init; }

    [Required]
    public GiftOutcome? Outcome { get; init; }

    /// <summary>What was done with it, or where it is now; needed unless it was refused.</summary>
    [StringLength(Gift.LongestReason)]
    public string? DoneWith { get; init; }

    /// <summary>Why it was received; needed where the rule asks for a report and a person received it.</summary>
    [StringLength(Gift.LongestReason)]
    public string? Reason { get; init; }

    /// <summary>What is recorded later than this is a year mistyped.</summary>
    private const int MostYearsAgo = 2;
    private const int ShortestReason = 10;

    internal GiftContent Content => new(
        OfferedTo!.Value, GiverType!.Value, Giver!.Trim(), What!.Trim(), Value!.Value, Occasion!.Trim(), On!.Value, Outcome!.Value, PlainText.Of(DoneWith), PlainText.Of(Reason));

    internal IEnumerable<Objection> Wrong(GiftRule rule, DateOnly today)
    {
        if (On > today)
            yield return Objection.To("on", "วันที่ต้องไม่อยู่ในอนาคต", "The day can't be in the future");
        if (On < today.AddYears(-MostYearsAgo))
            yield return Objection.To("on", $"วันที่เก่ากว่า {MostYearsAgo} ปี ตรวจปีอีกครั้ง", $"The day is more than {MostYearsAgo} years ago; look at the year again");
        if (Outcome is not GiftOutcome.Refused && PlainText.Of(DoneWith) is null)
            yield return Objection.To("doneWith", "บอกว่าทำอย่างไรกับของนั้น หรือตอนนี้อยู่ที่ใด", "Say what was done with it, or where it is now");
        if (rule.Asks(Content) && Outcome is GiftOutcome.ReceivedByPerson && PlainText.Of(Reason) is not { Length: >= ShortestReason })
        {
            yield return Objection.To(
                "reason", $"ของที่มูลค่าเกิน {Money.Number(rule.Above)} บาทและมีผู้รับไว้ ต้องบอกเหตุผลที่รับ อย่างน้อย {ShortestReason} ตัวอักษร",
                $"A gift of more than {Money.Number(rule.Above)} baht that a person received needs the reason, {ShortestReason} characters at least");
        }
    }
}
