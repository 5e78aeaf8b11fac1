using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Mail;
using ServiceDefaults.Values;

namespace TrainingService.People;

/// <summary>Somebody who takes part, as a form asks for it.</summary>
public sealed class EnrolForm
{
    [Required, StringLength(Enrolment.LongestName, MinimumLength = 2)]
    public string? Name { get; set; }

    [StringLength(Enrolment.LongestGroup)]
    public string? Group { get; set; }

    [StringLength(Enrolment.LongestPlace)]
    public string? Place { get; set; }

    [ThaiPhone]
    public string? Phone { get; set; }

    [StringLength(Enrolment.LongestContact), Mailbox]
    public string? Email { get; set; }

    /// <summary>Of a group.</summary>
    [Range(1, Events.TrainingEvent.MostPeople)]
    public int? Heads { get; set; }

    public bool Another { get; set; }

    public bool RefuseWhenFull { get; set; }

    /// <summary>The version of the enrolment on which the form was filled.</summary>
    public uint? Seen { get; set; }

    /// <summary>Of a form that is shown once: sent twice it means the same.</summary>
    public Guid? Once { get; set; }

    internal Enrol.Request Read(string? link = null) => new(
        Name!, PlainText.Of(Group), Place, Phone, Email, Heads is > 1 ? Heads : null, Another, RefuseWhenFull, link);

    internal static EnrolForm Of(Enrolment one) => new()
    {
        Name = one.Name,
        Group = one.Group,
        Place = one.Place,
        Phone = one.Phone is { } digits ? PhoneNumber.Text(digits) : null,
        Email = one.Email,
        Heads = one.IsGroup ? one.Heads : null,
        Seen = one.RowVersion,
    };
}
