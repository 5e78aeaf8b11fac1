using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.PlanProjects;
using ComplaintService.Settings;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Mail;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>What attributes can't say of a complaint that comes in.</summary>
internal static class IntakeChecks
{
    /// <returns>The days of the promise, or what stands against the complaint. One question to the database: everybody who complains waits for it.</returns>
    public static async Task<(int Days, Objection? Objection)> Of(SubmitComplaint.Request request, ComplaintDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (Against(request, actor, today) is { } wrong)
            return (0, wrong);
        var settings = await db.Categories.Where(category => category.Code == request.Category && category.IsOffered).Select(category => new
        {
            VillageIsThere = string.IsNullOrEmpty(request.Village) || db.Villages.Any(village => village.Code == request.Village),
            ProjectIsThere = string.IsNullOrEmpty(request.ProjectCode) || db.PlanProjects.Any(project => project.Code == request.ProjectCode) || !db.PlanProjects.Any(),
            Days = db.DaysRules
                .Where(rule => rule.From <= today && (rule.Category == category.Code || rule.Category == DaysRule.EveryCategory))
                .OrderByDescending(rule => rule.Category == category.Code).ThenByDescending(rule => rule.From).Select(rule => rule.Days).First(),
        }).SingleOrDefaultAsync(ct);
        if (settings is null)
            return (0, Objection.To("category", "เลือกประเภทเรื่องจากรายการ", "Choose a category of the list"));
        if (!settings.VillageIsThere)
            return (0, Objection.To("village", "เลือกหมู่บ้านจากรายการ หรือไม่ระบุ", "Choose a village of the list, or none"));
        if (!settings.ProjectIsThere)
            return (0, PlanProjectQueries.Unknown);
        return (settings.Days, null);
    }

    private static Objection? Against(SubmitComplaint.Request request, Actor actor, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(request.Subject))
            return Objection.To("subject", "กรอกหัวข้อเรื่องเป็นข้อความ", "Enter a subject");
        if (string.IsNullOrWhiteSpace(request.Details))
            return Objection.To("details", "กรอกรายละเอียดเป็นข้อความ", "Enter the details");
        if (request.HappenedOn > today)
            return Objection.To("happenedOn", "วันที่เกิดเหตุต้องไม่เป็นวันที่ยังไม่มาถึง", "The day on which it happened must not be still to come");
        if (request.HappenedOn < today.AddYears(-20))
            return Objection.To("happenedOn", "วันที่เกิดเหตุต้องไม่เกิน 20 ปีก่อน ตรวจปีที่กรอก", "The day on which it happened must not be more than 20 years ago; check the year");
        if (request.Channel is { } channel and not Channel.Web && !MayRecord(actor))
            return Objection.To("channel", "ช่องทางนี้ให้เจ้าหน้าที่เป็นผู้บันทึก", $"Staff record what comes by {Words.Of(channel)}; without a sign-in the channel is web");
        return null;
    }

    /// <summary>As <see cref="Permissions.RecordComplaints"/>, for the one endpoint that is open to everybody.</summary>
    private static bool MayRecord(Actor actor) => actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead);

    /// <summary>The contact in one form; null when nothing was given.</summary>
    public static (Contact? Contact, Objection? Objection) Read(SubmitComplaint.ContactGiven? given)
    {
        var (name, email) = (Plain(given?.Name), Plain(given?.Email));
        var phone = Plain(ThaiDigits.ToArabic(given?.Phone ?? "")) is { } typed ? new string([.. typed.Where(symbol => symbol is not (' ' or '-' or '.' or '(' or ')'))]) : null;
        if (phone?.StartsWith("+66", StringComparison.Ordinal) == true)
            phone = "0" + phone[3..];
        if (phone is not null && (phone.Length is not (9 or 10) || phone[0] != '0' || !phone.All(char.IsAsciiDigit)))
            return (null, Objection.To("phone", "หมายเลขโทรศัพท์ต้องมี 9 หรือ 10 หลัก ขึ้นต้นด้วย 0 เช่น 081 234 5678", "A telephone number has 9 or 10 digits and begins with 0"));
        if (email is not null && !MailboxAttribute.Takes(email))
            return (null, Objection.To("email", "อีเมลต้องมีรูปแบบ ชื่อ@โดเมน เช่น somchai@example.com", "An e-mail address looks like name@example.com"));
        return (name ?? phone ?? email) is null ? (null, null) : (new(name, phone, email), null);
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
