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
/// Writes the letters that follow from a change: to whoever complained of the matter and left an e-mail address, and to the office that has
/// work with it. Called before the change is saved, so that a letter leaves exactly when the change counts.
/// </summary>
public sealed class Letters(ComplaintDb db, ContactVault vault, IMail mail, IConfiguration settings, IOptions<OrganizationOptions> organization)
{
    /// <summary>Whether this installation writes any.</summary>
    public bool AreOn => mail.IsOn;

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
                await WriteToOffice(complaint.Division ?? NoticeAddress.Desk, "complaint-work", complaint, work, ct);
        }
    }

    /// <summary>A promise that comes near or was broken, to the office that must know.</summary>
    public async Task Write(PromiseNotice notice, Complaint complaint, CancellationToken ct)
    {
        if (!mail.IsOn)
            return;
        var recipient = notice.Kind switch
        {
            PromiseNoticeKind.ToClerk => NoticeAddress.Clerk,
            PromiseNoticeKind.ToExecutive => NoticeAddress.Executive,
            _ => complaint.Division ?? NoticeAddress.Desk,
        };
        await WriteToOffice(recipient, "complaint-promise", complaint, StaffLetterTexts.Of(notice.Kind, complaint), ct);
    }

    private async Task WriteToAuthor(Complaint complaint, ComplaintUpdate[] news, CancellationToken ct)
    {
        if (!complaint.HasContact || await db.Contacts.FindAsync([complaint.Id], ct) is not { } contact || vault.Open(contact)?.Email is not { } email)
            return;
        foreach (var update in news)
        {
            if (LetterTexts.Of(update, complaint) is not var (kind, subject, text))
                continue;
            // The code goes along once, with the first letter; the address that asks for it with the others.
            var link = update.Kind is UpdateKind.Received
                ? $"รหัสติดตาม {TrackingCode.Grouped(complaint.TrackingCode)}\nดูความคืบหน้า: {Address}/{TrackedCode.Page}/{TrackingCode.Grouped(complaint.TrackingCode)}"
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
            if (vault.Open(author.Contact)?.Email is not { } email)
                continue;
            foreach (var (kind, subject, text) in letters)
                mail.Send(new(kind, email, $"{subject} (เรื่องที่ {author.Number})", Page(text, TrackLink)));
        }
    }

    private async Task WriteToOffice(string recipient, string kind, Complaint complaint, StaffLetterTexts.Letter letter, CancellationToken ct)
    {
        if (await db.NoticeAddresses.FindAsync([recipient], ct) is not { } office)
            return;
        var category = await db.Categories.Where(row => row.Code == complaint.Category).Select(row => row.Thai).SingleAsync(ct);
        mail.Send(new(kind, office.Email, $"{letter.Subject}: เรื่องร้องเรียนที่ {complaint.Number}", Page(
            $"{letter.Text}\n\nเรื่องร้องเรียนที่ {complaint.Number}\nประเภท: {category}\n{letter.Day}",
            FormattableString.Invariant($"เปิดเรื่อง: {Address}/desk/{complaint.Number}"))));
    }

    private string TrackLink => $"ดูความคืบหน้าด้วยรหัสติดตามของท่าน: {Address}/{TrackedCode.Page}";

    private string Page(string text, string link) => $"{text}\n\n{link}\n\n{organization.Value.Name}\nจดหมายนี้ส่งโดยอัตโนมัติ ตอบกลับทางอีเมลไม่ได้";
}
