namespace PlanService.Import;

/// <summary>Knows divisions by the names that plans write for them.</summary>
internal static class WrittenDivisions
{
    public const string All = "ALL";

    // Longer names first: "สำนักปลัด" is part of "สำนักปลัดเทศบาล".
    private static readonly (string Code, string Name, string[] Aliases)[] Table =
    [
        (All, "ทุกส่วนราชการ", ["ทุกสำนัก", "ทุกกอง", "ทุกส่วน", "ทุกหน่วยงาน", "ทุกฝ่าย", "สำนัก/กองทุก", "ทุกงาน"]),
        ("SP", "สำนักปลัด", ["สำนักงานปลัด", "สำนักปลัด", "สํานักปลัด", "สำนักงานเทศบาล", "ส่วนปลัด"]),
        ("FIN", "กองคลัง", ["กองคลัง", "สำนักคลัง", "สำนักการคลัง", "ส่วนการคลัง", "กองการคลัง", "ส่วนคลัง"]),
        ("PW", "กองช่าง", ["กองช่าง", "สำนักช่าง", "สำนักการช่าง", "ส่วนโยธา", "กองการช่าง", "ส่วนช่าง"]),
        ("SW", "กองสวัสดิการสังคม", ["กองสวัสดิการ", "ส่วนสวัสดิการ", "กองสวัสดิการและสังคม", "สำนักสวัสดิการ"]),
        ("EDU", "กองการศึกษา ศาสนาและวัฒนธรรม", ["กองการศึกษา", "สำนักการศึกษา", "ส่วนการศึกษา", "กองศึกษา"]),
        ("IA", "หน่วยตรวจสอบภายใน", ["หน่วยงานตรวจสอบภายใน", "หน่วยตรวจสอบภายใน", "งานตรวจสอบภายใน", "กองตรวจสอบภายใน"]),
    ];

    private static readonly string[] Starts = ["สำนัก", "กอง", "ส่วน", "หน่วย", "ฝ่าย", "งาน", "ศูนย์"];

    private static readonly string[] Owners = ["องค์การบริหารส่วน", "เทศบาล"];

    /// <summary>All that have a code, "all of them" first.</summary>
    public static IEnumerable<ResponsibleDivision> Known => Table.Select(division => new ResponsibleDivision(division.Code, division.Name));

    /// <summary>Those that are one division.</summary>
    public static IEnumerable<ResponsibleDivision> Single => Known.Where(division => division.Code != All);

    /// <summary>The name of a division by its code; what is no code stands for itself.</summary>
    public static string NameOf(string code) => Array.Find(Table, division => division.Code == code).Name ?? code;

    /// <summary>In the order of the text; the first one leads. A division that nobody here knows is kept as written.</summary>
    public static List<ResponsibleDivision> Read(string written)
    {
        var text = Tidying.Squash(written.Replace('\n', ' '));
        var found = Table.Select(division => (Division: new ResponsibleDivision(division.Code, division.Name),
                At: division.Aliases.Select(alias => text.IndexOf(alias, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
            .Where(division => division.At >= 0).ToList();
        if (found.FirstOrDefault(division => division.Division.Code == All).Division is { } everybody)
            return [everybody];
        foreach (var part in written.Split(['\n', ',', '/', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.Split(" และ ")))
        {
            var name = SheetItems.WithoutBullet(Numbering.Split(part)?.Text ?? part).Trim(' ', '.', ':');
            if (Starts.Any(start => name.StartsWith(start, StringComparison.Ordinal)) && name.Length > 4
                && !Table.Any(division => division.Aliases.Any(alias => Tidying.Squash(name).Contains(alias, StringComparison.Ordinal))))
                found.Add((new ResponsibleDivision(null, WithoutOwner(name)), text.IndexOf(Tidying.Squash(name), StringComparison.Ordinal)));
        }

        if (found.Count == 0 && written.Trim().Length > 0 && !ThaiNumbers.IsDash(written))
            return [new ResponsibleDivision(null, written.Replace('\n', ' ').Trim())];
        return [.. found.OrderBy(division => division.At).Select(division => division.Division)];
    }

    private static string WithoutOwner(string name)
    {
        foreach (var owner in Owners)
            if (name.IndexOf(owner, StringComparison.Ordinal) is var at and > 3)
                return name[..at].Trim();
        return name;
    }
}
