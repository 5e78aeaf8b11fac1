namespace RiskService.Settings;

/// <summary>
/// The scales that a new installation begins with: levels 1–4, 5–9, 10–14, 15–25 and damage up to 10,000, 50,000, 300,000 and 1,000,000
/// baht, as one local organization published them. Others cut elsewhere and set their own.
/// </summary>
public static class StarterSettings
{
    /// <summary>The first year of the plan.</summary>
    public const int FromYear = 2566;

    public static RiskScales Scales { get; } = new(
        [
            new("approval", "การอนุมัติ อนุญาต", "Licences and permits"),
            new("power", "การใช้อำนาจตามกฎหมายและตำแหน่งหน้าที่", "Use of power and position"),
            new("spending", "การใช้จ่ายงบประมาณและการจัดซื้อจัดจ้าง", "Spending and procurement"),
            new("personnel", "การบริหารงานบุคคล", "Personnel"),
        ],
        [
            new("น้อยมาก", "Rare", "ไม่เกิน 1 ครั้งใน 5 ปี"),
            new("น้อย", "Unlikely", "1 ครั้งใน 2 ถึง 5 ปี"),
            new("ปานกลาง", "Possible", "ประมาณ 1 ครั้งต่อปี"),
            new("สูง", "Likely", "2 ถึง 5 ครั้งต่อปี"),
            new("สูงมาก", "Almost certain", "มากกว่า 5 ครั้งต่อปี"),
        ],
        [
            new("น้อยมาก", "Minor", 10_000, "รู้กันภายในส่วนราชการ"),
            new("น้อย", "Moderate", 50_000, "มีการพูดถึงในตำบล"),
            new("ปานกลาง", "Serious", 300_000, "มีเรื่องร้องเรียนหรือข่าวในท้องถิ่น"),
            new("สูง", "Major", 1_000_000, "มีข่าวระดับจังหวัด หรือหน่วยตรวจสอบเข้าตรวจ"),
            new("สูงมาก", "Severe", null, "มีข่าวระดับประเทศ หรือถูกชี้มูลความผิด"),
        ],
        new(Medium: 5, High: 10, VeryHigh: 15),
        new("มีครบ ทำจริงทุกครั้ง และมีหลักฐาน", "มี แต่ทำไม่สม่ำเสมอหรือไม่มีหลักฐานบางครั้ง", "ไม่มี หรือมีแต่ไม่ได้ทำ"),
        Appetite: 4);
}
