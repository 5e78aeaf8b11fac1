using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Why a step of a complaint was refused, and the way on.</summary>
public static class ComplaintRefusals
{
    public static Refusal Closed { get; } = new("closed", "เรื่องนี้ปิดแล้ว บันทึกภายในได้อย่างเดียว", "This complaint is closed; only internal notes can be added");

    /// <summary>Said to the complainant, as the next four are.</summary>
    public static Refusal ClosedForReply { get; } = new(
        "closed", "เรื่องนี้ปิดแล้ว จึงรับข้อความหรือรูปเพิ่มไม่ได้ ถ้ายังไม่เรียบร้อย ขอให้ดำเนินการต่อได้ภายใน 30 วันหลังปิดเรื่อง",
        "This complaint is closed and takes no more messages or photos; if the matter is not settled, ask within 30 days of its end that the work goes on");

    public static Refusal ClosedForGood { get; } = new(
        "closed", "เรื่องนี้ปิดแล้ว และพ้นเวลาที่ขอให้ดำเนินการต่อได้แล้ว จึงรับข้อความหรือรูปเพิ่มไม่ได้ ถ้ายังไม่เรียบร้อย แจ้งเรื่องใหม่ได้",
        "This complaint is closed, can't be reopened any more and takes no more messages or photos; if the matter is not settled, make a new complaint");

    public static Refusal MergedForReply { get; } = new(
        "merged", "เรื่องนี้รวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อนแล้ว จึงรับข้อความหรือรูปแยกไม่ได้ รหัสของท่านยังใช้ดูผลได้ ถ้ามีเรื่องอื่น แจ้งเรื่องใหม่ได้",
        "This complaint was joined with the same matter, reported before, and takes no messages or photos of its own; your code still shows what becomes of it. For another matter, make a new complaint");

    public static Refusal MergedForReopening { get; } = new(
        "merged", "เรื่องนี้รวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อนแล้ว จึงขอให้ดำเนินการต่อแยกไม่ได้ รหัสของท่านยังใช้ดูผลได้ ถ้ายังไม่เรียบร้อย แจ้งเรื่องใหม่ได้",
        "This complaint was joined with the same matter, reported before, and can't be reopened by itself; your code still shows what becomes of it. If it is not settled, make a new complaint");

    public static Refusal MergedForRating { get; } = new(
        "merged", "เรื่องนี้รวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อนแล้ว ผู้แจ้งคนแรกเป็นผู้ให้คะแนน", "This complaint was joined with the same matter, reported before; who reported first rates it");

    /// <summary>To the complainant who asks that the work goes on.</summary>
    public static Refusal StillOpen { get; } = new(
        "not-answered", "เรายังดำเนินการเรื่องนี้อยู่และยังไม่ได้แจ้งผล จึงไม่ต้องขอให้ดำเนินการต่อ ถ้ามีข้อมูลเพิ่ม ส่งข้อความถึงเจ้าหน้าที่ในหน้าติดตามเรื่อง",
        "We are still working on it and have not answered yet, so there is nothing to reopen; send our staff a message on the page of the complaint instead");

    public static Refusal NoMoreLetters { get; } = new(
        "closed", "เรื่องนี้ปิดแล้ว ไม่มีจดหมายที่จะส่งอีก เราจึงไม่เก็บอีเมลไว้", "This complaint is closed and no more letters are sent, so no address is kept");

    /// <summary>The key of what was left before is gone. A new contact in its place would destroy the old one for good, were the key found again.</summary>
    public static Refusal ContactLocked { get; } = new(
        "contact-locked", "ขณะนี้ระบบเปิดข้อมูลติดต่อที่ท่านให้ไว้เดิมไม่ได้ จึงยังเปลี่ยนอีเมลไม่ได้ ท่านยังติดตามเรื่องด้วยรหัสได้ ลองใหม่ภายหลัง หรือติดต่อเจ้าหน้าที่ที่ที่ทำการ อบต.",
        "The contact that you left before can't be opened at present, so the address can't be changed. Your code still works; try again later, or talk to our staff at the office");

    public static Refusal ContactUnreadable { get; } = new(
        "contact-locked", "ขณะนี้ระบบเปิดข้อมูลติดต่อนี้ไม่ได้ ข้อมูลยังอยู่ แจ้งผู้ดูแลระบบให้ตรวจกุญแจเข้ารหัสของบริการ",
        "This contact can't be opened at present. It is still there; ask the administrator to look after the service's keys");

    public static Refusal SameAssignment { get; } = new("same-assignment", "เรื่องนี้มอบหมายให้ส่วนราชการและผู้รับผิดชอบนี้อยู่แล้ว", "It is assigned to this division and person already");

    public static Refusal PromisePaused { get; } = new(
        "waiting", "เรื่องนี้กำลังรอผู้ร้อง กำหนดแจ้งผลจึงหยุดนับอยู่ ดำเนินการต่อก่อน", "The complainant is awaited and the promise stands still; resume the work first");

    public static Refusal NotWaiting { get; } = new("not-waiting", "เรื่องนี้ไม่ได้รอผู้ร้องอยู่", "The complainant is not awaited");

    public static Refusal UrgentAlready { get; } = new("same-urgency", "เรื่องนี้มีเครื่องหมายเร่งด่วนอยู่แล้ว", "It is marked as urgent already");

    public static Refusal NotUrgent { get; } = new("same-urgency", "เรื่องนี้ไม่มีเครื่องหมายเร่งด่วน", "It is not marked as urgent");

    public static Refusal NotAnswered { get; } = new(
        "not-answered", "เรื่องนี้ยังไม่ได้แจ้งผล บันทึกผลหรือเหตุผลที่ไม่รับก่อน", "This complaint was not answered yet; resolve or reject it first");

    /// <summary>What was found is said with the answer, and put right after it.</summary>
    public static Refusal NotExamined { get; } = new(
        "not-resolved", "แก้ผลการตรวจสอบได้หลังแจ้งผลแล้วและก่อนปิดเรื่อง", "What was found can be put right once the complaint is resolved, until it is closed");

    public static Refusal NoFindingAsked { get; } = new(
        "no-finding-asked", "เรื่องประเภทนี้ไม่ต้องระบุผลการตรวจสอบ", "No finding is asked of this category");

    public static Refusal FindingMissing { get; } = new(
        "finding-missing", "เรื่องเกี่ยวกับการปฏิบัติหน้าที่ของเจ้าหน้าที่ ต้องระบุผลการตรวจสอบว่ามีมูลหรือไม่ก่อนปิดเรื่อง",
        "A complaint about the conduct of staff is closed once it is said whether it was founded");

    public static Refusal NothingCorrected { get; } = new(
        "nothing-corrected", "ข้อมูลที่กรอกตรงกับที่บันทึกไว้แล้ว จึงไม่มีอะไรต้องแก้", "Everything is recorded like this already; there is nothing to correct");

    public static Refusal Itself { get; } = new("same-complaint", "รวมเรื่องเข้ากับเรื่องเดิมของตัวเองไม่ได้ เลือกเรื่องอื่น", "A complaint can't be merged into itself; choose another");

    public static Refusal TargetClosed { get; } = new(
        "target-closed", "เรื่องที่จะรวมเข้าด้วยแจ้งผล ปิด หรือรวมกับเรื่องอื่นไปแล้ว เลือกเรื่องที่ยังไม่แจ้งผล",
        "The other complaint was answered, closed or merged itself; choose an open one");

    public static Refusal AlreadyRated { get; } = new("already-rated", "ท่านให้คะแนนเรื่องนี้แล้ว ให้ได้ครั้งเดียว", "You have rated this complaint; it can be done once");

    public static Refusal NotRateable { get; } = new("not-answered", "ให้คะแนนได้เมื่อเราแจ้งผลแล้ว", "It can be rated once it has been answered");

    /// <summary>The division or the person does not belong to whoever assigns.</summary>
    public static Refusal OtherDivision { get; } = new(
        "division-not-yours", "หัวหน้าส่วนราชการมอบหมายได้ภายในส่วนราชการของตน ให้เจ้าหน้าที่รับเรื่องร้องเรียนเปลี่ยนส่วนราชการ",
        "A division head assigns within the own division; the complaint officer moves it to another");

    /// <summary>Somebody whose second role reads every complaint still changes those of the own division alone.</summary>
    public static Refusal OnlyRead { get; } = new(
        "not-allowed", "เรื่องนี้เป็นของส่วนราชการอื่น ท่านอ่านได้ แต่ดำเนินการได้เฉพาะเรื่องของส่วนราชการของท่าน",
        "This complaint is another division's: you may read it, but change only those of your own");

    /// <summary>Not everybody who handles complaints hands them out.</summary>
    public static Refusal NotAssigning { get; } = new(
        "not-allowed", "มอบหมายเรื่องได้เฉพาะเจ้าหน้าที่รับเรื่องร้องเรียนและหัวหน้าส่วนราชการ", "Complaint officers and division heads assign complaints");

    /// <summary>Taking a complaint oneself needs a division, and the same one.</summary>
    public static Refusal NotYourDivision { get; } = new(
        "division-not-yours", "รับผิดชอบเรื่องนี้เองได้เมื่อเป็นเรื่องของส่วนราชการของท่าน ให้เจ้าหน้าที่รับเรื่องร้องเรียนเปลี่ยนส่วนราชการก่อน",
        "Only a complaint of your own division can be taken; the complaint officer moves it first");

    public static Refusal AlreadyAcknowledged(Complaint complaint) => new(
        "already-acknowledged", $"เจ้าหน้าที่รับทราบเรื่องนี้แล้ว ขณะนี้สถานะ “{Thai(complaint.Status)}”", $"It was acknowledged already; it is {Words.Of(complaint.Status)} now");

    public static Refusal NotOpen(Complaint complaint) => new(
        "not-open", $"เรื่องนี้แจ้งผลไปแล้ว ขณะนี้สถานะ “{Thai(complaint.Status)}”", $"It was answered already; it is {Words.Of(complaint.Status)} now");

    public static Refusal NotLater(DateOnly dueOn) => new(
        "not-later", $"กำหนดใหม่ต้องไม่ใช่วันที่ผ่านมาแล้ว และหลังกำหนดเดิม ({ThaiCalendar.InThai(dueOn)})",
        $"The new day must not be past and must come after the present one ({dueOn:yyyy-MM-dd})");

    public static Refusal TooLateToReopen(DateOnly until) => new(
        "too-late", $"ขอให้ดำเนินการต่อได้ถึงวันที่ {ThaiCalendar.InThai(until)} ซึ่งผ่านมาแล้ว ถ้ายังไม่เรียบร้อย แจ้งเรื่องใหม่ได้", $"It could be reopened until {until:yyyy-MM-dd}; make a new complaint instead");

    /// <summary>What was found, as the story keeps it.</summary>
    public static string Thai(FindingResult finding) => finding switch
    {
        FindingResult.Founded => "มีมูล",
        FindingResult.Unfounded => "ไม่มีมูล",
        _ => "ตรวจสอบไม่ได้",
    };

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
