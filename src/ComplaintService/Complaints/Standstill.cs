using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>What keeps a complaint from standing for ever: whom it waits for, and what the clock does when nobody moves (<see cref="Clock.StandstillRule"/>).</summary>
public sealed partial class Complaint
{
    /// <summary>When the complainant wrote last, while nobody of staff has done anything since; null otherwise.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>The last day (Thailand) for which the complainant's answer is awaited; null while none is.</summary>
    public DateOnly? AwaitedUntil { get; private set; }

    /// <summary>Nobody closed it, so the clock did: no end from which the time to reopen counts anew.</summary>
    public bool ClosedByClock { get; private set; }

    /// <summary>No answer came in time: the work goes on, and so does the promise.</summary>
    /// <returns>False while there still is time.</returns>
    internal bool StopWaiting(Actor actor, DateTimeOffset at) =>
        AwaitedUntil is { } until && until < ThaiCalendar.DayInBangkok(at)
        && Resume($"ไม่ได้รับคำตอบภายในวันที่ {ThaiCalendar.InThai(until)} จึงดำเนินการต่อเท่าที่มีข้อมูล ผู้ร้องยังส่งข้อมูลเพิ่มได้", actor, at) is null;

    /// <summary>Nobody closed it for so long after the answer that its author can't reopen it any more. Nothing was learned from it.</summary>
    /// <returns>False when there is nothing to close.</returns>
    internal bool CloseByClock(Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Closed) is not null)
            return false;
        (Status, ClosedAt, ClosedByClock) = (ComplaintStatus.Closed, at, true);
        Tell(UpdateKind.Closed, true, "ครบกำหนดหลังแจ้งผลแล้ว และไม่มีการขอให้ดำเนินการต่อ ระบบจึงปิดเรื่อง", actor, at);
        return true;
    }

    private void EndWaiting(DateTimeOffset at)
    {
        if (WaitingSince is not { } since)
            return;
        var today = ThaiCalendar.DayInBangkok(at);
        var days = today.DayNumber - since.DayNumber;
        (DueOn, FirstDueOn, WaitingSince, AwaitedUntil) = (DueOn.AddDays(days), FirstDueOn.AddDays(days), null, null);
        if (days > 0 && DueOn >= today) // a day that is past already is no new promise that could be broken
            OverdueAt = null;
    }

    private void KeepReply(UpdateKind kind, Actor actor, DateTimeOffset at)
    {
        if (kind is UpdateKind.Reply or UpdateKind.Reopened)
            RepliedAt = at;
        else if (actor is { IsSignedIn: true, IsService: false })
            RepliedAt = null;
    }
}
