using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.People;

/// <summary>Thai telephone numbers as people write them: <c>081-234 5678</c>, <c>๐๘๑๒๓๔๕๖๗๘</c>, <c>+66 81 234 5678</c>.</summary>
public static class PhoneNumber
{
    /// <summary>Digits only, with the zero before them; null for what is none.</summary>
    public static string? Read(string? typed)
    {
        if (PlainText.Of(typed) is not { } text)
            return null;
        var digits = string.Concat(ThaiDigits.ToArabic(text).Where(symbol => symbol is not (' ' or '-' or '–' or '.' or '(' or ')')));
        if (digits.StartsWith("+66", StringComparison.Ordinal))
            digits = "0" + digits[3..].TrimStart('0');
        return digits is ['0', ..] && digits.Length is 9 or 10 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>In groups: <c>081 234 5678</c>.</summary>
    public static string Text(string digits) => digits.Length switch
    {
        10 => $"{digits[..3]} {digits[3..6]} {digits[6..]}",
        9 => $"{digits[..2]} {digits[2..5]} {digits[5..]}",
        _ => digits,
    };
}

/// <summary>A telephone number; nothing is said of one that is missing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ThaiPhoneAttribute : ValidationAttribute
{
    public ThaiPhoneAttribute() => ErrorMessage = Wrong;

    /// <summary>What is right, in both languages.</summary>
    public const string Wrong = "หมายเลขโทรศัพท์ต้องมี 9 หรือ 10 หลัก และขึ้นต้นด้วย 0|A telephone number has 9 or 10 digits and begins with 0";

    public override bool IsValid(object? value) => value is not string text || string.IsNullOrWhiteSpace(text) || PhoneNumber.Read(text) is not null;

    public override string FormatErrorMessage(string name) => string.Format(CultureInfo.InvariantCulture, "{0}", Wrong);
}
