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
        if (request.Heads is not null)
            return (null, Objection.To("heads", "ลงทะเบียนเองได้ครั้งละหนึ่งคน ถ้ามาเป็นกลุ่ม ติดต่อส่วนราชการที่จัด", "One person enrols at a time; groups ask the division that holds it"));
        Enrolment? enrolled = null;
        var objection = await desk.ChangeAnyones(id, async places =>
        {
            var content = request.Content;
            if (once is not null && (enrolled = await Before(desk, places.Event, content, once.Value, ct)) is not null)
                return null;
            if (places.Event.AgainstPublicEnrolling(desk.Now) is { } refusal)
                return Objection.To(refusal);
            enrolled = places.Take(content, EnrolmentSource.Public, desk.Now, once);
            desk.Db.Add(enrolled);
            desk.Letters.WriteTicket(places.Event, enrolled);
            return null;
        }, ct);
        return objection is null ? (enrolled, null) : (null, objection);
    }

    private static Task<Enrolment?> Before(PeopleDesk desk, TrainingEvent one, EnrolmentContent content, Guid once, CancellationToken ct)
    {
        var (key, since) = (PersonName.KeyOf(content.Name), desk.Now - SameForm);
        return desk.Db.Enrolments.SingleOrDefaultAsync(row =>
            row.Id == once && row.EventId == one.Id && row.NameKey == key && row.Source == EnrolmentSource.Public && row.CreatedAt > since, ct);
    }
}
