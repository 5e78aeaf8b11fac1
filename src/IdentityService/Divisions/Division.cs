using ServiceDefaults.Audit;

namespace IdentityService.Divisions;

/// <summary>สำนัก กอง ส่วนราชการ: a person or an API client may belong to one; rows of other services name it by its code.</summary>
public sealed class Division : IAudited
{
    public Division(string code, string name, string[] aliases)
    {
        Code = code;
        Rename(name, aliases);
    }

    public string Code { get; private set; }

    /// <summary>Official Thai name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Other ways in which documents write the name.</summary>
    public string[] Aliases { get; private set; } = [];

    public void Rename(string name, IEnumerable<string> aliases)
    {
        Name = name.Trim();
        Aliases = [.. aliases.Select(alias => alias.Trim()).Where(alias => alias.Length > 0).Distinct()];
    }

    /// <summary>The divisions that every อบต. starts with; a town adds its own.</summary>
    public static IReadOnlyList<Division> Usual { get; } =
    [
        new("SP", "สำนักปลัด", ["สำนักงานปลัด", "สำนักปลัด อบต.", "สำนักงานปลัด อบต."]),
        new("FIN", "กองคลัง", ["ส่วนการคลัง"]),
        new("PW", "กองช่าง", ["ส่วนโยธา"]),
        new("SW", "กองสวัสดิการสังคม", ["ส่วนสวัสดิการสังคม"]),
        new("EDU", "กองการศึกษา ศาสนาและวัฒนธรรม", ["กองการศึกษา", "ส่วนการศึกษา ศาสนาและวัฒนธรรม"]),
        new("IA", "หน่วยตรวจสอบภายใน", ["ตรวจสอบภายใน"]),
    ];
}
