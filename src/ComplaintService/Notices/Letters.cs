using System.Security.Cryptography;
using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Mail;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>
/// Writes the letters that follow from a change: to whoever complained of the matter and left an e-mail address, and to the office that has
/// work with it. Called before the change is saved, so that a letter leaves exactly when the change counts.
/// </summary>
public sealed class Letters(ComplaintDb db, ContactVault vault, IMail mail, IConfiguration settings, IOptions<OrganizationOptions> organization, ILogger<Letters> log)
{
    /// <summary>Whether this installation writes any.</summary>
    public bool AreOn => mail.IsOn;

    private string TrackLink => $"ดูความคืบหน้าด้วยรหัสติดตามของท่าน: {Address}/{TrackedCode.Page}";

    private string Address => $"{(settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/')}/complaints";

    /// <param name="complaint">Already with its number.</param>
    /// <param name="before">How many entries the story had before the change: letters tell of those that came since.</param>
    public async Task Write(Complaint complaint, int before, CancellationToken ct)
    {
        if (!mail.IsOn)
            return;
        ComplaintUpdate[] news = [.. complaint.Updates.Where(update => update.No > before)];
        await WriteToAuthor(complaint, news, ct);
        await WriteToDuplicates(complaint, news, ct);
        foreach (var update in news)
        {
            if (StaffLetterTexts.Of(update, complaint) is { } work)
                await WriteToOffices([complaint.Division ?? NoticeAddress.Desk], "complaint-work", complaint, work, ct);
            if (complaint.TellsOfBrokenPromise(update))
                await WriteToOffices(OfBrokenPromise(update.Division!), "complaint-promise", complaint, StaffLetterTexts.Of(PromiseNoticeKind.Overdue, complaint), ct);
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
            PromiseNoticeKind.Overdue when complaint.Division is { } division => OfBrokenPromise(division),
            _ => [complaint.Division ?? NoticeAddress.Desk],
        };
        await WriteToOffices(recipients, "complaint-promise", complaint, StaffLetterTexts.Of(notice.Kind, complaint), ct);
    }

    private static string[] OfBrokenPromise(string division) => [division, NoticeAddress.HeadOf(division)];

    private async Task WriteToAuthor(Complaint complaint, ComplaintUpdate[] news, CancellationToken ct)
    {
        if (!complaint.HasContact || await db.Contacts.FindAsync([complaint.Id], ct) is not { } contact || EmailOf(contact) is not { } email)
            return;
        foreach (var update in news)
        {
            if (LetterTexts.Of(update, complaint) is not var (kind, subject, text))
                continue;
            // The code goes along once, with the first letter; the address that asks for it with the others.
            var link = update.Kind is UpdateKind.Received
                ? $"รหัสติดตาม {SpokenCode.Grouped(complaint.TrackingCode)}\nดูความคืบหน้า: {Address}/{TrackedCode.Page}/{SpokenCode.Grouped(complaint.TrackingCode)}"
                : TrackLink;
            mail.Send(new(kind, email, $"{subject} (เรื่องที่ {complaint.Number})", Page(text, link)));
        }
    }

    /// <summary>Whoever complained of the same matter hears what became of it, under the number of their own complaint.</summary>
    private async Task WriteToDuplicates(Complaint complaint, ComplaintUpdate[] news, CancellationToken ct)
    {
        var letters = news.Select(LetterTexts.OfDuplicate).OfType<(string Kind, string Subject, string Text)>().ToList();
        if (letters.Count == 0)
            return;
        var authors = await db.AllMergedInto(complaint.Id).Where(duplicate => duplicate.HasContact)
            .Join(db.Contacts, duplicate => duplicate.Id, contact => contact.ComplaintId, (duplicate, contact) => new { duplicate.Number, Contact = contact })
            .OrderBy(author => author.Number).AsNoTracking().ToListAsync(ct);
        foreach (var author in authors)
        {
            if (EmailOf(author.Contact) is not { } email)
                continue;
            foreach (var (kind, subject, text) in letters)
                mail.Send(new(kind, email, $"{subject} (เรื่องที่ {author.Number})", Page(text, TrackLink)));
        }
    }

    private async Task WriteToOffices(string[] recipients, string kind, Complaint complaint, StaffLetterTexts.Letter letter, CancellationToken ct)
    {
        var offices = await db.NoticeAddresses.AsNoTracking().Where(address => recipients.Contains(address.Recipient)).OrderBy(address => address.Recipient).ToListAsync(ct);
        if (offices.Count == 0)
            return;
        var category = await db.Categories.Where(row => row.Code == complaint.Category).Select(row => row.Thai).SingleAsync(ct);
        foreach (var office in offices.DistinctBy(office => office.Email, StringComparer.OrdinalIgnoreCase))
        {
            mail.Send(new(kind, office.Email, $"{letter.Subject}: เรื่องร้องเรียนที่ {complaint.Number}", Page(
                $"เรียน {NoticeAddress.TitleOf(office.Recipient)}\n\n{letter.Text}\n\nเรื่องร้องเรียนที่ {complaint.Number}\nประเภท: {category}\n{letter.Day}",
                FormattableString.Invariant($"เปิดเรื่อง: {Address}/desk/{complaint.Number}"))));
        }
    }

    /// <summary>Null when none was left. A contact that can't be read, since its key is gone, stands in the way of no change either.</summary>
    private string? EmailOf(ComplaintContact contact)
    {
        try
        {
            return vault.Open(contact)?.Email;
        }
        catch (CryptographicException)
        {
            log.LogError("Nobody is written of complaint {ComplaintId}: its contact can't be decrypted, its key is not there", contact.ComplaintId);
            return null;
        }
    }

    private string Page(string text, string link) => $"{text}\n\n{link}\n\n{organization.Value.Name}\nจดหมายนี้ส่งโดยอัตโนมัติ ตอบกลับทางอีเมลไม่ได้";
}
