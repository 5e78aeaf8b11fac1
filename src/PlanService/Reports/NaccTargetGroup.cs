using System.Text.RegularExpressions;
using static WebUi.Language;

namespace PlanService.Reports;

/// <summary>The nine check boxes for target groups in E-PlanNACC, in its order.</summary>
public enum NaccTargetGroup
{
    /// <summary>ข้าราชการการเมืองฝ่ายบริหาร</summary>
    Executive,

    /// <summary>ข้าราชการการเมืองฝ่ายสภา</summary>
    Council,

    /// <summary>ข้าราชการ พนักงาน ลูกจ้าง</summary>
    Staff,

    /// <summary>เด็กและเยาวชน</summary>
    Youth,

    /// <summary>ประชาชน ภาคประชาสังคม</summary>
    People,

    /// <summary>สถานศึกษา</summary>
    Schools,

    /// <summary>หน่วยงานภาครัฐ</summary>
    StateAgencies,

    /// <summary>รัฐวิสาหกิจ</summary>
    StateEnterprises,

    /// <summary>ธุรกิจเอกชน</summary>
    Business,
}

/// <summary>Finds the check boxes that a sheet's own words for its target groups mean.</summary>
public static partial class NaccTargetGroups
{
    /// <summary>As the system writes them.</summary>
    public static string Thai(NaccTargetGroup group) => group switch
    {
        NaccTargetGroup.Executive => "ข้าราชการการเมืองฝ่ายบริหาร",
        NaccTargetGroup.Council => "ข้าราชการการเมืองฝ่ายสภา",
        NaccTargetGroup.Staff => "ข้าราชการ พนักงาน ลูกจ้าง",
        NaccTargetGroup.Youth => "เด็กและเยาวชน",
        NaccTargetGroup.People => "ประชาชน ภาคประชาสังคม",
        NaccTargetGroup.Schools => "สถานศึกษา",
        NaccTargetGroup.StateAgencies => "หน่วยงานภาครัฐ",
        NaccTargetGroup.StateEnterprises => "รัฐวิสาหกิจ",
        _ => "ธุรกิจเอกชน",
    };

    public static string Name(NaccTargetGroup group) => T(Thai(group), group switch
    {
        NaccTargetGroup.Executive => "Politicians: executive",
        NaccTargetGroup.Council => "Politicians: council",
        NaccTargetGroup.Staff => "Officials, employees",
        NaccTargetGroup.Youth => "Children and youth",
        NaccTargetGroup.People => "The public, civil society",
        NaccTargetGroup.Schools => "Schools",
        NaccTargetGroup.StateAgencies => "State agencies",
        NaccTargetGroup.StateEnterprises => "State enterprises",
        _ => "Private business",
    });

    /// <summary>The boxes to check, in order; none where the words name nobody that is known.</summary>
    /// <param name="groups">As the sheet writes them.</param>
    /// <param name="organization">Named alone as its own target group, it means its staff.</param>
    public static IReadOnlyList<NaccTargetGroup> Of(IEnumerable<string> groups, string organization)
    {
        var found = new SortedSet<NaccTargetGroup>();
        foreach (var group in groups)
        {
            // What contains another group's word goes first, and out: a children's council is no council, its staff no staff of ours.
            var text = Take(group, found, NaccTargetGroup.Youth, YouthCouncil());
            text = Take(text, found, NaccTargetGroup.Executive, PoliticalExecutive());
            text = Take(text, found, NaccTargetGroup.Council, PoliticalCouncil());
            text = Take(text, found, NaccTargetGroup.StateEnterprises, StateEnterprise());
            text = Take(text, found, NaccTargetGroup.Schools, School());
            text = Take(text, found, NaccTargetGroup.Staff, OwnUnits());
            text = Take(text, found, NaccTargetGroup.StateAgencies, StateAgency());
            text = Take(text, found, NaccTargetGroup.Business, PrivateBusiness());
            text = Take(text, found, NaccTargetGroup.Youth, Young());
            text = Take(text, found, NaccTargetGroup.People, Public());
            Take(text, found, NaccTargetGroup.Staff, OwnStaff());
            if (string.Equals(group.Trim(), organization.Trim(), StringComparison.Ordinal) || Organization().IsMatch(group))
                found.Add(NaccTargetGroup.Staff);
        }

        return [.. found];
    }

    private static string Take(string text, SortedSet<NaccTargetGroup> found, NaccTargetGroup group, Regex words)
    {
        if (!words.IsMatch(text))
            return text;
        found.Add(group);
        return words.Replace(text, " ");
    }

    [GeneratedRegex("สภาเด็กและเยาวชน")]
    private static partial Regex YouthCouncil();

    [GeneratedRegex("ข้าราชการการเมืองฝ่ายบริหาร|คณะผู้บริหาร(?!สถานศึกษา|โรงเรียน)|คณะบริหาร|ผู้บริหาร(?!สถานศึกษา|โรงเรียน)|(?:รอง|เลขานุการ|ที่ปรึกษา)?นายก(?:องค์การ|เทศมนตรี|เมือง|\\s|อบต|$|ฯ)")]
    private static partial Regex PoliticalExecutive();

    [GeneratedRegex("ข้าราชการการเมืองฝ่ายสภา|(?:รอง)?ประธานสภา[ฯ]?|สมาชิกสภา[ฯ]?|ฝ่ายสภา|เลขานุการสภา")]
    private static partial Regex PoliticalCouncil();

    [GeneratedRegex("(?:พนักงาน)?รัฐวิสาหกิจ")]
    private static partial Regex StateEnterprise();

    [GeneratedRegex("(?:ผู้บริหาร)?สถานศึกษา|โรงเรียน|วิทยาลัย|มหาวิทยาลัย|ศูนย์พัฒนาเด็ก(?:เล็ก)?")]
    private static partial Regex School();

    [GeneratedRegex("หน่วยงานภายใน|ส่วนราชการภายใน|สำนัก|กอง(?!ทุน)|บุคลากรภายใน")]
    private static partial Regex OwnUnits();

    [GeneratedRegex("หน่วยงาน(?:ของ)?(?:ภาค)?รัฐ|องค์กร(?:ของ)?(?:ภาค)?รัฐ|ภาครัฐ|หน่วยงานราชการ|ส่วนราชการ(?:อื่น|ภายนอก|ในพื้นที่)")]
    private static partial Regex StateAgency();

    [GeneratedRegex("(?:ภาค|ธุรกิจ|องค์กร|หน่วยงาน)?เอกชน|ผู้ประกอบการ|บริษัท|ห้างร้าน|ห้างหุ้นส่วน|ผู้ค้า|คู่ค้า|ผู้รับจ้าง")]
    private static partial Regex PrivateBusiness();

    [GeneratedRegex("เด็ก|เยาวชน|นักเรียน|นักศึกษา")]
    private static partial Regex Young();

    [GeneratedRegex("ประชาชน|ประชาสังคม|ชุมชน|หมู่บ้าน|ครอบครัว|ครัวเรือน|ผู้สูงอายุ|กลุ่มสตรี|อาสาสมัคร|อสม|กำนัน|ผู้นำ|ผู้ทำคุณประโยชน์|ผู้รับบริการ|ผู้มาติดต่อ")]
    private static partial Regex Public();

    [GeneratedRegex("ข้าราชการ|พนักงาน|ลูกจ้าง|บุคลากร|เจ้าหน้าที่|จ้างเหมา|ครู|ผู้(?:รับผิดชอบ)?ปฏิบัติงาน|ปลัด|หัวหน้าส่วน|ผู้อำนวยการ")]
    private static partial Regex OwnStaff();

    [GeneratedRegex("^(?:อบต\\.?|เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด))\\S*$")]
    private static partial Regex Organization();
}
