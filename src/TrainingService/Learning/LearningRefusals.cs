using ServiceDefaults.Problems;
using TrainingService.Courses;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning;

/// <summary>Why an answer to a test or a survey is not taken, and the way on.</summary>
internal static class LearningRefusals
{
    public static Refusal AlreadyAnswered { get; } = new("already-answered", "ส่งคำตอบชุดนี้แล้ว ส่งได้คนละครั้งเดียว", "These answers were sent already; each person answers once");

    public static Refusal NotEnrolled { get; } = new(
        "not-enrolled", "ยังไม่มีที่ในงานนี้ (อยู่ในรายชื่อสำรองหรือยกเลิกแล้ว) ติดต่อเจ้าหน้าที่ผู้จัด", "There is no place for you in this event (waiting or cancelled); ask those who hold it");

    public static Refusal OfAGroup { get; } = new(
        "group-takes-no-test", "ลงทะเบียนเป็นกลุ่มทำแบบทดสอบไม่ได้ เพราะผลเป็นของแต่ละคน ให้ลงทะเบียนเป็นรายคน", "A group takes no test: its result belongs to a person. Enrol people one by one");

    public static Refusal NoTest { get; } = new("no-test", "หลักสูตรของงานนี้ยังไม่มีแบบทดสอบ", "The course of this event has no test yet");

    public static Refusal PreIsOver { get; } = new(
        "pre-is-over", "หมดเวลาทำแบบทดสอบก่อนอบรมแล้ว ถ้าทำบนกระดาษไว้ ให้เจ้าหน้าที่กรอก", "The test before the event is closed; what was written on paper is typed in by staff");

    public static Refusal PostWasFirst { get; } = new(
        "post-answered", "ทำแบบทดสอบหลังอบรมแล้ว จึงทำแบบทดสอบก่อนอบรมไม่ได้", "The test after the event was answered already, so the one before can't be taken any more");

    /// <summary>Between the questions that were shown and now, the course got others.</summary>
    public static Refusal Rewritten { get; } = new(
        "questions-changed", "ผู้จัดเพิ่งแก้คำถาม โปรดอ่านและตอบใหม่อีกครั้ง", "The questions were just changed; please read and answer them again");

    public static Refusal DidNotAttend { get; } = new(
        "did-not-attend", "แบบติดตามผลสำหรับผู้ที่มาร่วมงาน ยังไม่มีบันทึกว่าท่านมา ติดต่อเจ้าหน้าที่ผู้จัด", "The follow-up is for those who attended, and nothing says that you did; ask those who hold the event");

    /// <summary>Paper can't bring more answers than people were there.</summary>
    public static Refusal MoreThanAttended(int attended) => new(
        "more-than-attended", $"มีคำตอบครบตามจำนวนผู้มาร่วมงาน ({attended} คน) แล้ว กรอกเพิ่มไม่ได้", $"There are as many answers as people who attended ({attended}); no more can be entered");

    public static Refusal FollowUpOpensOn(DateOnly day) => new(
        "not-open-yet", $"แบบติดตามผลเปิดวันที่ {ThaiCalendar.InThai(day)}", FormattableString.Invariant($"The follow-up opens on {day:yyyy-MM-dd}"));

    public static Refusal NotYours(Course course) => new(
        "other-division", $"หลักสูตรนี้เป็นของ{Divisions.NameOf(course.Division)} ท่านดูได้แต่แก้ไขไม่ได้", $"This course belongs to the {Divisions.NameOf(course.Division)}: you may read it, but not change it");

    /// <summary>An event that is not open takes no answers.</summary>
    public static Refusal? AgainstAnswers(TrainingEvent one) => one.Status switch
    {
        EventStatus.Open or EventStatus.Held or EventStatus.Completed => null,
        EventStatus.Cancelled => EventRefusals.Over(one),
        _ => EventRefusals.NotOpen,
    };
}
