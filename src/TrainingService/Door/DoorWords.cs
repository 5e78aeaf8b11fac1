using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TrainingService.Events;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Door;

/// <summary>What stands at the door, on the page and in its script.</summary>
public static class DoorWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The reason of an undo at the door: nobody types one with people waiting.</summary>
    public static string Mistake => T("กดผิดที่หน้างาน", "Pressed by mistake at the door");

    /// <summary>ช่วงที่ 1: 26 มี.ค. 2570 09.00–12.00 น.</summary>
    public static string Of(Session one) => $"{T("ช่วงที่", "Session")} {WholeNumber.Text(one.No)}: {ThaiCalendar.InList(one.Date)} {Pages.Clock.Between(one.From, one.To)}";

    public static string Count(int there, int enrolled) => T($"มาแล้ว {WholeNumber.Text(there)} จาก {WholeNumber.Text(enrolled)} คน", $"{WholeNumber.Text(there)} of {WholeNumber.Text(enrolled)} are here");

    /// <summary>All that the script says, in the reader's language: it has no words of its own.</summary>
    public static string ForScript(TrainingEvent one, Session session) => JsonSerializer.Serialize(new
    {
        Event = one.Id,
        Session = session.No,
        Words = new Dictionary<string, string>
        {
            ["count"] = T("มาแล้ว {0} จาก {1} คน", "{0} of {1} are here"),
            ["waiting"] = T("รอส่ง {0} รายการ", "{0} waiting to be sent"),
            ["taken"] = T("เช็กชื่อแล้ว {0}", "Checked in {0}"),
            ["already"] = T("{0} มาแล้ว", "{0} is here already"),
            ["take"] = T("เช็กชื่อ", "Check in"),
            ["takeIn"] = T("รับเข้าและเช็กชื่อ", "Take in and check in"),
            ["undo"] = T("ยกเลิก", "Undo"),
            ["there"] = T("มาแล้ว", "Here"),
            ["heads"] = T("{0} คน", "{0} people"),
            ["howMany"] = T("มากี่คน", "How many came"),
            ["waits"] = T("รายชื่อสำรอง", "Waiting list"),
            ["walkIn"] = T("เพิ่ม “{0}” เป็นผู้มาหน้างาน", "Add “{0}” as a walk-in"),
            ["more"] = T("แสดง {0} จาก {1} คน พิมพ์ชื่อหรือเลขที่เพื่อหา", "{0} of {1} are shown; write a name or number to find somebody"),
            ["none"] = T("ไม่พบผู้ลงทะเบียน", "Nobody found"),
            ["offline"] = T("ไม่มีสัญญาณ รายการเก็บไว้ในเครื่องและจะส่งเองเมื่อมีสัญญาณ", "No network: it is kept on this phone and sent by itself later"),
            ["closed"] = T("ปิดหน้างานแล้ว หรือหมดเวลาเข้าใช้ เปิดลิงก์ใหม่จากเจ้าหน้าที่ หรือเข้าสู่ระบบอีกครั้ง", "The door is closed, or your time has run out: open a new link from the staff, or sign in again"),
            ["noCamera"] = T("ใช้กล้องไม่ได้ พิมพ์รหัสหรือชื่อแทน", "The camera can't be used; type the code or the name"),
            ["mistake"] = Mistake,
        },
    }, Json);
}
