using WebUi;
using static WebUi.Language;

namespace RiskService.InternalControl;

/// <summary>What things of internal control are called, in the reader's language unless the name says which.</summary>
public static class ControlWords
{
    public static string ThaiOwner(string owner) => owner == ControlForm.Organization ? "องค์กร" : Divisions.ThaiNameOf(owner);

    public static string EnglishOwner(string owner) => owner == ControlForm.Organization ? "organization" : owner;

    public static string Owner(string owner) => owner == ControlForm.Organization ? T("ภาพรวมขององค์กร", "The organization") : Divisions.NameOf(owner);

    public static string English(FormKind kind) => kind switch
    {
        FormKind.Pk1 => "the statement (ปค.1)",
        FormKind.Pk4 => "the five components (ปค.4)",
        FormKind.Pk5 => "risks and improvements (ปค.5)",
        _ => "the auditor's review (ปค.6)",
    };

    /// <summary>Number and title of a form.</summary>
    public static string Title(FormKind kind) => kind switch
    {
        FormKind.Pk1 => T("ปค.1 หนังสือรับรองการประเมินผลการควบคุมภายใน", "ปค.1 Statement on internal control"),
        FormKind.Pk4 => T("ปค.4 การประเมินองค์ประกอบของการควบคุมภายใน", "ปค.4 The five components of internal control"),
        FormKind.Pk5 => T("ปค.5 การประเมินผลการควบคุมภายใน", "ปค.5 Risks, controls and improvements"),
        _ => T("ปค.6 การสอบทานของผู้ตรวจสอบภายใน", "ปค.6 The internal auditor's review"),
    };

    public static string Answer(ControlAnswer? answer) => answer switch
    {
        ControlAnswer.Yes => T("ใช่", "Yes"),
        ControlAnswer.Partly => T("บางส่วน", "Partly"),
        ControlAnswer.No => T("ไม่", "No"),
        _ => T("ยังไม่ได้ตอบ", "Not answered"),
    };

    public static string Of(FormState state) => state switch
    {
        FormState.Frozen => T("ลงนามแล้ว", "Signed"),
        FormState.Submitted => T("ส่งแล้ว", "Submitted"),
        FormState.Draft => T("กำลังเขียน", "Being written"),
        _ => T("ยังไม่เริ่ม", "Not begun"),
    };

    public static State Badge(FormState state) => state switch
    {
        FormState.Frozen or FormState.Submitted => State.Done,
        FormState.Draft => State.Doing,
        _ => State.NotStarted,
    };

    public static string Of(RowSource source) => source switch
    {
        RowSource.Register => T("จากทะเบียนความเสี่ยง", "From the risk register"),
        RowSource.LastYear => T("ค้างจากปีก่อน", "Not done last year"),
        RowSource.Division => T("จากส่วนราชการ", "From a division"),
        _ => T("เขียนเอง", "Written here"),
    };

    public static string DaysLeft(int days) => days switch
    {
        > 0 => T($"เหลือ {WholeNumber.Text(days)} วัน", $"{WholeNumber.Text(days)} days left"),
        0 => T("วันนี้วันสุดท้าย", "Today is the last day"),
        _ => T($"เลยกำหนด {WholeNumber.Text(-days)} วัน", $"{WholeNumber.Text(-days)} days late"),
    };
}
