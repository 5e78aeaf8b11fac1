using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>What staff and the clock do to a complaint. Each step is an entry of its story.</summary>
public sealed partial class Complaint
{
    /// <summary>A reason says something: "ok" does not.</summary>
    public const int ShortestReason = 10;
    public const int LongestReason = 2000;

    /// <summary>An extension beyond this is no promise.</summary>
    public const int LongestExtensionDays = 180;

    public Refusal? Acknowledge(Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Acknowledged) is { } refusal)
            return refusal;
        Status = ComplaintStatus.Acknowledged;
        BeAcknowledged(actor, at);
        return null;
    }

    /// <summary>Gives it to a division, and to a person of it if one is named. Whoever assigns has read it: it is acknowledged too.</summary>
    public Refusal? Assign(string division, string? officer, string? note, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Assigned) is { } refusal)
            return refusal;
        if (Division == division && Officer == officer && Status is not (ComplaintStatus.Received or ComplaintStatus.Acknowledged))
            return ComplaintRefusals.SameAssignment;
        if (Status is ComplaintStatus.Received)
            BeAcknowledged(actor, at);
        var isNew = Division != division;
        (Division, Officer) = (division, officer);
        if (Status is not ComplaintStatus.Waiting)
            Status = ComplaintStatus.InProgress;
        if (isNew)
            Tell(UpdateKind.Assigned, true, null, actor, at, division: division);
        if (!string.IsNullOrWhiteSpace(note) || !isNew)
            Tell(UpdateKind.Note, false, note ?? "เปลี่ยนผู้รับผิดชอบภายในส่วนราชการ", actor, at, division: division);
        return null;
    }

    /// <summary>What the public may read of it; null or blank takes it back.</summary>
    public void Publish(string? title, Actor actor, DateTimeOffset at)
    {
        PublicTitle = PlainText.Of(title);
        Tell(UpdateKind.Note, false, PublicTitle is null ? "ถอนข้อความสำหรับเผยแพร่" : $"ข้อความสำหรับเผยแพร่: {PublicTitle}", actor, at);
    }

    /// <summary>A danger to life, or one no longer. Among staff: the complainant is told nothing by it, and the promise stays.</summary>
    public Refusal? Mark(bool urgent, string reason, Actor actor, DateTimeOffset at)
    {
        var kind = urgent ? UpdateKind.Urgent : UpdateKind.NotUrgent;
        if (Against(kind) is { } refusal)
            return refusal;
        IsUrgent = urgent;
        Tell(kind, false, reason, actor, at);
        return null;
    }

    /// <summary>A message to the complainant, or a note among staff. Until it is closed; a note even after.</summary>
    public Refusal? Write(string text, bool visible, Actor actor, DateTimeOffset at)
    {
        if (Against(visible ? UpdateKind.Message : UpdateKind.Note) is { } refusal)
            return refusal;
        if (visible)
            FirstAnsweredAt ??= at;
        Tell(visible ? UpdateKind.Message : UpdateKind.Note, visible, text, actor, at);
        return null;
    }

    /// <summary>A later day, with the reason that the complainant reads.</summary>
    public Refusal? Extend(DateOnly newDueOn, string reason, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Extended) is { } refusal)
            return refusal;
        if (newDueOn <= DueOn || newDueOn < ThaiCalendar.DayInBangkok(at))
            return ComplaintRefusals.NotLater(DueOn);
        DueOn = newDueOn;
        OverdueAt = null;
        Tell(UpdateKind.Extended, true, reason, actor, at, newDueOn);
        return null;
    }

    /// <summary>The complainant was asked something: the promise stands still until the answer.</summary>
    /// <param name="days">For which the answer is awaited.</param>
    public Refusal? Wait(string reason, int days, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Waiting) is { } refusal)
            return refusal;
        if (Status is ComplaintStatus.Received)
            BeAcknowledged(actor, at);
        Status = ComplaintStatus.Waiting;
        WaitingSince = ThaiCalendar.DayInBangkok(at);
        AwaitedUntil = WaitingSince.Value.AddDays(days);
        FirstAnsweredAt ??= at;
        Tell(UpdateKind.Waiting, true, reason, actor, at);
        return null;
    }

    /// <summary>The work goes on: the promised day moves by the days of waiting.</summary>
    public Refusal? Resume(string? note, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Resumed) is { } refusal)
            return refusal;
        EndWaiting(at);
        Status = Division is null ? ComplaintStatus.Acknowledged : ComplaintStatus.InProgress;
        Tell(UpdateKind.Resumed, true, note, actor, at, DueOn);
        return null;
    }

    /// <summary>The clock found the promise broken: true once for each promise.</summary>
    internal bool FindOverdue(Actor actor, DateTimeOffset at)
    {
        if (OverdueAt is not null || !IsOverdue(ThaiCalendar.DayInBangkok(at)))
            return false;
        OverdueAt = at;
        Tell(UpdateKind.Overdue, false, null, actor, at, DueOn);
        return true;
    }

    /// <summary>It was given to a division when the clock had told others already that the promise is broken. Once for each division: who had it then, or since, knows.</summary>
    internal bool TellsOfBrokenPromise(ComplaintUpdate assigned)
    {
        if (assigned.Kind is not UpdateKind.Assigned || OverdueAt is null || !IsOpen || Status is ComplaintStatus.Waiting)
            return false;
        var broken = Updates.FindLast(update => update.Kind is UpdateKind.Overdue)!.No;
        var had = Updates.FindLast(update => update.Kind is UpdateKind.Assigned && update.No < broken)?.Division;
        return had != assigned.Division && !Updates.Exists(update => update.Kind is UpdateKind.Assigned && update.No > broken && update.No < assigned.No && update.Division == assigned.Division);
    }

    private void BeAcknowledged(Actor actor, DateTimeOffset at)
    {
        AcknowledgedAt = at;
        FirstAnsweredAt ??= at;
        Tell(UpdateKind.Acknowledged, true, null, actor, at);
    }
}
