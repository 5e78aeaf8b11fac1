namespace ServiceDefaults.Problems;

/// <summary>What a bare status means to a reader: used wherever no rule gave a sentence of its own.</summary>
public sealed record KnownProblem(int Status, string Code, string Thai, string English)
{
    private static readonly KnownProblem[] All =
    [
        new(400, "invalid-input", "ข้อมูลที่ส่งมายังไม่ครบหรือไม่ถูกต้อง", "The request is incomplete or has invalid fields"),
        new(401, "sign-in-needed", "ต้องเข้าสู่ระบบก่อน", "Sign in first"),
        new(403, "not-allowed", "บัญชีของท่านไม่มีสิทธิ์ทำรายการนี้", "Your account may not do this"),
        new(404, "not-found", "ไม่พบหน้าหรือข้อมูลที่ท่านต้องการ", "There is no such page or record"),
        new(405, "method-not-allowed", "ที่อยู่นี้ใช้กับคำสั่งแบบนี้ไม่ได้", "This address does not take that method"),
        new(409, "conflict", "ทำรายการนี้ไม่ได้ในสถานะปัจจุบัน", "This can't be done in the present state"),
        new(412, "stale", "มีผู้แก้ไขข้อมูลนี้ไปก่อนแล้ว เปิดหน้าใหม่แล้วลองอีกครั้ง", "Somebody changed this meanwhile; load it again"),
        new(413, "too-large", "ไฟล์หรือข้อมูลใหญ่เกินกำหนด", "The file or request is larger than allowed"),
        new(415, "unsupported-type", "ระบบไม่รับไฟล์หรือข้อมูลชนิดนี้", "This type of content is not accepted"),
        new(429, "too-many-requests", "มีการใช้งานถี่เกินไป รอสักครู่แล้วลองอีกครั้ง", "Too many requests; wait a moment"),
        new(502, "service-unreachable", "ระบบส่วนนี้ยังไม่ตอบ ลองอีกครั้งในอีกสักครู่", "This part of the platform does not answer; try again shortly"),
        new(503, "service-unavailable", "ระบบส่วนนี้ปิดชั่วคราว ลองอีกครั้งในอีกสักครู่", "This part of the platform is not available; try again shortly"),
        new(504, "service-timeout", "ระบบส่วนนี้ตอบช้าเกินไป ลองอีกครั้งในอีกสักครู่", "This part of the platform took too long; try again shortly"),
    ];

    private static readonly KnownProblem Unexpected = new(
        500, "unexpected", "ระบบขัดข้อง ข้อมูลที่ท่านส่งยังไม่ถูกบันทึก ลองอีกครั้ง", "Something failed and nothing was saved; try again");

    public static KnownProblem For(int status) => Array.Find(All, known => known.Status == status)
        ?? (status < 500 ? All[0] with { Status = status } : Unexpected with { Status = status });
}
