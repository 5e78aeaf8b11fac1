using ServiceDefaults.Problems;
using TrainingService.Expenses;
using WebUi;

namespace TrainingService.Events;

/// <summary>Why a step of an event was refused, and the way on.</summary>
public static class EventRefusals
{
    /// <summary>Among the codes of <see cref="TrainingEvent.MoneyCode"/>: somebody gave back what was held.</summary>
    public const string Released = "released";

    public static Refusal Waiting { get; } = new(
        "budget-requested", "ขอเงินจากแผนไว้แล้ว รอคำตอบก่อน โดยปกติไม่เกินหนึ่งนาที", "The plan was asked for the money; wait for its answer, usually less than a minute");

    public static Refusal AlreadyOpen { get; } = new("already-open", "งานนี้ได้รับเงินและเปิดแล้ว ไม่ต้องขออีก", "The money is held and the event is open; it need not be asked for again");

    public static Refusal MoneyHeld { get; } = new(
        "money-held", "แผนกันเงินตามรายการเดิมไว้แล้ว จึงเปลี่ยนโครงการ ปี สถานที่รัฐหรือเอกชน และรายการค่าใช้จ่ายไม่ได้ ถ้าจำเป็น ให้ยกเลิกงานนี้แล้วทำสำเนา",
        "The plan holds the money of these lines: project, year, premises and lines stay. If they must change, cancel the event and copy it");

    public static Refusal MoneyRefused { get; } = new(
        "budget-refused", "แผนไม่อนุมัติเงินของงานนี้ แก้รายการแล้วขอใหม่ หรือยกเลิกงาน", "The plan refused the money: change the lines and ask again, or cancel the event");

    public static Refusal NotOpen { get; } = new("not-open", "งานนี้ยังไม่เปิด ขอเงินจากแผนก่อน", "This event is not open yet; ask for its money first");

    public static Refusal NoDay { get; } = new("no-date", "ยังไม่กำหนดวันจัด แก้ไขงานและกรอกวันก่อนขอเงิน", "It has no day yet; fix the day before asking for the money");

    public static Refusal AllowedAlready { get; } = new("exception-allowed", "อัตรานี้ได้รับอนุมัติแล้ว", "This rate was allowed already");

    public static Refusal NothingAsked { get; } = new("no-exception", "ไม่มีคำขอใช้อัตราเกินเพดานของรายการนี้", "No exception was asked for this line");

    public static Refusal SamePerson { get; } = new("same-person", "ผู้ขอกับผู้อนุมัติต้องเป็นคนละคน ให้ผู้บังคับบัญชาคนอื่นพิจารณา", "Who asked can't allow it; another superior decides");

    public static Refusal OnlyRead { get; } = new("other-division", "งานนี้เป็นของส่วนราชการอื่น ท่านดูได้แต่แก้ไขไม่ได้", "This event belongs to another division: you may read it, but not change it");

    public static Refusal NotBegun(TrainingEvent one) => new(
        "not-begun", $"งานนี้ยังไม่เริ่ม กำหนดจัด {ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(one.StartsAt!.Value))}", $"It has not begun yet: it is on {ThaiCalendar.DayInBangkok(one.StartsAt.Value):yyyy-MM-dd}");

    /// <summary>The lines are not as the rules have them.</summary>
    public static Refusal NotRight(Finding finding) => new(
        finding.Code is "exception-waiting" ? "exception-not-allowed" : finding.Code,
        $"รายการที่ {finding.Line}: {finding.Thai}", $"Line {finding.Line}: {finding.English}");

    /// <summary>Nobody is in two places.</summary>
    public static Refusal SpeakerBusy(string speaker, TrainingEvent other) => new(
        "speaker-busy", $"วิทยากร {speaker} มีงาน “{other.Title}” ในเวลาเดียวกัน ({Days(other)}) เปลี่ยนเวลาหรือวิทยากร",
        $"{speaker} teaches at “{other.Title}” at the same time ({Days(other)}); change the time or the speaker");

    public static Refusal Over(TrainingEvent one) => one.Status switch
    {
        EventStatus.Cancelled => new("cancelled", "งานนี้ยกเลิกแล้ว ทำสำเนาเพื่อจัดใหม่ได้", "This event was cancelled; copy it to hold it anew"),
        EventStatus.Completed => new("completed", "งานนี้เสร็จสิ้นและแจ้งยอดใช้จ่ายแล้ว", "This event is completed, and what it cost was told"),
        _ => new("held", "งานนี้จัดไปแล้ว เหลือบันทึกยอดใช้จ่าย", "This event took place; what it cost is still to be entered"),
    };

    private static string Days(TrainingEvent other) => ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(other.StartsAt!.Value));
}
