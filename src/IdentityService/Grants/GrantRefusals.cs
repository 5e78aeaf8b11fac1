using ServiceDefaults.Problems;

namespace IdentityService.Grants;

/// <summary>What the four-eyes rule says when it says no.</summary>
public static class GrantRefusals
{
    public static Refusal SamePerson { get; } = new("four-eyes",
        "ผู้ขอให้สิทธิ์ยืนยันเองไม่ได้ ต้องให้ผู้ดูแลระบบคนอื่นหรือนายกเป็นผู้ยืนยัน",
        "Whoever asked can't confirm; another administrator or the chief executive does");

    public static Refusal OwnGrant { get; } = new("own-grant",
        "ยืนยันสิทธิ์ของตนเองไม่ได้ ต้องให้ผู้ดูแลระบบคนอื่นหรือนายกเป็นผู้ยืนยัน",
        "Nobody confirms a role for themselves; another administrator or the chief executive does");

    public static Refusal AccountTooNew { get; } = new("account-too-new",
        $"บัญชีของท่านเพิ่งได้รับการตั้งค่าจากผู้ดูแลระบบ ยืนยันสิทธิ์นี้ได้เมื่อครบ {RoleGrant.DaysUntilTrusted} วัน หรือให้ผู้อื่นยืนยัน",
        $"An administrator set up your account less than {RoleGrant.DaysUntilTrusted} days ago; somebody else can confirm, or you later");

    public static Refusal AlreadyDecided { get; } = new("already-decided",
        "คำขอนี้มีผลแล้ว ดูผลในรายการคำขอ", "This request is decided already");

    public static Refusal ReceiverInactive { get; } = new("receiver-inactive",
        "บัญชีของผู้รับสิทธิ์ปิดอยู่ เปิดบัญชีก่อนจึงยืนยันได้", "The receiver's account is closed; open it first");

    public static Refusal PersonNeeded { get; } = new("person-needed",
        "สิทธิ์นี้ต้องขอและยืนยันโดยบุคคล ระบบอื่นที่เรียกใช้ API ทำแทนไม่ได้",
        "This role is asked for and confirmed by people; an API client can't");

    public static Refusal PeopleOnly { get; } = new("people-only",
        "สิทธิ์รับเรื่องทุจริตให้ได้เฉพาะบุคคล ระบบอื่นรับสิทธิ์นี้ไม่ได้",
        "Only a person can be a corruption officer, never an API client");
}
