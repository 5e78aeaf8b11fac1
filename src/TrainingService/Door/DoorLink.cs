using System.Security.Cryptography;
using System.Text;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Door;

/// <summary>
/// The door of an event is open for a day: whoever has its code takes attendance at it and can do nothing else. For teachers and volunteers
/// who have no account. One is open at a time; it ends at midnight in Thailand, or when staff close it.
/// </summary>
public sealed class DoorLink : IAudited
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }

    /// <summary>Whose event it is: the audit trail says it of what helpers do.</summary>
    public string Division { get; private set; } = "";

    /// <summary>SHA-256 of the code.</summary>
    [NotAudited]
    public byte[] CodeHash { get; private set; } = [];

    /// <summary>The code, encrypted, for staff to show once more.</summary>
    [NotAudited]
    public string SealedCode { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public string OpenedBy { get; private set; } = "";
    public DateTimeOffset Until { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    internal static DoorLink Open(TrainingEvent one, SpokenCode code, string sealedCode, Actor actor, DateTimeOffset now) => new()
    {
        EventId = one.Id,
        Division = one.Division,
        CodeHash = HashOf(code),
        SealedCode = sealedCode,
        OpenedAt = now,
        OpenedBy = actor.Id,
        Until = ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(now).AddDays(1)),
    };

    internal void Close(DateTimeOffset now) => ClosedAt ??= now;

    /// <summary>A code has more than 60 random bits and is good for a day: nothing slower is needed.</summary>
    public static byte[] HashOf(SpokenCode code) => SHA256.HashData(Encoding.ASCII.GetBytes(code.Text));
}

/// <summary>Which doors are open.</summary>
public static class DoorLinkQueries
{
    public static IQueryable<DoorLink> OpenAt(this IQueryable<DoorLink> links, DateTimeOffset now) => links.Where(link => link.ClosedAt == null && link.Until > now);
}
