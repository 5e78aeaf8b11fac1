using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Desk;
using ComplaintService.Intake;
using ComplaintService.Tracking;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Counter;

/// <summary>Open complaints that may be the one about to be recorded, to choose from.</summary>
internal static class SameMatter
{
    /// <summary>It is none of them.</summary>
    public const string Another = "another";

    /// <summary>The words of those that the reader may see; of the others what the public knows.</summary>
    public static async Task<IReadOnlyList<Choice>> SameMatterChoices(this ComplaintDb db, IReadOnlyList<SimilarComplaints.Answer> found, Actor actor, CancellationToken ct)
    {
        long[] numbers = [.. found.Select(one => one.Number)];
        var subjects = await db.Complaints.VisibleTo(actor).Where(one => numbers.Contains(one.Number)).ToDictionaryAsync(one => one.Number, one => one.Subject, ct);
        var categories = await db.CategoryChoices(ct);
        return
        [
            .. found.Select(one => (One: one, Number: DeskWords.Plain(one.Number), Title: subjects.GetValueOrDefault(one.Number) ?? one.Title ?? categories.NameOf(one.Category)))
                .Select(row => new Choice(row.Number, T($"เรื่องเดียวกับเรื่องที่ {row.Number} {row.Title}: ให้ผู้ร้องติดตามเรื่องนั้น", $"The same as no. {row.Number}, {row.Title}: follow that one"), Known(row.One))),
            new(Another, T("ไม่ใช่เรื่องเดียวกัน บันทึกเป็นเรื่องใหม่", "None of these: record another one")),
        ];
    }

    private static string Known(SimilarComplaints.Answer one)
    {
        var (received, due) = (ThaiCalendar.InList(one.ReceivedOn), ThaiCalendar.InList(one.DueOn));
        return T($"รับเรื่อง {received} · {Steps.Of(one.Status)} · กำหนดแจ้งผล {due} · ผู้ติดตาม {one.Followers} คน", $"Received {received} · {Steps.Of(one.Status)} · promised by {due} · {one.Followers} followers");
    }
}
