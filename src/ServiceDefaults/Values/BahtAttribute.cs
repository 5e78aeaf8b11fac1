using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ServiceDefaults.Values;

/// <summary>
/// An amount of money that is paid, held or given: above 0 (or 0 too, <see cref="OrZero"/>), at most two decimals, and not larger than
/// <c>numeric(14,2)</c> holds. Nothing is said of an amount that is missing: that is <c>[Required]</c>'s.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class BahtAttribute : ValidationAttribute
{
    /// <summary>999,999,999,999.99.</summary>
    public const decimal Largest = 999_999_999_999.99m;

    /// <summary>0 means something: "none".</summary>
    public bool OrZero { get; set; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not decimal baht
        || (baht >= (OrZero ? 0 : 0.01m) && baht <= Largest && decimal.Round(baht, 2) == baht);

    /// <summary>What is wrong and what is right, in the language of the request.</summary>
    /// <param name="label">The field as the reader knows it.</param>
    public string Text(string label) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
        ? $"{label} must be an amount {(OrZero ? "of 0 baht or more" : "above 0 baht")} with at most two decimals"
        : $"{label}ต้องเป็นจำนวนเงิน{(OrZero ? "ตั้งแต่ 0 บาทขึ้นไป" : "มากกว่า 0 บาท")} ทศนิยมไม่เกินสองตำแหน่ง";

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => Text(name);
}
