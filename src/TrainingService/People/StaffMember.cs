using ServiceDefaults.Audit;
using WebUi;

namespace TrainingService.People;

/// <summary>Somebody who works for the organization, to be enrolled without typing the name again. Nobody signs in by it. Whoever left stays in the list of those who were trained.</summary>
public sealed class StaffMember : IAudited
{
    public const int LongestPosition = 100;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>With its title.</summary>
    public string Name { get; private set; } = "";

    /// <summary>See <see cref="PersonName.KeyOf"/>.</summary>
    [NotAudited]
    public string NameKey { get; private set; } = "";
    public string? Position { get; private set; }

    /// <summary>Code of the division.</summary>
    public string Division { get; private set; } = "";

    [NotAudited]
    public string? Phone { get; private set; }

    [NotAudited]
    public string? Email { get; private set; }

    /// <summary>Works here; only then can one be enrolled from the list.</summary>
    public bool IsActive { get; private set; } = true;
    public uint RowVersion { get; private set; }

    /// <summary>Where an enrolment says that somebody comes from.</summary>
    public string Place => Position is null ? Divisions.ThaiNameOf(Division) : $"{Position} {Divisions.ThaiNameOf(Division)}";

    internal static StaffMember Of(StaffContent content)
    {
        var one = new StaffMember();
        one.Write(content);
        return one;
    }

    internal void Write(StaffContent content)
    {
        (Name, NameKey, Position, Division) = (content.Name, PersonName.KeyOf(content.Name), content.Position, content.Division);
        (Phone, Email, IsActive) = (content.Phone, content.Email, content.IsActive);
        if (!IsActive)
            (Phone, Email) = (null, null); // nobody is called or written to any more: not needed, so not kept
    }
}

public sealed record StaffContent(string Name, string? Position, string Division, string? Phone, string? Email, bool IsActive = true);
