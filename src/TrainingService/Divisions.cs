using WebUi;

namespace TrainingService;

/// <summary>The divisions that hold trainings.</summary>
public static class Divisions
{
    /// <summary>Stands for every division in a plan's project.</summary>
    public const string Every = "ALL";

    private static readonly (string Code, string Thai, string English)[] Known =
    [
        ("SP", "สำนักปลัด", "Clerk's Office"), ("FIN", "กองคลัง", "Finance Division"), ("PW", "กองช่าง", "Public Works Division"),
        ("SW", "กองสวัสดิการสังคม", "Social Welfare Division"), ("EDU", "กองการศึกษา ศาสนาและวัฒนธรรม", "Education, Religion and Culture Division"),
        ("IA", "หน่วยตรวจสอบภายใน", "Internal Audit Unit"),
    ];

    /// <summary>In the reader's language.</summary>
    public static IReadOnlyList<Choice> All => [.. Known.Select(division => new Choice(division.Code, Language.T(division.Thai, division.English)))];

    public static bool Has(string code) => Known.Any(division => division.Code == code);

    /// <summary>In Thai, whatever the reader's language: in lists on paper and in letters.</summary>
    public static string ThaiNameOf(string code) => Known.FirstOrDefault(division => division.Code == code).Thai ?? code;

    /// <summary>The code of a division by its code or one of its names, as lists write them; null for what is none.</summary>
    public static string? CodeOf(string text) => Known.FirstOrDefault(division =>
        division.Code.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase) || division.English.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)
        || IsSame(division.Thai, text)).Code;

    /// <summary>สำนักปลัด is also written สำนักงานปลัด, and a long name is cut short.</summary>
    private static bool IsSame(string name, string text) => Plain(text) is { Length: > 3 } plain && (Plain(name) == plain || Plain(name).StartsWith(plain, StringComparison.Ordinal));

    private static string Plain(string name) => name.Replace("สำนักงาน", "สำนัก", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>In the reader's language; a code that is none stands for itself.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(division => division.Value == code)?.Text ?? code;
}
