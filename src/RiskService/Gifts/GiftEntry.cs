using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>A gift in a form.</summary>
public sealed class GiftEntry
{
    [Required(ErrorMessage = "เลือกว่ามีผู้เสนอให้ใคร|Choose to whom it was offered")]
    public OfferedTo? OfferedTo { get; set; }

    [Required(ErrorMessage = "เลือกประเภทผู้ให้|Choose who gave it")]
    public GiverType? GiverType { get; set; }

    [Required, StringLength(Gift.LongestWords, MinimumLength = 2)]
    public string? Giver { get; set; }

    [Required, StringLength(Gift.LongestWords, MinimumLength = 2)]
    public string? What { get; set; }

    [Required, Baht(OrZero = true)]
    public decimal? Value { get; set; }

    [Required, StringLength(Gift.LongestWords, MinimumLength = 2)]
    public string? Occasion { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "เลือกว่าของนั้นเป็นอย่างไร|Choose what became of it")]
    public GiftOutcome? Outcome { get; set; }

    [StringLength(Gift.LongestReason)]
    public string? DoneWith { get; set; }

    [StringLength(Gift.LongestReason)]
    public string? Reason { get; set; }

    /// <summary>A photo or receipt, of a new one.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Why it is corrected; of a new one nothing.</summary>
    [StringLength(Gift.LongestReason)]
    public string? Correction { get; set; }

    /// <summary>The gift's version when the form was shown.</summary>
    public uint? Seen { get; set; }

    internal static GiftEntry Of(Gift gift) => new()
    {
        OfferedTo = gift.OfferedTo,
        GiverType = gift.GiverType,
        Giver = gift.Giver,
        What = gift.What,
        Value = gift.Value,
        Occasion = gift.Occasion,
        On = gift.On,
        Outcome = gift.Outcome,
        DoneWith = gift.DoneWith,
        Reason = gift.Reason,
        Seen = gift.RowVersion,
    };

    internal GiftRequest Request => new()
    {
        OfferedTo = OfferedTo,
        GiverType = GiverType,
        Giver = Giver,
        What = What,
        Value = Value,
        Occasion = Occasion,
        On = On,
        Outcome = Outcome,
        DoneWith = DoneWith,
        Reason = Reason,
    };
}
