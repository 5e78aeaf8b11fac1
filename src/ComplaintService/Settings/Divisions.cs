using WebUi;

namespace ComplaintService.Settings;

/// <summary>The divisions to which a complaint can be given.</summary>
public static class Divisions
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("SP", "สำนักปลัด"), new("FIN", "กองคลัง"), new("PW", "กองช่าง"), new("SW", "กองสวัสดิการสังคม"),
        new("EDU", "กองการศึกษา ศาสนาและวัฒนธรรม"), new("IA", "หน่วยตรวจสอบภายใน"),
    ];

    public static bool Has(string? code) => All.Any(division => division.Value == code);

    /// <summary>A code that is none stands for itself.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(division => division.Value == code)?.Text ?? code;

    /// <summary>The head's title, as it is written in a letter.</summary>
    public static string HeadOf(string code) => code is "SP" or "IA" ? $"หัวหน้า{NameOf(code)}" : $"ผู้อำนวยการ{NameOf(code)}";
}
