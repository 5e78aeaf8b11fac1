using IdentityService.People;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace IdentityService.Grants;

/// <summary>Pending until somebody else says yes (<see cref="Confirmed"/>) or no (<see cref="Rejected"/>); both are final.</summary>
public enum GrantState
{
    Pending,
    Confirmed,
    Rejected,
}

/// <summary>
/// A role that one person alone can't give: one asks, another confirms. Only <c>corruption-officer</c> is such a role, because whoever has
/// it reads who reported whom.
/// </summary>
public sealed class RoleGrant : IAudited
{
    private RoleGrant()
    {
    }

    /// <summary>
    /// Days in which an account that an administrator created, reset or gave roles to can't confirm: otherwise one administrator makes a
    /// second account and is both.
    /// </summary>
    public const int DaysUntilTrusted = 7;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public string Role { get; private set; } = "";
    public GrantState State { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid RequestedById { get; private set; }
    public string RequestedByName { get; private set; } = "";
    public DateTimeOffset RequestedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecisionReason { get; private set; }

    [NotAudited]
    public uint Version { get; private set; }

    public static RoleGrant Request(Person person, string role, Person by, string reason, DateTimeOffset now) => new()
    {
        PersonId = person.Id,
        Role = role,
        Reason = reason,
        RequestedById = by.Id,
        RequestedByName = by.Name,
        RequestedAt = now,
    };

    /// <summary>Gives the role, if <paramref name="by"/> is really a second person.</summary>
    public Refusal? Confirm(Person person, Person by, string reason, DateTimeOffset now)
    {
        if (Refuse(by, now) is { } refusal)
            return refusal;
        if (by.Id == PersonId)
            return GrantRefusals.OwnGrant;
        if (!person.IsActive)
            return GrantRefusals.ReceiverInactive;
        person.Receive(Role);
        Decide(GrantState.Confirmed, by, reason, now);
        return null;
    }

    /// <summary>Gives nothing. Whoever asked may also take the request back this way.</summary>
    public Refusal? Reject(Person by, string reason, DateTimeOffset now)
    {
        if (State != GrantState.Pending)
            return GrantRefusals.AlreadyDecided;
        Decide(GrantState.Rejected, by, reason, now);
        return null;
    }

    private Refusal? Refuse(Person by, DateTimeOffset now)
    {
        if (State != GrantState.Pending)
            return GrantRefusals.AlreadyDecided;
        if (by.Id == RequestedById)
            return GrantRefusals.SamePerson;
        return by.HandedOutAt?.AddDays(DaysUntilTrusted) is { } trusted && now < trusted ? GrantRefusals.AccountTooNew : null;
    }

    private void Decide(GrantState state, Person by, string reason, DateTimeOffset now)
    {
        State = state;
        DecidedById = by.Id;
        DecidedByName = by.Name;
        DecidedAt = now;
        DecisionReason = reason;
    }
}
