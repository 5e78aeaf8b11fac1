using WebUi;
using static WebUi.Language;

namespace PlanService.Progress;

/// <summary>Where something can be made public: indicators such as "at least 3 channels" count different ones.</summary>
public static class PublicationChannels
{
    private static readonly (string Code, string Thai, string English)[] All =
    [
        ("website", "เว็บไซต์", "Website"),
        ("facebook", "Facebook", "Facebook"),
        ("line", "LINE", "LINE"),
        ("board", "บอร์ดประชาสัมพันธ์", "Notice board"),
        ("leaflet", "แผ่นพับ เอกสาร", "Leaflet"),
        ("radio", "เสียงตามสาย วิทยุชุมชน", "Village loudspeaker, radio"),
        ("meeting", "ที่ประชุม ประชาคม", "Meeting"),
        ("letter", "หนังสือแจ้ง", "Letter"),
        ("other", "อื่น ๆ", "Other"),
    ];

    /// <summary>Their codes, as the API takes them.</summary>
    public static IEnumerable<string> Codes => All.Select(channel => channel.Code);

    public static IEnumerable<Choice> Choices => All.Select(channel => new Choice(channel.Code, T(channel.Thai, channel.English)));

    /// <summary>The code of a channel given by code or by name in either language; null for one that is not on the list.</summary>
    public static string? Read(string text)
    {
        var wanted = text.Trim();
        var found = Array.Find(All, channel => new[] { channel.Code, channel.Thai, channel.English }.Contains(wanted, StringComparer.OrdinalIgnoreCase));
        return found.Code;
    }

    public static string Name(string code) => Choices.FirstOrDefault(choice => choice.Value == code)?.Text ?? code;
}
