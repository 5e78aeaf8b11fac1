namespace DemoYear;

/// <summary>What people of a subdistrict complain about, by category, and how often in a hundred.</summary>
/// <param name="Division">Who answers it.</param>
/// <param name="Founded">Of a hundred about the conduct of staff, how many are found to be so; null where nothing is asked about it.</param>
internal sealed record ComplaintText(int Weight, string Category, string Division, string Subject, string Details, int? Founded = null)
{
    public static IReadOnlyList<ComplaintText> All { get; } =
    [
        new(14, "road", Callers.Works, "ถนนเป็นหลุม", "ถนนลูกรังเป็นหลุมลึกหลังฝนตก รถจักรยานยนต์ล้มแล้วหลายคัน ขอให้เกลี่ยและลงหินคลุก"),
        new(8, "road", Callers.Works, "ฝาท่อระบายน้ำแตก", "ฝาท่อหน้าบ้านแตกเป็นช่องกว้าง เด็กเดินผ่านไปโรงเรียนทุกวัน กลัวตกลงไป"),
        new(20, "street-light", Callers.Works, "ไฟส่องทางดับ", "ไฟข้างทางดับมาหลายคืน ทางกลับบ้านมืด ผู้สูงอายุเดินลำบาก ขอให้ช่างมาเปลี่ยนหลอด"),
        new(12, "water", Callers.Works, "น้ำประปาไหลอ่อน", "น้ำประปาหมู่บ้านไหลอ่อนช่วงเย็นและขุ่นเป็นบางวัน ขอให้ตรวจท่อและล้างถัง"),
        new(14, "nuisance", Callers.Clerk, "ขยะตกค้าง", "รถเก็บขยะไม่มาตามรอบ ขยะล้นถังและส่งกลิ่น ขอให้จัดเก็บตามวันที่ประกาศ"),
        new(6, "nuisance", Callers.Clerk, "เสียงดังจากโรงสี", "โรงสีเดินเครื่องถึงดึก คนในบ้านนอนไม่ได้ ขอให้ตรวจสอบเวลาทำงาน"),
        new(9, "welfare", Callers.Welfare, "เบี้ยยังชีพยังไม่เข้า", "เบี้ยยังชีพผู้สูงอายุของเดือนนี้ยังไม่เข้าบัญชี ขอให้ตรวจสอบรายชื่อ"),
        new(6, "service", Callers.Clerk, "รอรับบริการนาน", "มาติดต่อช่วงพักเที่ยงแล้วไม่มีเจ้าหน้าที่ประจำจุดบริการ ขอให้จัดเวร", Founded: 60),
        new(6, "tax", Callers.Finance, "ใบแจ้งภาษีไม่ตรงที่ดิน", "ใบแจ้งภาษีที่ดินระบุเนื้อที่ไม่ตรงกับโฉนด ขอให้แก้ไขก่อนครบกำหนดชำระ"),
        new(5, "other", Callers.Education, "ขอใช้ลานกีฬา", "เยาวชนในหมู่บ้านขอใช้ลานกีฬาตอนเย็น แต่ประตูปิดเร็ว ขอให้ขยายเวลา"),
        new(2, "conduct", Callers.Clerk, "เจ้าหน้าที่พูดจาไม่สุภาพ", "ไปติดต่อขอหนังสือรับรองแล้วเจ้าหน้าที่พูดจาไม่สุภาพต่อหน้าคนอื่น ขอให้ตักเตือน", Founded: 25),
        new(1, "procurement", Callers.Finance, "ไม่เห็นประกาศจัดซื้อ", "ซื้อวัสดุซ่อมถนนแล้วแต่ไม่พบประกาศในเว็บไซต์ ขอให้เปิดเผยรายการและผู้ขาย", Founded: 0),
        new(1, "personnel", Callers.Clerk, "สงสัยผลการเลื่อนเงินเดือน", "ไม่ทราบว่าใช้เกณฑ์ใดประเมินการเลื่อนเงินเดือน ขอให้เปิดเผยเกณฑ์และผลโดยรวม", Founded: 0),
    ];

    public static ComplaintText Of(Chance chance) => chance.Mostly([.. All.Select(text => (text.Weight, text))]);
}
