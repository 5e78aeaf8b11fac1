using System.Text.RegularExpressions;
using WebUi;
using static WebUi.Language;

namespace PlanService.Ita;

/// <summary>Numbers and names of items in addresses (no text is both), and what the looks found in words.</summary>
internal static partial class ItaWords
{
    public static bool IsCode(string text) => Code().IsMatch(text);

    public static bool IsKey(string text) => text.Length <= ItaItem.LongestKey && Key().IsMatch(text);

    public static string Of(ItaContent content) => content switch
    {
        ItaContent.Standing => T("ช่องทางหรือคู่มือที่ใช้ทุกปี", "A channel or manual, whatever the year"),
        ItaContent.OfTheYear => T("เอกสารหรือประกาศของปีนั้น", "A text of the year"),
        _ => T("ตัวเลขหรือรายการของปีนั้น ถ้าไม่มีต้องระบุว่า “ไม่มี”", "Figures or a list of the year; “ไม่มี” where there was nothing"),
    };

    public static (State State, string Text) Of(ItaCheck? check) => check switch
    {
        null => (State.NotStarted, T("ยังไม่มีหน้า", "No page yet")),
        { CheckedAt: null } => (State.Doing, T("รอตรวจ", "To be checked")),
        { Outcome: ItaOutcome.Good } => (State.Done, T("พร้อม", "Good")),
        { Outcome: ItaOutcome.WrongYear or ItaOutcome.ShowsNothing } => (State.Late, T("ต้องแก้ไข", "To be mended")),
        _ => (State.Stopped, T("เปิดไม่ได้", "Not there")),
    };

    /// <summary>One sentence; null where the state says it all.</summary>
    public static string? Why(ItaCheck check, ItaItem item) => (check.Outcome, check.Shown, check.Status) switch
    {
        (ItaOutcome.Good, ItaShown.None, _) => T("หน้าระบุว่า “ไม่มี”", "The page says “none”"),
        (ItaOutcome.Good, ItaShown.File, _) => T("เป็นไฟล์ ตรวจได้เพียงว่าเปิดได้", "A file: it is there, its text was not read"),
        (ItaOutcome.NotThere, _, { } status) => T($"หน้าตอบรหัส {status}", $"The page answers {status}"),
        (ItaOutcome.NotThere, _, _) => T("ไม่ตอบภายในเวลา หรือไม่พบที่อยู่", "No answer in time, or no such address"),
        (ItaOutcome.NeedsSignIn, _, _) => T("ต้องเข้าสู่ระบบก่อน ประชาชนเปิดไม่ได้", "It needs a sign-in: the public can't see it"),
        (ItaOutcome.WrongYear, _, _) => T($"ไม่พบว่าเป็นของปีงบประมาณ {item.PageYear}", $"It does not say that it is of fiscal year {item.PageYear}"),
        (ItaOutcome.ShowsNothing, _, _) => T("ไม่มีตัวเลข และไม่ได้ระบุว่า “ไม่มี”", "Neither figures nor “ไม่มี”"),
        (ItaOutcome.NotPublic, _, _) => T("ที่อยู่นี้ไม่ใช่ที่อยู่สาธารณะบนอินเทอร์เน็ต", "That is no public address on the internet"),
        _ => null,
    };

    [GeneratedRegex("^[A-Z]{1,3}[0-9]{1,3}$")]
    private static partial Regex Code();

    [GeneratedRegex("^(?:[a-z]{4,}|[a-z]+(?:-[a-z0-9]+)+)$")]
    private static partial Regex Key();
}
