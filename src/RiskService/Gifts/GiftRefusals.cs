using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>Why a step of the No Gift Policy was refused, and the way on.</summary>
public static class GiftRefusals
{
    public static Refusal NotTheRecorder { get; } = new("not-the-recorder", "ทำได้เฉพาะผู้ที่บันทึกรายการนี้", "Only whoever recorded this gift can do that");

    public static Refusal Decided { get; } = new("decided", "รายการนี้มีผลการพิจารณาแล้ว แก้ไขไม่ได้", "This gift was decided on and can't be changed any more");

    public static Refusal NotReceived { get; } = new("not-received", "ของขวัญที่ไม่ได้รับไว้ไม่ต้องรายงาน", "A gift that was not received needs no report");

    public static Refusal Reported { get; } = new("reported", "รายงานรายการนี้แล้ว", "This gift was reported already");

    public static Refusal NotReported { get; } = new("not-reported", "ผู้บันทึกยังไม่ได้รายงานรายการนี้ จึงยังพิจารณาไม่ได้", "Whoever recorded it has not reported it yet; it can be decided on after that");

    public static Refusal OwnGift { get; } = new("own-gift", "พิจารณาของขวัญของตนเองไม่ได้", "Nobody decides on their own gift");

    public static Refusal DecidedOutside { get; } = new(
        "decided-outside", "ของขวัญของผู้บริหารให้ประธานสภาหรือนายอำเภอพิจารณาเป็นหนังสือ แล้วเจ้าหน้าที่แผนของสำนักปลัดบันทึกผล", "The chairman of the council or the district officer decides by letter on an executive's gift; the clerk's plan officer records it");

    public static Refusal OnlyTheExecutive { get; } = new("only-the-executive", "นายกเป็นผู้พิจารณารายการนี้", "The executive decides on this gift");

    public static Refusal ManyFiles { get; } = new("many-files", $"แนบได้ไม่เกิน {GiftFile.Most} ไฟล์", $"At most {GiftFile.Most} files");

    public static Refusal NotAnnounced(FiscalYear year) => new("not-announced", $"ยังไม่มีประกาศของปีงบประมาณ {year}", $"The policy of fiscal year {year} was not announced yet");

    public static Refusal Announced(FiscalYear year) => new(
        "announced", $"ประกาศของปีงบประมาณ {year} มีแล้ว ถ้าจะแก้ ให้ระบุเหตุผล", $"The policy of fiscal year {year} was announced already; to change it, say why");

    public static Refusal AllAcknowledged { get; } = new(
        "all-acknowledged", "ส่วนราชการของท่านรับทราบครบตามจำนวนบุคลากรที่กรอกไว้แล้ว แจ้งหัวหน้าให้แก้จำนวน", "All people that your division counts have acknowledged already; ask its head to correct the number");

    public static Refusal RuleThere { get; } = new("rule-there", "มีหลักเกณฑ์ที่เริ่มใช้วันนี้แล้ว", "There is a rule from this day on already");
}
