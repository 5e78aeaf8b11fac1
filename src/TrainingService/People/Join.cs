using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>
/// Somebody enrols by oneself, with the link from the poster. Whether a name is in the list already is told to nobody: a second one of the
/// same name gets a ticket like any other, and staff see that the name is there twice.
/// </summary>
public static class Join
{
    /// <summary>For how long a form that is sent twice means the same person.</summary>
    private static readonly TimeSpan SameForm = TimeSpan.FromHours(1);

    /// <summary>The event of a public link, whatever its state; null for what is none.</summary>
    public static async Task<TrainingEvent?> Find(TrainingDb db, string? link, CancellationToken ct) =>
        SpokenCode.TryRead(link, out var code) && code.Value.Text is var stored ? await db.Events.AsNoTracking().SingleOrDefaultAsync(one => one.PublicLink == stored, ct) : null;

    /// <param name="once">Of a form: sent twice by one who presses twice, it enrols once.</param>
    public static async Task<(Enrolment? Enrolment, Objection? Objection)> Decide(Guid id, Enrol.Request request, PeopleDesk desk, CancellationToken ct, Guid? once = null)
    {
        if (await Find(desk.Db, request.Link, ct) is not { } found || found.Id != id)
            return (null, Objection.NotFound);
        if (request.Heads > 1)
            return (null, Objection.To("heads", "ลงทะเบียนเองได้ครั้งละหนึ่งคน ถ้ามาเป็นกลุ่ม ติดต่อส่วนราชการที่จัด", "One person enrols at a time; groups ask the division that holds it"));
        Enrolment? enrolled = null;
        var objection = await desk.ChangeAnyones(id, async places =>
        {
            var content = request.Content;
            var before = once is { } form ? await desk.Db.Enrolments.SingleOrDefaultAsync(row => row.Id == form, ct) : null;
            if (before is not null && IsSame(before, id, content, desk.Now))
            {
                enrolled = before;
                return null;
            }

            if (places.Event.AgainstPublicEnrolling(desk.Now) is { } refusal)
                return Objection.To(refusal);
            enrolled = places.Take(content, EnrolmentSource.Public, desk.Now, before is null ? once : null); // by another person at the same screen
            desk.Db.Add(enrolled);
            desk.Letters.WriteTicket(places.Event, enrolled);
            return null;
        }, ct);
        return objection is null ? (enrolled, null) : (null, objection);
    }

    private static bool IsSame(Enrolment before, Guid id, EnrolmentContent content, DateTimeOffset now) =>
        before.EventId == id && before.Source is EnrolmentSource.Public && before.NameKey == PersonName.KeyOf(content.Name) && before.CreatedAt > now - SameForm;
}
