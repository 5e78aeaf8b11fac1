using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Signals;

/// <summary>Counts of what others say, in words.</summary>
public static class SignalWords
{
    /// <summary>0 is "ไม่มี"; null is withheld, since so few could be recognized.</summary>
    public static string Complaints(int? count) => count switch
    {
        null => T($"น้อยกว่า {SmallCounts.Smallest} เรื่อง", $"fewer than {SmallCounts.Smallest}"),
        0 => T("ไม่มี", "none"),
        { } some => T($"{WebUi.Money.Number(some)} เรื่อง", WebUi.Money.Number(some)),
    };

    public static string Level(string level) => level switch
    {
        "very-high" => T("สูงมาก", "very high"),
        "high" => T("สูง", "high"),
        "medium" => T("ปานกลาง", "medium"),
        _ => T("ต่ำ", "low"),
    };

    /// <summary>From 1 to 4, for the badge.</summary>
    public static int Height(string level) => level switch { "very-high" => 4, "high" => 3, "medium" => 2, _ => 1 };

    public static string People(int? attended, int? enrolled) => (attended, enrolled) switch
    {
        (null, _) => T("ไม่ได้บันทึกจำนวนผู้เข้าร่วม", "nobody counted who came"),
        ({ } came, { } all) when all > 0 => T($"เข้าร่วม {came} จาก {all} คน", $"{came} of {all} attended"),
        ({ } came, _) => T($"เข้าร่วม {came} คน", $"{came} attended"),
    };
}
