using ServiceDefaults.Audit;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Events;
using TrainingService.Reports;

namespace TrainingService.Attachments;

/// <summary>What a document of an event is.</summary>
public enum DocumentKind
{
    /// <summary>The order (คำสั่ง) by which it is held or people are sent to it.</summary>
    Order,

    /// <summary>The paper of the project (เอกสารโครงการ) as it was approved.</summary>
    ProjectPaper,

    /// <summary>What is taught: slides, handouts.</summary>
    Materials,

    /// <summary>The list that people signed, scanned.</summary>
    SignedList,
    Other,
}

/// <summary>A file that is kept with an event, at any time but after it was cancelled. In the report that was submitted it stands by its title, so from then on it stays.</summary>
public sealed class EventDocument : IAudited
{
    /// <summary>Of one event.</summary>
    public const int Most = 50;
    public const int LongestTitle = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public Guid FileId { get; private set; }
    public StoredFile File { get; private set; } = null!;
    public DocumentKind Kind { get; private set; }

    /// <summary>It may name people ("คำสั่งให้นายสมชายไปราชการ"), so it can be taken out for good.</summary>
    [NotAudited]
    public string Title { get; private set; } = "";

    /// <summary>Whoever has a ticket may read it; only materials.</summary>
    public bool ForParticipants { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public string AddedBy { get; private set; } = "";

    internal static EventDocument Of(Guid eventId, StoredFile file, DocumentKind kind, string title, bool forParticipants, Actor actor, DateTimeOffset now) => new()
    {
        EventId = eventId,
        FileId = file.Id,
        File = file,
        Kind = kind,
        Title = title,
        ForParticipants = forParticipants,
        AddedAt = now,
        AddedBy = actor.Name,
    };

    /// <summary>What stands against another document.</summary>
    /// <param name="count">How many there are.</param>
    internal static Refusal? AgainstAdding(TrainingEvent one, int count) =>
        one.Status is EventStatus.Cancelled ? DocumentRefusals.Cancelled : count >= Most ? DocumentRefusals.TooMany : null;

    /// <param name="report">Null where nothing is written yet.</param>
    public Refusal? AgainstRemoving(TrainingEvent one, EventReport? report) =>
        one.Status is EventStatus.Cancelled ? DocumentRefusals.Cancelled : AddedAt <= report?.SubmittedAt ? DocumentRefusals.Reported : null;
}

/// <summary>Why a document was not added or removed, and the way on.</summary>
public static class DocumentRefusals
{
    public static Refusal Cancelled { get; } = new("cancelled", "งานนี้ยกเลิกแล้ว เอกสารเปิดอ่านได้ แต่เพิ่มหรือเอาออกไม่ได้", "This event was cancelled: its documents can be read, and stay as they are");

    public static Refusal TooMany { get; } = new(
        "too-many-documents", $"งานหนึ่งมีเอกสารได้ไม่เกิน {EventDocument.Most} ฉบับ รวมหลายหน้าเป็นไฟล์เดียว หรือเอาฉบับอื่นออกก่อน", $"An event has {EventDocument.Most} documents at most; join pages into one file, or remove another one first");

    public static Refusal Reported { get; } = new("reported", "เอกสารนี้แนบรายงานที่ส่งแล้ว เอาออกไม่ได้", "This document is attached to the report that was submitted, so it stays");
}
