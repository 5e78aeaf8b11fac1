using ServiceDefaults.Problems;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Door;

/// <summary>Why somebody was not written down as present, and the way on.</summary>
public static class DoorRefusals
{
    public static Refusal NoSessions { get; } = new(
        "no-sessions", "งานนี้ยังไม่มีช่วงเวลา แก้ไขงานและเพิ่มช่วงเวลาก่อนเช็กชื่อ", "This event has no sessions yet; add them to the event before taking attendance");

    /// <summary>404: the walk-in is the way on.</summary>
    public static Objection NotEnrolled { get; } = new(StatusCodes.Status404NotFound, new(
        "not-enrolled", "ไม่มีผู้ลงทะเบียนคนนี้ในงานนี้ ถ้ามาจริง เพิ่มเป็นผู้มาหน้างาน (walk-in)", "Nobody of this event is enrolled like this; whoever came all the same can be added as a walk-in"));

    public static Refusal OtherEvent { get; } = new(
        "other-event", "บัตรนี้เป็นของงานอื่น ถ้ามางานนี้จริง เพิ่มเป็นผู้มาหน้างาน (walk-in)", "This ticket belongs to another event; whoever came to this one can be added as a walk-in");

    public static Refusal Cancelled { get; } = new(
        "enrolment-cancelled", "การลงทะเบียนนี้ยกเลิกแล้ว ถ้ามาจริง เพิ่มเป็นผู้มาหน้างาน (walk-in)", "This enrolment was cancelled; whoever came all the same can be added as a walk-in");

    public static Refusal Waiting { get; } = new(
        "on-waiting-list", "ผู้นี้อยู่ในรายชื่อสำรอง ถ้ายังมีที่นั่ง รับเข้าแล้วเช็กชื่อได้ (takeIn)", "This person is on the waiting list; if there is room, take them in and check them in (takeIn)");

    public static Objection NotThere { get; } = new(StatusCodes.Status404NotFound, new(
        "not-attended", "ไม่มีการเช็กชื่อนี้ อาจลบไปแล้ว", "There is no such attendance; it may have been taken back already"));

    public static Objection NoDoor { get; } = new(StatusCodes.Status404NotFound, new(
        "door-closed", "ลิงก์หน้างานนี้ปิดหรือหมดอายุแล้ว ขอลิงก์ใหม่จากเจ้าหน้าที่ของงาน", "This link is closed or has run out; ask the staff of the event for a new one"));

    public static Refusal NotYet(Session session) => new(
        "session-not-begun", $"ช่วงที่ {session.No} ยังไม่ถึงวัน กำหนด {ThaiCalendar.InThai(session.Date)}", FormattableString.Invariant($"The day of session {session.No} has not come yet: it is on {session.Date:yyyy-MM-dd}"));
}
