using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl;

/// <summary>Why a step of internal control was refused, and the way on.</summary>
public static class ControlRefusals
{
    public static Refusal OnlyRead { get; } = new("only-read", "แบบนี้ท่านอ่านได้ แต่เป็นหน้าที่ของผู้อื่นที่จะเขียน", "You may read this form; writing it is somebody else's duty");

    public static Refusal HeadSubmits { get; } = new(
        "head-submits", "แบบของส่วนราชการส่งโดยหัวหน้าส่วนราชการ ส่วนแบบขององค์กรส่งโดยเจ้าหน้าที่แผน", "A division's form is submitted by its head, the organization's by the plan officer");

    public static Refusal HeadSigns { get; } = new("head-signs", "ปค.1 ลงนามโดยนายก ปค.6 ลงนามโดยผู้ตรวจสอบภายใน", "The statement is signed by the chief executive, the review by the internal auditor");

    public static Refusal NotSigned { get; } = new("not-signed-itself", "ปค.4 และ ปค.5 ไม่ลงนามแยก ผู้บริหารลงนามใน ปค.1 ครอบคลุมทั้งปี", "These forms are not signed by themselves: the head signs the statement over all of them");

    public static Refusal AlreadySigned { get; } = new(
        "signed", "ลงนามแล้ว แก้ไขไม่ได้ หากต้องแก้ ให้ผู้ลงนามเปิดแบบใหม่พร้อมเหตุผล", "It is signed and stays as it is; whoever signed can open it again with a reason");

    public static Refusal Submitted { get; } = new(
        "submitted", "แบบนี้ส่งแล้ว แก้ไขไม่ได้ หากต้องแก้ ให้เปิดแบบใหม่พร้อมเหตุผล", "This form was submitted and stays as it is; open it again with a reason to change it");

    public static Refusal NotSubmitted { get; } = new("not-submitted", "แบบนี้ยังไม่ได้ส่ง แก้ไขได้อยู่แล้ว", "This form was not submitted; it can be changed as it is");

    public static Refusal StatementHolds { get; } = new(
        "signed", "ปค.1 ของปีนี้ลงนามแล้ว ให้นายกเปิด ปค.1 ใหม่พร้อมเหตุผลก่อน จึงเปิดแบบนี้ได้", "The year's statement is signed: the chief executive opens that again first, with a reason");

    public static Refusal OwnWork { get; } = new(
        "own-work", "ท่านเป็นผู้จัดทำ ปค.4 หรือ ปค.5 ของปีนี้ จึงสอบทานไม่ได้ ให้ผู้ตรวจสอบภายในคนอื่นสอบทาน", "You took part in this year's evaluation, so somebody else must review it");

    public static Refusal NothingToReview { get; } = new(
        "nothing-to-review", "ปค.4 และ ปค.5 ขององค์กรยังไม่ส่ง จึงยังลงนาม ปค.6 ไม่ได้", "The organization's forms on components and risks are not submitted yet, so there is nothing to sign the review of");

    public static Refusal NotBegun(FiscalYear year) => new(
        "not-begun", $"ปีงบประมาณ {year} ยังไม่เริ่ม หรือก่อนปี {ControlCalendar.First} ซึ่งไม่ใช้หลักเกณฑ์นี้", $"Fiscal year {year} has not begun, or lies before {ControlCalendar.First}, the first under these criteria");

    public static Refusal YearNotOver(FiscalYear year) => new(
        "year-not-over", $"ลงนามได้หลังสิ้นปีงบประมาณ คือหลังวันที่ {ThaiCalendar.InThai(year.LastDay)}", $"It can be signed after the fiscal year ends on {year.LastDay.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>One thing that is missing; all are named at once.</summary>
    public static Refusal Missing(string thai, string english) => new("missing-parts", thai, english);
}
