using ComplaintService.Complaints;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Counter;

/// <summary>The ways by which complaints come, for people.</summary>
public static class ChannelWords
{
    /// <summary>Those that staff record; values as they are posted.</summary>
    public static IReadOnlyList<Choice> Recorded =>
        [.. Enum.GetValues<Channel>().Where(channel => channel is not Channel.Web).Select(channel => new Choice(channel.ToString(), Of(channel)))];

    public static string Of(Channel channel) => channel switch
    {
        Channel.Web => T("เว็บไซต์", "Web"),
        Channel.Counter => T("มาที่เคาน์เตอร์", "At the counter"),
        Channel.Phone => T("โทรศัพท์", "Telephone"),
        Channel.Letter => T("จดหมาย หนังสือ", "Letter"),
        Channel.Line => "LINE",
        Channel.Facebook => "Facebook",
        Channel.SuggestionBox => T("ตู้รับความคิดเห็น", "Suggestion box"),
        Channel.FieldVisit => T("ลงพื้นที่", "Field visit"),
        Channel.Damrongdhama => T("ศูนย์ดำรงธรรม 1567", "Damrongdhama centre 1567"),
        Channel.OtherAgency => T("หน่วยงานอื่นส่งมา", "Another agency"),
        _ => T("ช่องทางอื่น", "Another way"),
    };
}
