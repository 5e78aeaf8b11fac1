using MimeKit;

namespace ComplaintService.Notices;

/// <summary>Which addresses letters can be sent to. Asked wherever one comes in: later a letter must not fail over it, and a complaint with it.</summary>
internal static class EmailAddresses
{
    /// <summary>One address and nothing besides: no name, no second one.</summary>
    public static bool CanBeWrittenTo(string text) => MailboxAddress.TryParse(text, out var address) && address.Address == text && address.Domain.Length > 0;
}
