using WebUi;
using static WebUi.Language;

namespace Gateway.Status;

/// <summary>Something that people come for, which works while its service does.</summary>
/// <param name="Key">In the JSON; never changes.</param>
/// <param name="Name">What one does.</param>
/// <param name="Disturbed">The same when it can't be done.</param>
/// <param name="Meanwhile">What to do instead, given how to reach the office.</param>
public sealed record PublicThing(string Key, string Service, Func<string> Name, Func<string> Disturbed, Func<string, string> Meanwhile)
{
    /// <summary>In the order in which a visitor would miss them.</summary>
    public static IReadOnlyList<PublicThing> All { get; } =
    [
        new("complain", "complaints",
            () => T("แจ้งเรื่องร้องเรียน ร้องทุกข์", "Complaining"),
            () => T("แจ้งเรื่องร้องเรียนไม่ได้ชั่วคราว", "Complaints can't be sent at the moment"),
            office => T($"แจ้งเจ้าหน้าที่{office} เจ้าหน้าที่จะบันทึกเรื่องและให้รหัสติดตามเช่นเดียวกัน", $"Tell the office {office}; they enter the complaint for you, with the same tracking code.")),
        new("track", "complaints",
            () => T("ติดตามเรื่องร้องเรียน", "Following a complaint"),
            () => T("ติดตามเรื่องร้องเรียนไม่ได้ชั่วคราว", "Complaints can't be followed at the moment"),
            office => T($"เรื่องที่แจ้งไว้ยังอยู่ครบและกำหนดตอบไม่เปลี่ยน เก็บรหัสติดตามไว้แล้วเปิดดูใหม่ภายหลัง หรือสอบถาม{office}", $"Your complaint and its deadline are safe. Keep the tracking code and look again later, or ask the office {office}.")),
        new("corruption", "complaints",
            () => T("แจ้งเบาะแสการทุจริต", "Reporting corruption"),
            () => T("แจ้งเบาะแสการทุจริตผ่านเว็บไซต์ไม่ได้ชั่วคราว", "Corruption can't be reported on this site at the moment"),
            _ => T("แจ้งสายด่วน ป.ป.ช. 1205 หรือ ป.ป.ท. 1206 ได้ หรือเปิดหน้านี้ใหม่ภายหลัง", "Call the NACC hotline 1205 or the PACC hotline 1206, or come back later.")),
        new("plan", "plan",
            () => T("ดูแผน งบประมาณ และข้อมูลสาธารณะ", "Plan, budget and open information"),
            () => T("ดูแผนและงบประมาณไม่ได้ชั่วคราว", "The plan and its budget can't be shown at the moment"),
            office => T($"ขอดูเอกสารฉบับประกาศได้จากเจ้าหน้าที่{office}", $"Ask the office for the published document {office}.")),
        new("training", "training",
            () => T("สมัครอบรมและตรวจใบประกาศนียบัตร", "Trainings and certificates"),
            () => T("สมัครอบรมและตรวจใบประกาศนียบัตรไม่ได้ชั่วคราว", "Trainings and certificates can't be opened at the moment"),
            office => T($"สมัครหรือสอบถามกับเจ้าหน้าที่{office} งานอบรมจัดตามกำหนดเดิม", $"Enrol or ask at the office {office}. Trainings take place as planned.")),
        new("risk", "risk",
            () => T("ดูความเสี่ยงและนโยบายไม่รับของขวัญ", "Risks and the No Gift Policy"),
            () => T("ดูความเสี่ยงและนโยบายไม่รับของขวัญไม่ได้ชั่วคราว", "Risks and the No Gift Policy can't be shown at the moment"),
            office => T($"สอบถามเจ้าหน้าที่{office}", $"Ask the office {office}.")),
        new("sign-in", "identity",
            () => T("เจ้าหน้าที่เข้าสู่ระบบ", "Sign-in of staff"),
            () => T("เจ้าหน้าที่เข้าสู่ระบบไม่ได้ชั่วคราว", "Staff can't sign in at the moment"),
            _ => T("เจ้าหน้าที่รับเรื่องเป็นเอกสารไว้ก่อน แล้วบันทึกเมื่อระบบกลับมา", "Staff take notes on paper and enter them when the platform is back.")),
    ];

    /// <summary>"ทางโทรศัพท์ 043 … หรือที่เคาน์เตอร์ …": without a number, the counter alone.</summary>
    public static string Reach(OrganizationOptions office) => office.Telephone is { Length: > 0 } number
        ? T($"ทางโทรศัพท์ {number} หรือที่เคาน์เตอร์ {office.ShortName} {office.OfficeHours}", $"by telephone {number} or at the counter ({office.EnglishOfficeHours})")
        : T($"ที่เคาน์เตอร์ {office.ShortName} {office.OfficeHours}", $"at the counter ({office.EnglishOfficeHours})");
}
