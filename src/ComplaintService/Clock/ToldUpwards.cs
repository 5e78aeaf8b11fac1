using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Clock;

/// <summary>
/// Which notices somebody sees, and who was told of a broken promise: first the division and its head, then the clerk, by way of the
/// complaint officers, then the chief executive. Each sees it on their pages, and by letter where an address is set.
/// </summary>
public static class ToldUpwards
{
    /// <summary>Of the complaints that the reader may see (<see cref="ComplaintQueries.VisibleTo"/>). The chief executive sees what went up to the top.</summary>
    public static IQueryable<PromiseNotice> VisibleTo(this IQueryable<PromiseNotice> notices, Actor actor)
    {
        if (actor.Is(Roles.Executive))
            return notices.Where(notice => notice.Kind == PromiseNoticeKind.ToExecutive);
        if (actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.InternalAuditor))
            return notices;
        var division = actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;
        return division is null ? notices.Where(_ => false) : notices.Where(notice => notice.DivisionNow == division);
    }

    /// <summary>Told upwards to the reader: as head of the division, for the clerk, or as the chief executive.</summary>
    public static IQueryable<PromiseNotice> ToldTo(this IQueryable<PromiseNotice> notices, Actor actor)
    {
        var (forClerk, isExecutive, division) = (actor.Is(Roles.ComplaintOfficer), actor.Is(Roles.Executive), actor.Is(Roles.DivisionHead) ? actor.Division : null);
        return notices.Where(notice => (forClerk && notice.Kind == PromiseNoticeKind.ToClerk) || (isExecutive && notice.Kind == PromiseNoticeKind.ToExecutive)
            || (division != null && notice.Kind == PromiseNoticeKind.Overdue && notice.DivisionNow == division));
    }

    /// <summary>Whether anything is told upwards to people like this.</summary>
    public static bool IsToldUpwards(this Actor actor) => actor.Is(Roles.DivisionHead) || actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.Executive);

    /// <summary>How many, up to <paramref name="most"/> and one.</summary>
    public static Task<int> CountedAsync(this IQueryable<PromiseNotice> notices, CancellationToken ct, int most = CountedList.Most) =>
        notices.OrderBy(notice => notice.At).ThenBy(notice => notice.Id).Take(most + 1).CountAsync(ct);

    /// <summary>What waits for the reader to step in, counted as the numbers above the queue.</summary>
    public static Task<int> ToldUpwardsTo(this ComplaintDb db, Actor actor, CancellationToken ct) =>
        db.Notices.VisibleTo(actor).Where(notice => !notice.IsSettled).ToldTo(actor).CountedAsync(ct, Desk.QueueCounts.Most);

    /// <summary>Who was told that this promise is broken, as the complainant may read it; null while nobody was.</summary>
    public static async Task<string?> WhoWasTold(this ComplaintDb db, Complaint complaint, CancellationToken ct)
    {
        var told = await db.Notices.AsNoTracking().Where(notice => notice.ComplaintId == complaint.Id && notice.DueOn == complaint.DueOn).ToListAsync(ct);
        if (told.Exists(notice => notice.Kind is PromiseNoticeKind.ToExecutive))
            return T("แจ้งนายกองค์การบริหารส่วนตำบลแล้ว", "the chief executive has been told");
        return told.Find(notice => notice.Kind is PromiseNoticeKind.Overdue) switch
        {
            null => null,
            { Division: { } division } => T($"แจ้ง{Divisions.HeadOf(division)}แล้ว", $"the head of {Divisions.NameOf(division)} has been told"),
            _ => T("แจ้งเจ้าหน้าที่รับเรื่องร้องเรียนแล้ว", "the complaint officers have been told"),
        };
    }
}
