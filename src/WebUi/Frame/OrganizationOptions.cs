namespace WebUi;

/// <summary>Whose platform this is. Settings: section <c>Organization</c>.</summary>
public sealed class OrganizationOptions
{
    public const string Section = "Organization";

    /// <summary>Full Thai name.</summary>
    public string Name { get; set; } = "องค์การบริหารส่วนตำบลบึงนคร";

    /// <summary>Short Thai name: page titles and running text.</summary>
    public string ShortName { get; set; } = "อบต.บึงนคร";

    /// <summary>District and province.</summary>
    public string Place { get; set; } = "อำเภอธวัชบุรี จังหวัดร้อยเอ็ด";

    public string EnglishName { get; set; } = "Bueng Nakhon Subdistrict Administrative Organization";

    public string EnglishShortName { get; set; } = "Bueng Nakhon SAO";

    public string EnglishPlace { get; set; } = "Thawat Buri District, Roi Et Province";

    /// <summary>When the office is open, in Thai and in English.</summary>
    public string OfficeHours { get; set; } = "เวลาราชการ 08.30–16.30 น. วันจันทร์–ศุกร์";

    public string EnglishOfficeHours { get; set; } = "Office hours 08:30–16:30, Monday to Friday";

    /// <summary>For citizens: on the contact page, and where something can't be done here; null where none is named.</summary>
    public string? Telephone { get; set; }

    /// <summary>Address of the organization's own seal (a square picture on the same site); null for the stand-in.</summary>
    public string? Seal { get; set; }
}
