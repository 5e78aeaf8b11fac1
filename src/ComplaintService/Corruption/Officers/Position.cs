using WebUi;

namespace ComplaintService.Corruption.Officers;

/// <summary>Where a position stands above others.</summary>
public enum Rank
{
    /// <summary>The chief executive and who acts for them: above all staff.</summary>
    Executive,

    /// <summary>The clerk and deputies: above all divisions.</summary>
    Clerk,

    /// <summary>Above one division.</summary>
    DivisionHead,
    Staff,

    /// <summary>Elected, beside the staff.</summary>
    Council,

    /// <summary>No part of the organization: a contractor, somebody from elsewhere.</summary>
    Outside,
}

/// <summary>A position of a subdistrict administration, as a reporter chooses it for the accused and an officer for themselves.</summary>
/// <param name="Division">Code of the division to which it belongs; null where it belongs to none or to any.</param>
/// <param name="IsOne">There is one holder: whoever has the position is the person.</param>
public sealed record Position(string Code, string Thai, string English, Rank Rank, string? Division = null, bool IsOne = true)
{
    public string Name => Language.T(Thai, English);

    public static IReadOnlyList<Position> All { get; } =
    [
        new("chief-executive", "นายก อบต.", "Chief executive", Rank.Executive),
        new("deputy-chief-executive", "รองนายก อบต.", "Deputy chief executive", Rank.Executive, IsOne: false),
        new("executive-secretary", "เลขานุการนายก อบต.", "Secretary of the chief executive", Rank.Executive),
        new("clerk", "ปลัด อบต.", "Clerk", Rank.Clerk),
        new("deputy-clerk", "รองปลัด อบต.", "Deputy clerk", Rank.Clerk, IsOne: false),
        new("head-sp", "หัวหน้าสำนักปลัด", "Head of the clerk's office", Rank.DivisionHead, "SP"),
        new("head-fin", "ผู้อำนวยการกองคลัง", "Director of finance", Rank.DivisionHead, "FIN"),
        new("head-pw", "ผู้อำนวยการกองช่าง", "Director of public works", Rank.DivisionHead, "PW"),
        new("head-sw", "ผู้อำนวยการกองสวัสดิการสังคม", "Director of social welfare", Rank.DivisionHead, "SW"),
        new("head-edu", "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม", "Director of education, religion and culture", Rank.DivisionHead, "EDU"),
        new("internal-auditor", "นักวิชาการตรวจสอบภายใน", "Internal auditor", Rank.Staff, "IA"),
        new("staff", "พนักงานหรือลูกจ้าง", "Member of staff", Rank.Staff, IsOne: false),
        new("council-president", "ประธานสภา อบต.", "President of the council", Rank.Council),
        new("council-member", "สมาชิกสภา อบต.", "Member of the council", Rank.Council, IsOne: false),
        new("outside", "บุคคลภายนอก เช่น ผู้รับจ้าง", "Somebody outside, such as a contractor", Rank.Outside, IsOne: false),
    ];

    /// <summary>By its code or by its name as people write it; null for what is none of the list.</summary>
    public static Position? Find(string? written)
    {
        var plain = Plain(written);
        return plain.Length == 0 ? null : All.FirstOrDefault(position => position.Code == plain || Plain(position.Thai) == plain || Plain(position.English) == plain);
    }

    /// <summary>The two of whom the organization must not judge itself (DOMAIN: if the accused is the นายก or the ปลัด, to the bodies outside).</summary>
    public bool IsHead => Code is "chief-executive" or "clerk";

    private static string Plain(string? written)
    {
        var plain = (written ?? "").ToLowerInvariant().Replace("องค์การบริหารส่วนตำบล", "อบต", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Short.GetValueOrDefault(plain, plain);
    }

    private static readonly Dictionary<string, string> Short = new()
    {
        ["นายก"] = "นายกอบต",
        ["ปลัด"] = "ปลัดอบต",
        ["ผอกองคลัง"] = "ผู้อำนวยการกองคลัง",
        ["ผอกองช่าง"] = "ผู้อำนวยการกองช่าง",
        ["ผอกองสวัสดิการสังคม"] = "ผู้อำนวยการกองสวัสดิการสังคม",
    };
}
