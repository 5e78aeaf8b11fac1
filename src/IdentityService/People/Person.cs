using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using Known = ServiceDefaults.SignIn.Roles;

namespace IdentityService.People;

/// <summary>Somebody of the administration who signs in. Citizens have no account.</summary>
public sealed class Person : IAudited
{
    public const int LongestName = 200;

    private Person()
    {
    }

    /// <summary>Subject of the person's tokens.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>User name or e-mail address, as it was entered.</summary>
    public string UserName { get; private set; } = "";

    [NotAudited]
    public string UserNameKey { get; private set; } = "";

    /// <summary>Name in Thai, as others see it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Code of the division; null for who belongs to none.</summary>
    public string? Division { get; private set; }

    public string[] Roles { get; private set; } = [];

    /// <summary>False: can't sign in. An account is never deleted, because records name it.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>The password was given by an administrator: nothing else can be done before it is changed.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>Made for trying things out; a service outside Development refuses to start while one exists.</summary>
    public bool IsDemo { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When an administrator last decided who holds this account or what it may do; null for what the service made itself.</summary>
    public DateTimeOffset? HandedOutAt { get; private set; }

    [NotAudited]
    public string PasswordHash { get; private set; } = "";

    /// <summary>Every session and refresh token carries the stamp of its time: a new one ends them all.</summary>
    [NotAudited]
    public Guid SecurityStamp { get; private set; } = Guid.NewGuid();

    [NotAudited]
    public uint Version { get; private set; }

    /// <summary>A new account with a temporary password; <see cref="Assign"/> gives it its rights.</summary>
    public static Person Create(string userName, string name, string temporaryPassword, DateTimeOffset now) => new()
    {
        UserName = userName.Trim(),
        UserNameKey = SignInName.KeyOf(userName),
        Name = name.Trim(),
        PasswordHash = Password.Hash(temporaryPassword),
        MustChangePassword = true,
        CreatedAt = now,
        HandedOutAt = now,
    };

    /// <summary>One of the demo people. Their password is below the policy and the same for all, so the hash is made once.</summary>
    public static Person Demo(string userName, string name, string role, string? division, string passwordHash, DateTimeOffset now) => new()
    {
        Id = DemoPeople.IdOf(userName),
        UserName = userName,
        UserNameKey = SignInName.KeyOf(userName),
        Name = name,
        Roles = [role],
        Division = division,
        PasswordHash = passwordHash,
        IsDemo = true,
        CreatedAt = now,
    };

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Sets roles and division. <c>corruption-officer</c> is kept or taken away here, never given: that needs two people.</summary>
    public Refusal? Assign(IReadOnlyCollection<string> roles, string? division, bool isLastAdmin, DateTimeOffset now)
    {
        if (isLastAdmin && !roles.Contains(Known.Admin))
            return PersonRefusals.LastAdmin;
        string[] given = [.. Known.All.Where(role => roles.Contains(role) && (role != Known.CorruptionOfficer || Is(role)))];
        if (!given.SequenceEqual(Roles))
            HandedOutAt = now;
        Roles = given;
        Division = division;
        return null;
    }

    /// <summary>Gives what two people agreed on.</summary>
    internal void Receive(string role) => Roles = [.. Known.All.Where(known => known == role || Is(known))];

    public Refusal? Deactivate(Actor actor, bool isLastAdmin)
    {
        if (!IsActive)
            return PersonRefusals.AlreadyInactive;
        if (actor.Id == Id.ToString())
            return PersonRefusals.Oneself;
        if (isLastAdmin)
            return PersonRefusals.LastAdmin;
        IsActive = false;
        return null;
    }

    public Refusal? Activate()
    {
        if (IsActive)
            return PersonRefusals.AlreadyActive;
        IsActive = true;
        return null;
    }

    /// <summary>
    /// A temporary password from an administrator, who could read it: so <c>corruption-officer</c> is taken away until two people give it
    /// again. True if that happened.
    /// </summary>
    public bool ResetPassword(string temporaryPassword, DateTimeOffset now)
    {
        var hadToBeTaken = Is(Known.CorruptionOfficer);
        Roles = [.. Roles.Where(role => role != Known.CorruptionOfficer)];
        PasswordHash = Password.Hash(temporaryPassword);
        MustChangePassword = true;
        HandedOutAt = now;
        return hadToBeTaken;
    }

    /// <summary>The person's own choice of a new password.</summary>
    public Refusal? ChangePassword(string current, string wanted)
    {
        if (!Password.Matches(this, current))
            return PersonRefusals.WrongPassword;
        if (Password.Matches(this, wanted))
            return PersonRefusals.SamePassword;
        if (Password.Check(wanted, this) is { } refusal)
            return refusal;
        PasswordHash = Password.Hash(wanted);
        MustChangePassword = false;
        return null;
    }

    /// <summary>Ends every session; see <see cref="SignIn.Sessions"/>.</summary>
    internal void EndSessions() => SecurityStamp = Guid.NewGuid();
}
