using ServiceDefaults.Audit;

namespace ComplaintService.Notices;

/// <summary>Where staff are written: an office's address, not a person's.</summary>
public sealed class NoticeAddress : IAudited
{
    public const string Clerk = "clerk";
    public const string Executive = "executive";

    /// <summary>Where it goes while a complaint is not assigned.</summary>
    public const string Desk = "desk";

    /// <summary>Code of a division, or one of the constants.</summary>
    public required string Recipient { get; init; }

    public string Email { get; private set; } = "";

    public void Change(string email) => Email = email.Trim();
}
