using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ServiceDefaults.Mail;
using ServiceDefaults.Values;

namespace WebUi;

/// <summary>What a validation attribute says to people: what is wrong and what is right.</summary>
internal static class ValidationText
{
    /// <summary>An <c>ErrorMessage</c> of the attribute's own may hold both languages: <c>"ไทย|English"</c>.</summary>
    public static string Of(ValidationAttribute rule, string label, object? value) => rule switch
    {
        { ErrorMessage: { } own } => InLanguage(own),
        BahtAttribute baht => baht.Text(label),
        RequiredAttribute => Language.T($"ยังไม่ได้กรอก{label}", $"{label} is missing"),
        StringLengthAttribute length => Length(label, value, length.MinimumLength, length.MaximumLength),
        MaxLengthAttribute longest => Length(label, value, 0, longest.Length),
        MinLengthAttribute least => Length(label, value, least.Length, int.MaxValue),
        RangeAttribute range => Language.T(
            $"{label}ต้องอยู่ระหว่าง {Number(range.Minimum)} ถึง {Number(range.Maximum)}",
            $"{label} must be between {Number(range.Minimum)} and {Number(range.Maximum)}"),
        MailboxAttribute => MailboxAttribute.Text(label),
        _ => Language.T($"{label}ไม่ตรงตามแบบที่กำหนด", $"{label} is not in the expected form"),
    };

    private static string InLanguage(string own)
    {
        var parts = own.Split('|', 2);
        return parts.Length == 2 ? Language.T(parts[0], parts[1]) : own;
    }

    private static string Length(string label, object? value, int least, int most)
    {
        var given = WholeNumber.Text(((string?)value)?.Length ?? 0);
        return ((string?)value)?.Length > most
            ? Language.T($"{label}ยาวได้ไม่เกิน {WholeNumber.Text(most)} ตัวอักษร ท่านกรอก {given} ตัวอักษร", $"{label} may have {WholeNumber.Text(most)} characters at most; you wrote {given}")
            : Language.T($"{label}ต้องมีอย่างน้อย {WholeNumber.Text(least)} ตัวอักษร ท่านกรอก {given} ตัวอักษร", $"{label} needs {WholeNumber.Text(least)} characters at least; you wrote {given}");
    }

    private static string Number(object bound) => Money.Number(Convert.ToDecimal(bound, CultureInfo.InvariantCulture));
}
