using static WebUi.Language;

namespace ComplaintService.Complaints;

/// <summary>What channels, causes and outcomes are called, for staff, complainants and statistics alike.</summary>
public static class ComplaintWords
{
    public static string Name(Channel channel) => channel switch
    {
        Channel.Web => T("เว็บไซต์", "Web"),
        Channel.Counter => T("มาด้วยตนเอง", "At the office"),
        Channel.Phone => T("โทรศัพท์", "Telephone"),
        Channel.Letter => T("หนังสือหรือจดหมาย", "Letter"),
        Channel.Line => "LINE",
        Channel.Facebook => "Facebook",
        Channel.SuggestionBox => T("ตู้รับความคิดเห็น", "Suggestion box"),
        Channel.FieldVisit => T("ลงพื้นที่", "Field visit"),
        Channel.Damrongdhama => T("ศูนย์ดำรงธรรม 1567", "Damrongdhama centre 1567"),
        Channel.OtherAgency => T("หน่วยงานอื่นส่งมา", "Another agency"),
        _ => T("ช่องทางอื่น", "Other"),
    };

    public static string Name(RootCause cause) => cause switch
    {
        RootCause.Wear => T("เสื่อมสภาพตามการใช้งาน", "Wear"),
        RootCause.Weather => T("สภาพอากาศหรือภัยธรรมชาติ", "Weather"),
        RootCause.Workmanship => T("คุณภาพงานก่อสร้างหรือวัสดุ", "Workmanship or material"),
        RootCause.LackOfMaintenance => T("ขาดการบำรุงรักษา", "Lack of maintenance"),
        RootCause.Procedure => T("ขั้นตอนการทำงาน", "Procedure"),
        RootCause.Conduct => T("การปฏิบัติของเจ้าหน้าที่", "Conduct of staff"),
        RootCause.Communication => T("การสื่อสารหรือประชาสัมพันธ์", "Communication"),
        RootCause.Outside => T("เหตุภายนอก", "Outside causes"),
        _ => T("ไม่ทราบสาเหตุ", "Unknown"),
    };

    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Fixed => T("แก้ไขแล้ว", "Fixed"),
        Outcome.PartlyFixed => T("แก้ไขแล้วบางส่วน", "Partly fixed"),
        Outcome.Explained => T("ชี้แจงแล้ว", "Explained"),
        _ => T("ส่งต่อหน่วยงานที่รับผิดชอบแล้ว", "Forwarded to the agency responsible"),
    };

    public static string Name(FindingResult finding) => finding switch
    {
        FindingResult.Founded => T("มีมูล", "Founded"),
        FindingResult.Unfounded => T("ไม่มีมูล", "Unfounded"),
        _ => T("ตรวจสอบไม่ได้", "Could not be verified"),
    };
}
