using System.Security.Cryptography;
using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Mail;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>
/// Writes the letters that follow from a change: to the complainant who left an e-mail address, and to staff. Called before the change is
/// saved, so that a letter leaves exactly when the change counts.
/// </summary>
public sealed class Letters(ComplaintDb db, ContactVault vault, IMail mail, IConfiguration settings, IOptions<OrganizationOptions> organization, ILogger<Letters> log)
{
    private string Address => $"{(settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/')}/complaints";

    /// <param name="before">How many entries the story had before the change: the complainant is written of those that came since.</param>
    public async Task Write(Complaint complaint, int before, CancellationToken ct)
    {
        if (!mail.IsOn || !complaint.HasContact || await EmailOf(complaint, ct) is not { } email)
            return;
        foreach (var update in complaint.Updates.Where(update => update.No > before))
        {
            if (LetterTexts.Of(update, complaint) is not var (kind, subject, text))
                continue;
            // The code goes along once, with the first letter; the address that asks for it with the others.
            var link = update.Kind is UpdateKind.Received
                ? $"รหัสติดตาม {TrackingCode.Grouped(complaint.TrackingCode)}\nดูความคืบหน้า: {Address}/{TrackedCode.Page}/{TrackingCode.Grouped(complaint.TrackingCode)}"
                : $"ดูความคืบหน้าด้วยรหัสติดตามของท่าน: {Address}/{TrackedCode.Page}";
            mail.Send(new(kind, email, $"{subject} (เรื่องที่ {complaint.Number})", Page(text, link)));
        }
    }

    /// <summary>A promise that comes near or was broken, to the offices that must know.</summary>
    public async Task Write(PromiseNotice notice, Complaint complaint, CancellationToken ct)
    {
        if (!mail.IsOn)
            return;
        string[] recipients = notice.Kind switch
        {
            PromiseNoticeKind.ToClerk => [NoticeAddress.Clerk],
            PromiseNoticeKind.ToExecutive => [NoticeAddress.Executive],
            PromiseNoticeKind.Overdue when complaint.Division is { } division => [division, NoticeAddress.HeadOf(division)],
            _ => [complaint.Division ?? NoticeAddress.Desk],
        };
        var offices = await db.NoticeAddresses.AsNoTracking().Where(address => recipients.Contains(address.Recipient)).OrderBy(address => address.Recipient).ToListAsync(ct);
        if (offices.Count == 0)
            return;
        var category = await db.Categories.Where(row => row.Code == complaint.Category).Select(row => row.Thai).SingleAsync(ct);
        var (subject, text) = LetterTexts.Of(notice.Kind, complaint, category);
        foreach (var office in offices.DistinctBy(office => office.Email, StringComparer.OrdinalIgnoreCase))
            mail.Send(new("complaint-promise", office.Email, subject,
                Page($"เรียน {NoticeAddress.TitleOf(office.Recipient)}\n\n{text}", FormattableString.Invariant($"เปิดเรื่อง: {Address}/desk/{complaint.Number}"))));
    }

    /// <summary>Null when none was left. A contact that can't be read, since its key is gone, stands in the way of no change either.</summary>
    private async Task<string?> EmailOf(Complaint complaint, CancellationToken ct)
    {
        try
        {
            return await db.Contacts.FindAsync([complaint.Id], ct) is { } contact ? vault.Open(contact)?.Email : null;
        }
        catch (CryptographicException)
        {
            log.LogError("Nobody is written of complaint {ComplaintId}: its contact can't be decrypted, its key is not there", complaint.Id);
            return null;
        }
    }

    private string Page(string text, string link) => $"{text}\n\n{link}\n\n{organization.Value.Name}\nจดหมายนี้ส่งโดยอัตโนมัติ ตอบกลับทางอีเมลไม่ได้";
}
