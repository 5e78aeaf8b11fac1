using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MimeKit;

namespace ServiceDefaults.Mail;

/// <summary>
/// One e-mail address to which a letter can be sent, and nothing beside it: what the library that writes and sends letters takes. The one
/// rule wherever an address comes in and wherever a letter is addressed. Spaces around it do not count; nothing is said of an address that
/// is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class MailboxAttribute : ValidationAttribute
{
    /// <summary>Whether it is one. <c>somchai@gmail</c> is none: letters travel to a domain with a dot.</summary>
    public static bool Takes(string text) => MailboxAddress.TryParse(text, out var one)
        && (one.Address == text || one.GetAddress(idnEncode: true) == text) && one.Domain.Contains('.', StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || string.IsNullOrWhiteSpace(text) || Takes(text.Trim());

    /// <summary>What is right, in the language of the request.</summary>
    /// <param name="label">The field as the reader knows it.</param>
    public static string Text(string label) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
        ? $"{label} must be one e-mail address such as somchai@example.go.th"
        : $"{label}ต้องเป็นที่อยู่อีเมลเดียว เช่น somchai@example.go.th";

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => Text(name);
}
