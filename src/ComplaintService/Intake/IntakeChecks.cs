using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.PlanProjects;
using ComplaintService.Settings;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Mail;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>
/// What is wrong with a complaint that comes in: every field at once, so that nobody corrects one and is told of the next. The endpoints
/// leave their attributes to it (<c>DisableValidation</c>), since those alone would be answered otherwise.
/// </summary>
internal static class IntakeChecks
{
    private const int OldestYears = 20;

    /// <returns>The days of the promise, or what is wrong. One question to the database: everybody who complains waits for it.</returns>
    public static async Task<(int Days, IReadOnlyList<Objection> Wrong)> Of(SubmitComplaint.Request request, ComplaintDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        List<Objection> wrong = [.. Attributes(request), .. Rules(request, actor, today)];
        if (NullCharacters.In(request).Any()) // no database takes them
            return (0, wrong);
        var settings = await db.Categories.Where(category => category.Code == request.Category && category.IsOffered).Select(category => new
        {
            VillageIsThere = string.IsNullOrEmpty(request.Village) || db.Villages.Any(village => village.Code == request.Village),
            ProjectIsThere = string.IsNullOrEmpty(request.ProjectCode) || db.PlanProjects.Any(project => project.Code == request.ProjectCode) || !db.PlanProjects.Any(),
            Days = db.DaysRulesOn(today).Where(rule => rule.Category == category.Code || rule.Category == DaysRule.EveryCategory)
                .OrderByDescending(rule => rule.Category == category.Code).ThenByDescending(rule => rule.From).Select(rule => rule.Days).First(),
        }).SingleOrDefaultAsync(ct);
        if (settings is null)
            wrong.Add(Objection.To("category", "เลือกประเภทเรื่องจากรายการ", "Choose a category of the list"));
        if (settings is { VillageIsThere: false } || (settings is null && !string.IsNullOrEmpty(request.Village) && !await db.Villages.AnyAsync(village => village.Code == request.Village, ct)))
            wrong.Add(Objection.To("village", "เลือกหมู่บ้านจากรายการ หรือไม่ระบุ", "Choose a village of the list, or none"));
        if (settings is { ProjectIsThere: false } || (settings is null && !string.IsNullOrEmpty(request.ProjectCode) && await db.IsUnknownProject(request.ProjectCode, ct)))
            wrong.Add(LinkedProject.Unknown);
        return (settings?.Days ?? 0, wrong);
    }

    /// <summary>What the attributes of an object say, of its parts too.</summary>
    public static IEnumerable<Objection> Attributes(object given) => InputRules.Wrong(given).Select(one => Objection.To(one.Field, one.Text, one.Text));

    private static IEnumerable<Objection> Rules(SubmitComplaint.Request request, Actor actor, DateOnly today)
    {
        if (request.HappenedOn > today)
            yield return Objection.To("happenedOn", "วันที่เกิดเหตุต้องไม่เป็นวันที่ยังไม่มาถึง", "The day on which it happened must not be still to come");
        if (request.HappenedOn < today.AddYears(-OldestYears))
            yield return Objection.To("happenedOn", $"วันที่เกิดเหตุต้องไม่เกิน {OldestYears} ปีก่อน ตรวจปีที่กรอก", $"The day on which it happened must not be more than {OldestYears} years ago; check the year");
        if (request.Channel is { } channel and not Channel.Web && !Permissions.MayRecord(actor))
            yield return Objection.To("channel", "ช่องทางนี้ให้เจ้าหน้าที่เป็นผู้บันทึก", $"Staff record what comes by {Words.Of(channel)}; without a sign-in the channel is web");
        var (_, phone, email) = Read(request.Contact) ?? new(null, null, null);
        if (phone is not null && (phone.Length is not (9 or 10) || phone[0] != '0' || !phone.All(char.IsAsciiDigit)))
            yield return Objection.To("contact.phone", "หมายเลขโทรศัพท์ต้องมี 9 หรือ 10 หลัก ขึ้นต้นด้วย 0 เช่น 081 234 5678", "A telephone number has 9 or 10 digits and begins with 0");
        if (AgainstEmail(email, "contact.email") is { } wrong)
            yield return wrong;
    }

    /// <summary>Null for none, too.</summary>
    public static Objection? AgainstEmail(string? email, string field) => email is null || MailboxAttribute.Takes(email)
        ? null
        : Objection.To(field, "อีเมลต้องมีรูปแบบ ชื่อ@โดเมน เช่น somchai@example.com", "An e-mail address looks like name@example.com");

    /// <summary>The contact in one form; null when nothing was given.</summary>
    public static Contact? Read(SubmitComplaint.ContactGiven? given)
    {
        var (name, email) = (PlainText.Of(given?.Name), PlainText.Of(given?.Email));
        var phone = PlainText.Of(ThaiDigits.ToArabic(given?.Phone ?? "")) is { } typed ? new string([.. typed.Where(symbol => symbol is not (' ' or '-' or '.' or '(' or ')'))]) : null;
        if (phone?.StartsWith("+66", StringComparison.Ordinal) == true)
            phone = "0" + phone[3..];
        return (name ?? phone ?? email) is null ? null : new(name, phone, email);
    }
}
