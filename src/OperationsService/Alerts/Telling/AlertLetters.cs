using System.Globalization;
using OperationsService.Alerts.Rules;
using ServiceDefaults.Mail;
using ServiceDefaults.Values;
using WebUi;

namespace OperationsService.Alerts.Telling;

/// <summary>Writes the letters: Thai first, the same in English below, for nobody knows what a mailbox reads. They name no person.</summary>
public sealed class AlertLetters(IConfiguration settings)
{
    private readonly string _home = (settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/') + "/ops/";

    public Letter Of(string to, AlertRule rule, Alert alert, Bilingual text, AlertStep step)
    {
        var (thai, english) = Subject(step, alert.Severity);
        var about = alert.Subject.Length > 0 ? $" ({alert.Subject})" : "";
        var (page, runbook, link) = (_home + rule.Page(alert.Subject), _home + rule.Runbook, $"{_home}alerts/{alert.Id}");
        return new($"alert-{Words.Of(step)}", to, $"{thai}: {rule.Title.Thai}{about}", step is AlertStep.Ended
            ? $"""
               {thai}: {rule.Title.Thai}{about}
               เป็นอยู่ตั้งแต่ {Thai(alert.BeganAt)} ถึง {Thai(alert.EndedAt!.Value)} ไม่ต้องทำอะไรอีก
               ประวัติ: {link}

               {english}: {rule.Title.English}{about}
               It went on from {English(alert.BeganAt)} to {English(alert.EndedAt.Value)}. Nothing is left to do.

               """
            : $"""
               {text.Thai}
               ตั้งแต่ {Thai(alert.BeganAt)}

               สิ่งที่ต้องทำ: {rule.ToDo.Thai}
               หน้าที่ดูและแก้ไข: {page}
               คู่มือทีละขั้น: {runbook}
               รับทราบหรืองดแจ้งชั่วคราว: {link}

               {text.English}
               Since {English(alert.BeganAt)}

               What to do: {rule.ToDo.English}
               Where: {page}
               Step by step: {runbook}
               Acknowledge or silence it: {link}

               """);
    }

    /// <summary>One that only shows that letters arrive.</summary>
    public Letter Test(string to) => new("alert-test", to, "ทดสอบการแจ้งเตือนของระบบ",
        $"""
         อีเมลฉบับนี้ส่งเพื่อทดสอบ ถ้าท่านได้รับ การแจ้งเตือนจะถึงท่านด้วย ไม่ต้องทำอะไร
         {_home}alerts

         This letter is a test. Since it reached you, alerts will reach you too. There is nothing to do.

         """);

    private static (string Thai, string English) Subject(AlertStep step, Severity severity) => (step, severity) switch
    {
        (AlertStep.Ended, _) => ("จบแล้ว", "Over"),
        (AlertStep.Reminded, _) => ("ยังเป็นอยู่", "Still so"),
        (_, Severity.Critical) => ("แจ้งเตือนด่วน", "Urgent"),
        _ => ("แจ้งเตือน", "Alert"),
    };

    private static string Thai(DateTimeOffset at) =>
        $"{ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(at))} เวลา {ThaiCalendar.InBangkok(at).ToString("HH.mm", CultureInfo.InvariantCulture)} น.";

    private static string English(DateTimeOffset at) => ThaiCalendar.InBangkok(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
