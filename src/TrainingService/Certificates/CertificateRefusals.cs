using ServiceDefaults.Problems;

namespace TrainingService.Certificates;

/// <summary>Why no certificate was issued, shown or revoked, and the way on.</summary>
public static class CertificateRefusals
{
    public static Refusal NotHeld { get; } = new("not-held", "ออกเกียรติบัตรได้เมื่อบันทึกว่าจัดแล้ว", "Certificates can be issued once the event is said to have taken place");

    public static Refusal NobodyEligible { get; } = new(
        "nobody-eligible", "ไม่มีผู้ที่ได้เกียรติบัตรเพิ่ม ทุกคนที่ครบเงื่อนไขได้รับแล้ว หรือยังไม่มีผู้เข้าอบรมครบเงื่อนไข",
        "Nobody is left to get a certificate: all who may have one, or nobody attended enough");

    public static Refusal NoneIssued { get; } = new("none-issued", "ยังไม่มีเกียรติบัตรของงานนี้ ออกเกียรติบัตรก่อน", "This event has no certificates yet: issue them first");

    public static Refusal UnderWay { get; } = new("under-way", "กำลังออกเกียรติบัตรของงานนี้อยู่ รอให้เสร็จก่อน", "Certificates of this event are being issued; wait until that is done");

    public static Refusal RevokedAlready { get; } = new("revoked", "เกียรติบัตรนี้ถูกเพิกถอนไปแล้ว", "This certificate was revoked already");

    public static Refusal OtherCourse { get; } = new(
        "other-division", "หลักสูตรนี้เป็นของส่วนราชการอื่น กำหนดเงื่อนไขเกียรติบัตรไม่ได้", "This course belongs to another division, which sets what its certificate takes");

    public static Refusal NoTest { get; } = new(
        "no-test", "หลักสูตรนี้ยังไม่มีแบบทดสอบ ถ้าต้องผ่านแบบทดสอบจะไม่มีผู้ได้รับเกียรติบัตร เขียนแบบทดสอบก่อน", "The course has no test, so nobody could pass it: write the test first");

    /// <summary>503: the machine lacks the type.</summary>
    public static Refusal NoType { get; } = new(
        "no-thai-type", "เครื่องแม่ข่ายยังไม่มีแบบอักษรไทย Laksaman ให้ผู้ดูแลระบบติดตั้งแพ็กเกจ fonts-thai-tlwg หรือเรียก ./platform setup",
        "The server lacks the Thai type Laksaman: an administrator installs the package fonts-thai-tlwg, or runs ./platform setup");

    public static Refusal NoSigner(int year) => new(
        "no-signer", $"ยังไม่กำหนดผู้ลงนามเกียรติบัตรปี {year} ให้เจ้าหน้าที่แผนหรือผู้บริหารกำหนดก่อน", $"Nobody is named to sign the certificates of {year}: a plan officer or the executive names one first");

    /// <summary>409 but for the type that is missing.</summary>
    public static int StatusOf(Refusal refusal) => refusal == NoType ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict;
}
