using WebUi;
using static WebUi.Language;

namespace RiskService.Gifts;

/// <summary>What the parts of a gift are called.</summary>
internal static class GiftWords
{
    public static string Of(OfferedTo to) => to is OfferedTo.Self ? T("ตัวข้าพเจ้า", "Me") : T("ส่วนราชการหรือหน่วยงาน", "The division or the office");

    public static string Of(GiverType giver) => giver switch
    {
        GiverType.Citizen => T("ประชาชน", "Citizen"),
        GiverType.Contractor => T("ผู้รับจ้างหรือผู้เสนอราคา", "Contractor or bidder"),
        GiverType.Company => T("บริษัทหรือร้านค้าอื่น", "Other company or shop"),
        GiverType.StateAgency => T("หน่วยงานของรัฐ", "State agency"),
        GiverType.Superior => T("ผู้บังคับบัญชา", "Superior"),
        GiverType.Subordinate => T("ผู้ใต้บังคับบัญชา", "Subordinate"),
        GiverType.Relative => T("ญาติ", "Relative"),
        _ => T("อื่น ๆ", "Other"),
    };

    public static string Of(GiftOutcome outcome) => outcome switch
    {
        GiftOutcome.Refused => T("ไม่รับ", "Refused"),
        GiftOutcome.Returned => T("ส่งคืนแล้ว", "Returned"),
        GiftOutcome.ReceivedForOffice => T("รับไว้เป็นของหน่วยงาน", "Received for the office"),
        _ => T("มีผู้รับไว้เป็นส่วนตัว", "Received by a person"),
    };

    public static string Of(GiftDecision decision) => decision switch
    {
        GiftDecision.Keep => T("ให้ผู้รับเก็บไว้", "May be kept"),
        GiftDecision.Return => T("ให้ส่งคืนผู้ให้", "To be returned"),
        _ => T("ให้ส่งมอบเป็นของหน่วยงาน", "To be handed over to the office"),
    };

    public static string Of(DecidingAuthority authority) => authority switch
    {
        DecidingAuthority.Council => T("ประธานสภา", "Chairman of the council"),
        DecidingAuthority.District => T("นายอำเภอ", "District officer"),
        _ => T("นายก", "Executive"),
    };

    public static State StateOf(GiftOutcome outcome) => outcome switch { GiftOutcome.Refused or GiftOutcome.Returned => State.Done, GiftOutcome.ReceivedForOffice => State.Doing, _ => State.Late };

    /// <summary>Where a gift stands: what comes next, and by when.</summary>
    public static (State State, string Text)? Next(GiftLine gift) => gift switch
    {
        { Decision: { } decision } => (State.Done, Of(decision)),
        { ReportedOn: not null } => (State.Doing, T("รอพิจารณา", "Waits for a decision")),
        { Overdue: true, ReportDueOn: { } due } => (State.Stopped, T($"เลยกำหนดรายงาน {ThaiCalendar.InList(due)}", $"Report was due {ThaiCalendar.InList(due)}")),
        { ReportDueOn: { } due } => (State.Late, T($"ต้องรายงานภายใน {ThaiCalendar.InList(due)}", $"Report due {ThaiCalendar.InList(due)}")),
        _ => null,
    };

    public static IEnumerable<Choice> Choices<T>(Func<T, string> words) where T : struct, Enum => Enum.GetValues<T>().Select(value => new Choice(value.ToString(), words(value)));

    /// <summary>For a filter: the words of the address.</summary>
    public static IEnumerable<Choice> Filters<T>(Func<T, string> words) where T : struct, Enum => Enum.GetValues<T>().Select(value => new Choice(ServiceDefaults.Values.Words.Of(value), words(value)));
}
