using WebUi;
using static WebUi.Language;

namespace RiskService.Interests;

/// <summary>What the parts of a declaration and of a match are called.</summary>
internal static class InterestWords
{
    public static string Of(InterestKind kind) => kind switch
    {
        InterestKind.Business => T("กิจการหรือร้านค้า", "Business or shop"),
        InterestKind.Shares => T("หุ้นในบริษัท", "Shares in a company"),
        InterestKind.Membership => T("สมาชิกหรือกรรมการของสมาคม มูลนิธิ สหกรณ์ กลุ่ม", "Member or officer of an association, foundation, cooperative"),
        InterestKind.Contractor => T("ญาติเป็นผู้รับจ้างหรือทำงานให้ผู้รับจ้าง", "Relative who is, or works for, a contractor"),
        InterestKind.Land => T("ที่ดินใกล้โครงการของหน่วยงาน", "Land near a project of the office"),
        _ => T("งานอื่น", "Another job"),
    };

    public static string Of(Whose whose) => whose switch
    {
        Whose.Self => T("ข้าพเจ้า", "Me"),
        Whose.Spouse => T("คู่สมรสหรือผู้อยู่กินด้วยกัน", "Spouse or partner"),
        Whose.Child => T("บุตร", "Child"),
        Whose.Parent => T("บิดามารดา", "Parent"),
        Whose.Sibling => T("พี่น้อง", "Brother or sister"),
        _ => T("ญาติอื่น", "Other relative"),
    };

    public static string Of(NearReason why) => why switch
    {
        NearReason.Same => T("ชื่อตรงกัน", "Same name"),
        NearReason.Part => T("ชื่อหนึ่งอยู่ในอีกชื่อ", "One name stands in the other"),
        _ => T("ชื่อใกล้เคียง", "Names are near"),
    };

    public static string Of(HitOutcome outcome) => outcome switch
    {
        HitOutcome.Conflict => T("มีผลประโยชน์ทับซ้อน", "Conflict of interest"),
        HitOutcome.None => T("ไม่มี", "None"),
        _ => T("ยังไม่ชัด", "Unclear"),
    };

    public static State StateOf(HitOutcome? outcome) => outcome switch { null => State.NotStarted, HitOutcome.Conflict => State.Stopped, HitOutcome.None => State.Done, _ => State.Late };

    public static IEnumerable<Choice> Choices<T>(Func<T, string> words) where T : struct, Enum => Enum.GetValues<T>().Select(value => new Choice(value.ToString(), words(value)));
}
