using Microsoft.Extensions.Options;
using ServiceDefaults.Mail;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>
/// What those who left an e-mail address are written. Called before the change is saved, so that a letter leaves exactly when the change
/// counts; without e-mail nothing is written. Always with the ticket: whoever lost it finds it here.
/// </summary>
public sealed class PeopleLetters(IMail mail, IConfiguration settings, IOptions<OrganizationOptions> organization)
{
    /// <summary>Whether this installation writes any.</summary>
    public bool AreOn => mail.IsOn;

    private string Address => (settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/');

    /// <summary>To whoever enrolled by oneself.</summary>
    public void WriteTicket(TrainingEvent one, Enrolment enrolment) => Write(
        "training-enrolled", one, enrolment, enrolment.Status is EnrolmentStatus.Waiting ? "ท่านอยู่ในรายชื่อสำรอง" : "ลงทะเบียนแล้ว",
        enrolment.Status is EnrolmentStatus.Waiting
            ? "ที่นั่งเต็มแล้ว ท่านอยู่ในรายชื่อสำรอง เมื่อมีที่ว่างเราจะแจ้งทางอีเมลนี้"
            : "ท่านลงทะเบียนเข้าร่วมงานนี้แล้ว แสดงคิวอาร์โค้ดในตั๋วที่หน้างาน");

    /// <summary>A place is free, and theirs.</summary>
    public void WriteMovedUp(TrainingEvent one, IEnumerable<Enrolment> up)
    {
        foreach (var enrolment in up)
            Write("training-moved-up", one, enrolment, "มีที่ว่างแล้ว ท่านได้ที่นั่ง", "มีที่ว่าง ท่านได้เลื่อนจากรายชื่อสำรองเป็นผู้เข้าร่วมแล้ว ถ้าไปไม่ได้ ยกเลิกในตั๋วเพื่อให้ผู้อื่น");
    }

    /// <summary>It does not take place.</summary>
    public void WriteEventCancelled(TrainingEvent one, IEnumerable<Enrolment> enrolled)
    {
        foreach (var enrolment in enrolled)
            Write("training-cancelled", one, enrolment, "ยกเลิกงาน", $"งานนี้ยกเลิกแล้ว ท่านไม่ต้องเดินทางมา\nเหตุผล: {one.CancelledFor}");
    }

    public void WriteReminder(TrainingEvent one, Enrolment enrolment) =>
        Write("training-reminder", one, enrolment, "ใกล้ถึงวันงาน", "ใกล้ถึงวันงานที่ท่านลงทะเบียนไว้ ถ้าไปไม่ได้ ยกเลิกในตั๋วเพื่อให้ผู้อื่นได้ที่นั่ง");

    private void Write(string kind, TrainingEvent one, Enrolment enrolment, string subject, string text)
    {
        if (!mail.IsOn || enrolment.Email is not { } email)
            return;
        mail.Send(new(kind, email, $"{subject}: {one.Title}", $"""
            เรียน {enrolment.Name}

            {text}

            งาน: {one.Title}
            วันและเวลา: {When(one)}
            สถานที่: {one.Venue}
            ตั๋วของท่าน: {Address}/training/{Ticket.PageOf(enrolment.Code)}

            {Divisions.ThaiNameOf(one.Division)} {organization.Value.Name}
            จดหมายนี้ส่งโดยอัตโนมัติ ตอบกลับทางอีเมลไม่ได้
            """));
    }

    /// <summary>In Thai, whatever the language of whoever changed something.</summary>
    private static string When(TrainingEvent one)
    {
        var (starts, ends) = (ThaiCalendar.InBangkok(one.StartsAt!.Value), ThaiCalendar.InBangkok(one.EndsAt!.Value));
        var (first, last) = (ThaiCalendar.InThai(DateOnly.FromDateTime(starts.DateTime)), ThaiCalendar.InThai(DateOnly.FromDateTime(ends.DateTime)));
        var hours = FormattableString.Invariant($"{starts:HH.mm} น. ถึง {ends:HH.mm} น.");
        return first == last ? $"{first} เวลา {hours}" : $"{first} ถึง {last} เวลา {hours}";
    }
}
