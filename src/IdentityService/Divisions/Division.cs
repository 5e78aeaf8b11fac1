using ServiceDefaults.Audit;

namespace IdentityService.Divisions;

/// <summary>สำนัก กอง ส่วนราชการ: a person or an API client may belong to one; rows of other services name it by its code.</summary>
public sealed class Division : IAudited
{
    public required string Code { get; init; }

    /// <summary>Official Thai name.</summary>
    public required string Name { get; set; }

    /// <summary>Other ways in which documents write the name.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>The divisions that every อบต. starts with; a town adds its own.</summary>
    public static IReadOnlyList<Division> Usual { get; } =
    [
        new() { Code = "SP", Name = "สำนักปลัด", Aliases = ["สำนักงานปลัด", "สำนักปลัด อบต.", "สำนักงานปลัด อบต."] },
        new() { Code = "FIN", Name = "กองคลัง", Aliases = ["ส่วนการคลัง"] },
        new() { Code = "PW", Name = "กองช่าง", Aliases = ["ส่วนโยธา"] },
        new() { Code = "SW", Name = "กองสวัสดิการสังคม", Aliases = ["ส่วนสวัสดิการสังคม"] },
        new() { Code = "EDU", Name = "กองการศึกษา ศาสนาและวัฒนธรรม", Aliases = ["กองการศึกษา", "ส่วนการศึกษา ศาสนาและวัฒนธรรม"] },
        new() { Code = "IA", Name = "หน่วยตรวจสอบภายใน", Aliases = ["ตรวจสอบภายใน"] },
    ];
}
