using ServiceDefaults.Audit;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>Where staff are written: an office's address, not a person's.</summary>
public sealed class NoticeAddress : IAudited
{
    public const string Clerk = "clerk";
    public const string Executive = "executive";

    /// <summary>Where it goes while a complaint is not assigned.</summary>
    public const string Desk = "desk";

    private const string Head = "-head";

    /// <summary>All that may have one: each division and its head, and the offices above.</summary>
    public static IReadOnlyList<string> Recipients { get; } =
        [.. Divisions.All.SelectMany(division => new[] { division.Value, HeadOf(division.Value) }), Desk, Clerk, Executive];

    /// <summary>Code of a division, that of its head (<c>PW-head</c>), or one of the constants.</summary>
    public required string Recipient { get; init; }

    public string Email { get; private set; } = "";

    public static string HeadOf(string division) => division + Head;

    /// <summary>As a letter addresses it.</summary>
    public static string TitleOf(string recipient) => recipient switch
    {
        Desk => "เจ้าหน้าที่รับเรื่องร้องเรียน",
        Clerk => "ปลัดองค์การบริหารส่วนตำบล",
        Executive => "นายกองค์การบริหารส่วนตำบล",
        _ when Divisions.Has(recipient) => Divisions.ThaiNameOf(recipient),
        _ => Divisions.HeadOf(recipient[..^Head.Length]),
    };

    public void Change(string email) => Email = email.Trim();
}
