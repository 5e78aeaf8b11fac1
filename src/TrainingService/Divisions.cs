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

    /// <summary>In Thai whatever the reader's language: for papers.</summary>
    public static string ThaiNameOf(string code) => Known.FirstOrDefault(division => division.Code == code).Thai ?? code;

    /// <summary>In the reader's language; a code that is none stands for itself.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(division => division.Value == code)?.Text ?? code;
}
