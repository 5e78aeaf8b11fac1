using System.ComponentModel.DataAnnotations;
using System.Net;
using ServiceDefaults.Outside;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Ita;

/// <summary>An item as it is entered.</summary>
public record ItaEntry
{
    /// <summary>The number of the year, such as <c>O23</c>; Thai digits and small letters will do. Null while it is not announced.</summary>
    [StringLength(8)]
    public string? Code { get; init; }

    /// <summary>As the list of the year calls it.</summary>
    [Required, StringLength(ItaItem.LongestTitle, MinimumLength = 3)]
    public string Title { get; init; } = "";

    /// <summary>What a page must show to answer it.</summary>
    [Required, StringLength(ItaItem.LongestShows, MinimumLength = 3)]
    public string Shows { get; init; } = "";

    /// <summary>A path of this site, or an address elsewhere; <c>{fy}</c> stands for the fiscal year. Null while there is none.</summary>
    [StringLength(ItaItem.LongestTarget)]
    public string? Target { get; init; }

    [Required]
    public ItaContent? Content { get; init; }

    /// <summary>What is to be written, or every field that is wrong.</summary>
    internal (ItaContents? Contents, Objection? Wrong) Read(FiscalYear year)
    {
        var code = ReadCode(Code);
        var target = PlainText.Of(Target);
        List<Objection> wrong = [];
        if (code is not null && !ItaWords.IsCode(code))
            wrong.Add(Objection.To("code", "รหัสเป็นตัวอักษรอังกฤษตามด้วยเลข เช่น O23", "A code is letters and a number, such as O23"));
        if (target is not null && Against(target, year) is { } objection)
            wrong.Add(objection);
        return wrong.Count > 0 ? (null, Objection.To(wrong)) : (new(code, Title.Trim(), Shows.Trim(), target, Content!.Value), null);
    }

    internal static string? ReadCode(string? typed) => PlainText.Of(typed) is { } code
        ? ThaiDigits.ToArabic(code).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
        : null;

    private static Objection? Against(string target, FiscalYear year)
    {
        var address = ItaItem.TargetIn(target, year)!;
        if (address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '\\'))
            return Objection.To("target", "ที่อยู่มีช่องว่างหรืออักขระที่ใช้ไม่ได้", "The address holds a space or a character that no address has");
        if (address is ['/', ..])
        {
            return address.StartsWith("//", StringComparison.Ordinal) ? Malformed
                : address.StartsWith($"/open/{year}/ita/", StringComparison.OrdinalIgnoreCase)
                    ? Objection.To("target", "ที่อยู่นี้คือลิงก์ถาวรของรายการเอง ใส่หน้าที่แสดงข้อมูลจริง", "That is the item's own permanent link; name the page that shows it")
                    : null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) || uri.UserInfo.Length > 0)
            return Malformed;
        return uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var number) && !PublicAddress.Is(number))
            ? Objection.To("target", "ที่อยู่นี้เปิดจากอินเทอร์เน็ตไม่ได้ ถ้าเป็นหน้าของระบบนี้ให้เริ่มด้วย /", "This address is not on the internet; a page of this site begins with /")
            : null;
    }

    private static Objection Malformed => Objection.To("target", "ที่อยู่ต้องเริ่มด้วย / (หน้าของระบบนี้) หรือ https:// หรือ http://", "An address begins with / (a page of this site), https:// or http://");
}

