using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Reports;

/// <summary>What the division writes about an event that is over: written → submitted to the head, once. Figures are counted when it is read.</summary>
public sealed class EventReport : IAudited
{
    /// <summary>Days after the last day of the event. The usual rule of trainings.</summary>
    public const int Days = 60;
    public const int LongestText = 4000;
    public const int ShortestText = 10;

    public required Guid EventId { get; init; }

    /// <summary>What was learned, what went wrong.</summary>
    public string Lessons { get; private set; } = "";
    public string NextSteps { get; private set; } = "";
    public DateTimeOffset? SubmittedAt { get; private set; }
    public string? SubmittedBy { get; private set; }

    /// <summary>How many <see cref="EventPhoto"/>s there are: of two who add the last one, or add one to what is being submitted, one is overtaken.</summary>
    public int PhotoCount { get; private set; }
    public uint RowVersion { get; private set; }

    public static DateOnly? DueOn(TrainingEvent one) => one.EndsAt is { } end ? ThaiCalendar.DayInBangkok(end).AddDays(Days) : null;

    /// <summary>It took place, the report is not there, and its day is over.</summary>
    public static bool IsOverdue(TrainingEvent one, bool isSubmitted, DateTimeOffset now) =>
        !isSubmitted && one.Status is (EventStatus.Held or EventStatus.Completed) && one.EndsAt < OverdueBefore(now);

    /// <summary>Whatever ended before this was due before today.</summary>
    public static DateTimeOffset OverdueBefore(DateTimeOffset now) => ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(now).AddDays(-Days)).ToUniversalTime();

    internal Refusal? Write(string lessons, string nextSteps)
    {
        if (SubmittedAt is not null)
            return ReportRefusals.Submitted;
        (Lessons, NextSteps) = (lessons, nextSteps);
        return null;
    }

    /// <summary>What stands against another photo.</summary>
    /// <param name="report">Null where nothing is written yet.</param>
    internal static Refusal? AgainstPhoto(TrainingEvent one, EventReport? report) =>
        one.Status is not (EventStatus.Held or EventStatus.Completed) ? ReportRefusals.NotHeld
        : report?.SubmittedAt is not null ? ReportRefusals.Submitted
        : report?.PhotoCount >= EventPhoto.Most ? ReportRefusals.TooManyPhotos : null;

    internal Refusal? AddPhoto(TrainingEvent one)
    {
        if (AgainstPhoto(one, this) is { } refusal)
            return refusal;
        PhotoCount++;
        return null;
    }

    internal Refusal? RemovePhoto()
    {
        if (SubmittedAt is not null)
            return ReportRefusals.Submitted;
        PhotoCount--;
        return null;
    }

    internal Refusal? Submit(TrainingEvent one, Actor actor, DateTimeOffset now)
    {
        if (one.Status is not EventStatus.Completed)
            return ReportRefusals.NotCompleted;
        if (SubmittedAt is not null)
            return ReportRefusals.Submitted;
        if (Lessons.Length == 0)
            return ReportRefusals.NotWritten;
        (SubmittedAt, SubmittedBy) = (now, actor.Name);
        return null;
    }
}

/// <summary>Why a report was not taken, and the way on.</summary>
public static class ReportRefusals
{
    public static Refusal NotHeld { get; } = new("not-held", "รายงานผลได้เมื่อบันทึกว่าจัดแล้ว", "A report is written once the event is said to have taken place");

    public static Refusal NotCompleted { get; } = new("not-completed", "สรุปค่าใช้จ่ายก่อน แล้วจึงส่งรายงาน", "Enter what the event cost first; then submit its report");

    public static Refusal NotWritten { get; } = new("not-written", "เขียนสิ่งที่ได้เรียนรู้และงานที่จะทำต่อก่อน แล้วจึงส่งรายงาน", "Write the lessons and next steps first; then submit the report");

    public static Refusal TooManyPhotos { get; } = new(
        "too-many-photos", $"รายงานหนึ่งมีรูปได้ไม่เกิน {EventPhoto.Most} รูป เอารูปอื่นออกก่อน", $"A report has {EventPhoto.Most} photos at most; remove another one first");

    public static Refusal Submitted { get; } = new("submitted", "รายงานนี้ส่งแล้ว แก้ไขไม่ได้", "This report was submitted and stays as it is");
}
