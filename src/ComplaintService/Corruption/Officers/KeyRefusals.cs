using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Corruption.Officers;

/// <summary>What stands against using a key, and the way on.</summary>
public static class KeyRefusals
{
    public static Objection Locked { get; } = new(StatusCodes.Status403Forbidden, new(
        "locked", "ปลดล็อกกุญแจของท่านด้วยวลีรหัสผ่านก่อน", "Unlock your key with your passphrase first"));

    public static Objection NoKey { get; } = new(StatusCodes.Status409Conflict, new(
        "no-key", "ท่านยังไม่มีกุญแจ สร้างกุญแจก่อน เรื่องที่มาถึงก่อนนั้นต้องให้เจ้าหน้าที่คนอื่นมอบให้ หรือใช้กระดาษกู้คืน", "You have no key yet: make one first. What came before must be handed over to you, or recovered with the papers"));

    public static Refusal HasKey { get; } = new(
        "has-key", "ท่านมีกุญแจอยู่แล้ว ถ้าลืมวลีรหัสผ่าน ให้ลบกุญแจเดิมก่อน แล้วขอให้เจ้าหน้าที่คนอื่นมอบเรื่องให้ใหม่ หรือใช้กระดาษกู้คืน", "You have a key; if its passphrase is forgotten, remove it first and have the cases handed over to you again, or recover them with the papers");

    public static Objection WrongPassphrase { get; } = new(StatusCodes.Status403Forbidden, new(
        "wrong-passphrase", "วลีรหัสผ่านไม่ถูกต้อง", "That is not the passphrase"), "passphrase");

    public static Objection Rests { get; } = new(StatusCodes.Status429TooManyRequests, new(
        "too-many-tries", "กรอกวลีรหัสผ่านผิดหลายครั้ง รอ 15 นาทีแล้วลองใหม่", "Too many wrong passphrases; try again in 15 minutes"));

    public static Objection NotEntitled { get; } = new(StatusCodes.Status403Forbidden, new(
        "not-entitled", "ท่านเปิดเรื่องนี้ไม่ได้ การขอเปิดครั้งนี้ถูกบันทึกไว้ในเรื่องแล้ว", "You can't open this report; the attempt has been recorded in it"));

    public static Refusal NoOfficer { get; } = new("no-officer", "ไม่มีเจ้าหน้าที่คนนี้ หรือยังไม่มีกุญแจ", "There is no such officer, or they have no key yet");
}
