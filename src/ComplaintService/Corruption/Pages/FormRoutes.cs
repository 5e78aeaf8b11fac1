using ComplaintService.Corruption.Reports;

namespace ComplaintService.Corruption.Pages;

/// <summary>Addresses of a reporter's pages: so neutral that a glance at them, or a browser's history, tells nothing.</summary>
public static class FormRoutes
{
    public const string Start = "/complaints/form";
    public const string Answer = "/complaints/form/2";
    public const string Message = "/complaints/form/3";
    public const string Identity = "/complaints/form/4";

    /// <summary>The style sheet under an address of its own: asked for at the usual one, it would leave the trace that these pages do not.</summary>
    public const string Style = "/complaints/form/style.css";
}

/// <summary>How far a report is, as its reporter reads it.</summary>
public static class FormWords
{
    public static string Of(Progress progress) => progress switch
    {
        Progress.Received => "รับเรื่องแล้ว",
        Progress.Screened => "กลั่นกรองแล้ว มีข้อเท็จจริงให้ตรวจสอบ",
        Progress.MoreFactsNeeded => "ข้อเท็จจริงยังไม่พอ โปรดให้ข้อมูลเพิ่ม",
        Progress.Investigating => "กำลังตรวจสอบข้อเท็จจริง",
        Progress.FindingMade => "สรุปผลการตรวจสอบแล้ว",
        Progress.Referred => "ส่งหน่วยงานภายนอกแล้ว",
        _ => "ปิดเรื่องแล้ว",
    };
}
