using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Why a step of a complaint was refused, and the way on.</summary>
public static class ComplaintRefusals
{
    public static Refusal Closed { get; } = new("closed", "เรื่องนี้ปิดแล้ว บันทึกภายในได้อย่างเดียว", "This complaint is closed; only internal notes can be added");

    public static Refusal ClosedForReply { get; } = new(
        "closed", "เรื่องนี้ปิดแล้ว ถ้ายังไม่เรียบร้อย ขอเปิดเรื่องใหม่ได้ภายใน 30 วัน", "This complaint is closed; if the matter is not settled, ask to reopen it within 30 days");

    public static Refusal NoMoreLetters { get; } = new(
        "closed", "เรื่องนี้ปิดแล้ว ไม่มีจดหมายที่จะส่งอีก เราจึงไม่เก็บอีเมลไว้", "This complaint is closed and no more letters are sent, so no address is kept");

    public static Refusal SameAssignment { get; } = new("same-assignment", "เรื่องนี้มอบหมายให้ส่วนราชการและผู้รับผิดชอบนี้อยู่แล้ว", "It is assigned to this division and person already");

    public static Refusal PromisePaused { get; } = new(
        "waiting", "เรื่องนี้กำลังรอผู้ร้อง กำหนดแจ้งผลจึงหยุดนับอยู่ ดำเนินการต่อก่อน", "The complainant is awaited and the promise stands still; resume the work first");

    public static Refusal NotWaiting { get; } = new("not-waiting", "เรื่องนี้ไม่ได้รอผู้ร้องอยู่", "The complainant is not awaited");

    public static Refusal NotAnswered { get; } = new(
        "not-answered", "เรื่องนี้ยังไม่ได้แจ้งผล บันทึกผลหรือเหตุผลที่ไม่รับก่อน", "This complaint was not answered yet; resolve or reject it first");

    public static Refusal Itself { get; } = new("same-complaint", "รวมเรื่องเข้ากับเรื่องเดิมของตัวเองไม่ได้ เลือกเรื่องอื่น", "A complaint can't be merged into itself; choose another");

    public static Refusal TargetClosed { get; } = new(
        "target-closed", "เรื่องที่จะรวมเข้าด้วยปิดหรือรวมกับเรื่องอื่นไปแล้ว เลือกเรื่องที่ยังเปิดอยู่", "The other complaint is closed or was merged itself; choose an open one");

    /// <summary>What the author of a duplicate can no longer do with it.</summary>
    public static Refusal Joined { get; } = new(
        "merged", "เรื่องนี้รวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อนแล้ว ถ้ายังไม่เรียบร้อย ร้องเรียนเป็นเรื่องใหม่ได้",
        "This was joined with the same matter, reported before; if it is not settled, make a new complaint");

    public static Refusal AlreadyRated { get; } = new("already-rated", "ท่านให้คะแนนเรื่องนี้แล้ว ให้ได้ครั้งเดียว", "You have rated this complaint; it can be done once");

    public static Refusal NotRateable { get; } = new("not-answered", "ให้คะแนนได้เมื่อเราแจ้งผลแล้ว", "It can be rated once it has been answered");

    /// <summary>The division or the person does not belong to whoever assigns.</summary>
    public static Refusal OtherDivision { get; } = new(
        "division-not-yours", "หัวหน้าส่วนราชการมอบหมายได้ภายในส่วนราชการของตน ให้เจ้าหน้าที่รับเรื่องร้องเรียนเปลี่ยนส่วนราชการ",
        "A division head assigns within the own division; the complaint officer moves it to another");

    /// <summary>Not everybody who handles complaints hands them out.</summary>
    public static Refusal NotAssigning { get; } = new(
        "not-allowed", "มอบหมายเรื่องได้เฉพาะเจ้าหน้าที่รับเรื่องร้องเรียนและหัวหน้าส่วนราชการ", "Complaint officers and division heads assign complaints");

    /// <summary>Taking a complaint oneself needs a division, and the same one.</summary>
    public static Refusal NotYourDivision { get; } = new(
        "division-not-yours", "รับเรื่องนี้เองได้เมื่อเป็นเรื่องของส่วนราชการของท่าน ให้เจ้าหน้าที่รับเรื่องร้องเรียนเปลี่ยนส่วนราชการก่อน",
        "Only a complaint of your own division can be taken; the complaint officer moves it first");

    public static Refusal AlreadyAcknowledged(Complaint complaint) => new(
        "already-acknowledged", $"เรื่องนี้รับทราบแล้ว ขณะนี้สถานะ “{Thai(complaint.Status)}”", $"It was acknowledged already; it is {Words.Of(complaint.Status)} now");

    public static Refusal NotOpen(Complaint complaint) => new(
        "not-open", $"เรื่องนี้แจ้งผลไปแล้ว ขณะนี้สถานะ “{Thai(complaint.Status)}”", $"It was answered already; it is {Words.Of(complaint.Status)} now");

    public static Refusal NotLater(DateOnly dueOn) => new(
        "not-later", $"กำหนดใหม่ต้องไม่ใช่วันที่ผ่านมาแล้ว และหลังกำหนดเดิม ({ThaiCalendar.InThai(dueOn)})",
        $"The new day must not be past and must come after the present one ({dueOn:yyyy-MM-dd})");

    public static Refusal TooLateToReopen(DateOnly until) => new(
        "too-late", $"ขอเปิดเรื่องเดิมได้ถึงวันที่ {ThaiCalendar.InThai(until)} ร้องเรียนเป็นเรื่องใหม่ได้", $"It could be reopened until {until:yyyy-MM-dd}; make a new complaint instead");

    /// <summary>The status as people read it.</summary>
    public static string Thai(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Received => "รับเรื่อง",
        ComplaintStatus.Acknowledged => "รับทราบแล้ว",
        ComplaintStatus.InProgress => "กำลังดำเนินการ",
        ComplaintStatus.Waiting => "รอข้อมูลจากผู้ร้อง",
        ComplaintStatus.Resolved => "แจ้งผลแล้ว",
        ComplaintStatus.Rejected => "ไม่รับดำเนินการ",
        _ => "ปิดเรื่อง",
    };
}
