using ServiceDefaults.Problems;

namespace IdentityService.People;

/// <summary>What the rules about accounts say when they say no.</summary>
public static class PersonRefusals
{
    public static Refusal LastAdmin { get; } = new("last-admin",
        "บัญชีนี้เป็นผู้ดูแลระบบคนสุดท้าย ให้สิทธิ์ผู้ดูแลระบบแก่บัญชีอื่นก่อน",
        "This is the last administrator; make somebody else one first");

    public static Refusal Oneself { get; } = new("oneself",
        "ปิดบัญชีของตนเองไม่ได้ ให้ผู้ดูแลระบบคนอื่นทำ",
        "Nobody closes their own account; ask another administrator");

    public static Refusal AlreadyInactive { get; } = new("already-inactive", "บัญชีนี้ปิดอยู่แล้ว", "This account is closed already");

    public static Refusal AlreadyActive { get; } = new("already-active", "บัญชีนี้เปิดใช้อยู่แล้ว", "This account is open already");

    public static Refusal UserNameTaken { get; } = new("user-name-taken",
        "มีผู้ใช้ชื่อนี้อยู่แล้ว เลือกชื่อผู้ใช้อื่น", "Somebody has this user name; choose another");

    public static Refusal WrongPassword { get; } = new("wrong-password",
        "รหัสผ่านปัจจุบันไม่ถูกต้อง", "The present password is wrong");

    public static Refusal SamePassword { get; } = new("same-password",
        "รหัสผ่านใหม่ต้องไม่ซ้ำกับรหัสผ่านปัจจุบัน", "The new password must differ from the present one");
}
