namespace WebUi;

/// <summary>The divisions that work in the services, by the codes of the tokens.</summary>
public static class Divisions
{
    private static readonly (string Code, string Thai, string English)[] Known =
    [
        ("SP", "สำนักปลัด", "Clerk's Office"), ("FIN", "กองคลัง", "Finance Division"), ("PW", "กองช่าง", "Public Works Division"),
        ("SW", "กองสวัสดิการสังคม", "Social Welfare Division"), ("EDU", "กองการศึกษา ศาสนาและวัฒนธรรม", "Education, Religion and Culture Division"),
        ("IA", "หน่วยตรวจสอบภายใน", "Internal Audit Unit"),
    ];

    /// <summary>In the reader's language.</summary>
    public static IReadOnlyList<Choice> All => [.. Known.Select(division => new Choice(division.Code, Language.T(division.Thai, division.English)))];

    public static bool Has(string? code) => Known.Any(division => division.Code == code);

    /// <summary>In the reader's language; a code that is none stands for itself.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(division => division.Value == code)?.Text ?? code;

    /// <summary>For what is Thai whoever reads it: letters, official documents.</summary>
    public static string ThaiNameOf(string code) => Known.FirstOrDefault(division => division.Code == code).Thai ?? code;

    /// <summary>The head's title, as it is written in a letter.</summary>
    public static string HeadOf(string code) => code is "SP" or "IA" ? $"หัวหน้า{ThaiNameOf(code)}" : $"ผู้อำนวยการ{ThaiNameOf(code)}";
}
