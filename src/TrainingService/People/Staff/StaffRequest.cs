using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Mail;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People.Staff;

/// <summary>Somebody of the organization as written, new or changed.</summary>
/// <param name="Name">With its title.</param>
/// <param name="Division">Code; one's own where it is not said.</param>
/// <param name="Active">false: does not work here any more; telephone and e-mail are erased.</param>
/// <param name="Another">It is another person than the one of the same name in the division.</param>
public sealed record StaffRequest(
    [Required, StringLength(Enrolment.LongestName, MinimumLength = 2)] string Name,
    [StringLength(StaffMember.LongestPosition)] string? Position = null,
    [StringLength(16)] string? Division = null,
    [ThaiPhone] string? Phone = null,
    [StringLength(Enrolment.LongestContact), Mailbox] string? Email = null,
    bool? Active = null,
    bool? Another = null)
{
    internal StaffContent ContentOf(Actor actor, StaffMember? before) => new(
        string.Join(' ', Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PlainText.Of(Position), Division ?? before?.Division ?? actor.OwnDivision() ?? "",
        PhoneNumber.Read(Phone), PlainText.Of(Email), Active ?? before?.IsActive ?? true);
}

/// <param name="Phone">Shown to those who keep the division's list; null for others.</param>
/// <param name="Email">As the telephone.</param>
public sealed record StaffRow(Guid Id, string Name, string? Position, string Division, string? Phone, string? Email, bool Active)
{
    public static StaffRow Of(StaffMember one, Actor actor) => actor.Keeps(one.Division)
        ? new(one.Id, one.Name, one.Position, one.Division, one.Phone, one.Email, one.IsActive)
        : new(one.Id, one.Name, one.Position, one.Division, null, null, one.IsActive);
}

internal static class StaffRights
{
    /// <summary>Plan officers keep the list of all divisions; a division's officers and head their own.</summary>
    public static bool Keeps(this Actor actor, string division) => actor.Is(Roles.PlanOfficer) || (actor.OwnDivision() is { } own && own == division);

    /// <summary>The code of a division by its code or its name, as lists write them; null for what is none.</summary>
    public static string? DivisionOf(string written) => Divisions.All.Select(division => division.Value)
        .FirstOrDefault(code => code.Equals(written, StringComparison.OrdinalIgnoreCase) || IsSame(Divisions.ThaiNameOf(code), written) || IsSame(Divisions.NameOf(code), written));

    /// <summary>A long name may be cut short, and สำนักปลัด is also written สำนักงานปลัด.</summary>
    private static bool IsSame(string name, string written) => Plain(written) is { Length: > 3 } plain && Plain(name).StartsWith(plain, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Replace("สำนักงาน", "สำนัก", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>403 for another division's list, 400 for a division that is none, 409 for a name that is there already.</summary>
    /// <param name="but">The one that is changed.</param>
    public static async Task<Objection?> AgainstStaff(this TrainingDb db, StaffContent content, Actor actor, bool? isAnother, CancellationToken ct, Guid? but = null)
    {
        if (!Divisions.Has(content.Division))
            return Objection.To("division", "เลือกส่วนราชการ", "Choose a division");
        if (!actor.Keeps(content.Division))
            return new(StatusCodes.Status403Forbidden, PeopleRefusals.NotYourDivision);
        var (key, division) = (PersonName.KeyOf(content.Name), content.Division);
        return isAnother is not true && await db.Staff.AnyAsync(one => one.Division == division && one.NameKey == key && one.Id != but, ct) ? Objection.To(PeopleRefusals.AlreadyListed) : null;
    }
}
