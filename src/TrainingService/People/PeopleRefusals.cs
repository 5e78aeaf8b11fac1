using ServiceDefaults.Problems;
using WebUi;

namespace TrainingService.People;

/// <summary>Why something with those who take part was refused, and the way on.</summary>
public static class PeopleRefusals
{
    public static Refusal PublicClosed { get; } = new(
        "public-closed", "งานนี้ไม่เปิดให้ลงทะเบียนเองในขณะนี้ ติดต่อส่วนราชการที่จัด", "Enrolment by oneself is closed for this event; ask the division that holds it");

    public static Refusal Over { get; } = new("over", "งานนี้ปิดรับลงทะเบียนแล้ว", "This event takes no more enrolments");

    public static Refusal Cancelled { get; } = new("enrolment-cancelled", "รายชื่อนี้ยกเลิกไปแล้ว ลงทะเบียนใหม่ได้", "This enrolment was cancelled; enrol anew");

    public static Refusal Attended { get; } = new(
        "attended", "ผู้นี้เข้าอบรมแล้ว จึงยกเลิกชื่อไม่ได้ ถ้าลงเวลาผิด ให้แก้การลงเวลาก่อน", "This person was there, so the enrolment can't be cancelled; correct the attendance first if it is wrong");

    public static Refusal OneHead { get; } = new("one-person", "รายชื่อนี้เป็นบุคคล จึงนับเป็น 1 คน ถ้าเป็นกลุ่ม ให้ลงทะเบียนเป็นกลุ่ม", "This is one person by name; a group is enrolled as a group");

    public static Refusal TooLateToLeave { get; } = new("begun", "งานนี้เริ่มแล้ว ยกเลิกเองไม่ได้ ติดต่อส่วนราชการที่จัด", "It has begun; ask the division that holds it");

    /// <param name="no">Who has the name, in the event's list.</param>
    public static Refusal AlreadyEnrolled(int no) => new(
        "already-enrolled", $"มีชื่อนี้ในงานแล้ว ลำดับที่ {WholeNumber.Text(no)} ถ้าเป็นคนละคนที่ชื่อเหมือนกัน ให้ยืนยัน", $"This name is in the list already as number {WholeNumber.Text(no)}; if it is another person, say so");

    /// <param name="free">Places left.</param>
    public static Refusal Full(int free) => new(
        "full", $"ที่นั่งไม่พอ เหลือ {WholeNumber.Text(free)} ที่", $"There is no room: {WholeNumber.Text(free)} places are left");

    /// <param name="taken">Heads with a place.</param>
    public static Refusal CapacityBelow(int taken) => new(
        "capacity-below-enrolled", $"มีผู้ลงทะเบียนแล้ว {WholeNumber.Text(taken)} คน จำนวนที่รับได้ต้องไม่น้อยกว่านี้ หรือยกเลิกบางรายชื่อก่อน",
        $"{WholeNumber.Text(taken)} people are enrolled: the capacity can't be less; cancel some of them first");

    public static Refusal AlreadyListed { get; } = new(
        "already-listed", "มีชื่อนี้ในทะเบียนของส่วนราชการนี้แล้ว ถ้าเป็นคนละคนที่ชื่อเหมือนกัน ให้ยืนยัน", "This name is in the division's list already; if it is another person, say so");

    public static Refusal NotYourDivision { get; } = new(
        "other-division", "ท่านแก้ไขทะเบียนได้เฉพาะของส่วนราชการของท่าน", "You change the list of your own division only");
}
