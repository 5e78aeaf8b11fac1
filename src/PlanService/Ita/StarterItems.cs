using ServiceDefaults.Values;

namespace PlanService.Ita;

/// <summary>
/// The list that the platform brings: what the assessment has asked for and this platform shows, in our words. Where it has no page the
/// address is the officer's to name. Of the numbers only those of the plan are known, up to 2569; those of a new year are announced by the NACC.
/// </summary>
internal static class StarterItems
{
    private const string Plan = "corruption-plan";

    /// <summary>Numbers of the plan itself, year by year.</summary>
    private static readonly Dictionary<int, string> PlanCodes = new() { [2566] = "O36", [2567] = "O32", [2568] = "O25", [2569] = "O23" };

    private static readonly (string Key, string Title, string Shows, string? Target, ItaContent Content)[] All =
    [
        (Plan, "แผนปฏิบัติการป้องกันการทุจริต", "แผนที่ใช้ในปีงบประมาณนี้ มีโครงการ กิจกรรม งบประมาณ และช่วงเวลาดำเนินการ", "/plan/", ItaContent.OfTheYear),
        ("plan-report-half", "รายงานผลการดำเนินการตามแผนป้องกันการทุจริต รอบ 6 เดือน", "ความก้าวหน้าของทุกโครงการในแผน พร้อมงบประมาณที่ใช้", "/plan/reports/{fy}/6m", ItaContent.Figures),
        ("plan-report-year", "รายงานผลการดำเนินการป้องกันการทุจริตของปีที่ผ่านมา", "ผลของทุกโครงการ งบประมาณ ปัญหา และข้อเสนอแนะของปีก่อน", "/plan/reports/{fy-1}/12m", ItaContent.Figures),
        ("plan-money", "งบประมาณและการเบิกจ่ายตามแผนป้องกันการทุจริต", "งบประมาณตามแผนและตามข้อบัญญัติ และยอดเบิกจ่ายของปีนี้", "/plan/dashboard?fiscalYear={fy}", ItaContent.Figures),
        ("complaint-manual", "แนวปฏิบัติการจัดการเรื่องร้องเรียนทั่วไป", "วิธียื่น ขั้นตอน ผู้รับผิดชอบ และระยะเวลา", "/complaints/", ItaContent.Standing),
        ("complaint-statistics", "สถิติเรื่องร้องเรียนทั่วไป", "จำนวนเรื่องที่รับ ที่แล้วเสร็จ และที่อยู่ระหว่างดำเนินการของปีนี้ ถ้าไม่มีให้ระบุว่าไม่มี", "/complaints/statistics?year={fy}", ItaContent.Figures),
        ("satisfaction", "ผลความพึงพอใจของผู้ร้องเรียน", "ร้อยละของผู้ที่พอใจ และจำนวนผู้ตอบ", "/complaints/statistics?year={fy}", ItaContent.Figures),
        ("corruption-channel", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "ช่องทางออนไลน์ที่แยกจากเรื่องร้องเรียนทั่วไป และคุ้มครองข้อมูลผู้แจ้ง", "/complaints/form", ItaContent.Standing),
        ("corruption-manual", "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "รายละเอียดที่ต้องแจ้ง ช่องทาง ขั้นตอน ผู้รับผิดชอบ และระยะเวลา", "/complaints/statistics/corruption/{fy}", ItaContent.Standing),
        ("corruption-statistics", "สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "จำนวนเรื่องทั้งหมด ที่แล้วเสร็จ และที่อยู่ระหว่างดำเนินการ ถ้าไม่มีให้ระบุว่าไม่มี", "/complaints/statistics/corruption/{fy}", ItaContent.Figures),
        ("risk-assessment", "การประเมินความเสี่ยงการทุจริต", "เหตุการณ์ความเสี่ยง ระดับ และมาตรการจัดการของปีนี้", "/risk/published/{fy}", ItaContent.Figures),
        ("risk-results", "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต", "สิ่งที่ดำเนินการตามมาตรการ และผล", "/risk/published/{fy}", ItaContent.Figures),
        ("no-gift-policy", "ประกาศเจตนารมณ์นโยบาย No Gift Policy", "ประกาศของผู้บริหารสำหรับปีนี้", "/risk/gifts/{fy}/policy", ItaContent.OfTheYear),
        ("no-gift-activity", "การสร้างวัฒนธรรมตามนโยบาย No Gift Policy", "กิจกรรมที่จัดในปีนี้ ผู้เข้าร่วม และผล", null, ItaContent.OfTheYear),
        ("no-gift-report", "รายงานการรับของขวัญตามนโยบาย No Gift Policy", "จำนวนครั้งและมูลค่าของปีนี้ ถ้าไม่มีให้ระบุว่าไม่มี", "/risk/gifts/{fy}/summary", ItaContent.Figures),
        ("ethics-code", "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม", "ประมวลจริยธรรมที่ใช้อยู่ และผู้รับผิดชอบ", null, ItaContent.Standing),
        ("ethics-training", "การอบรมด้านคุณธรรม จริยธรรม และการป้องกันการทุจริต", "งานอบรมที่จัดในปีนี้ ผู้เข้าร่วม และค่าใช้จ่าย", "/training/held/{fy}", ItaContent.Figures),
        ("integrity-measures", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส และผลการดำเนินการ", "ผลการวิเคราะห์การประเมินปีก่อน มาตรการ และผลของปีนี้", null, ItaContent.OfTheYear),
        ("procurement", "สรุปผลการจัดซื้อจัดจ้าง", "รายการจัดซื้อจัดจ้างรายเดือนของปีนี้", null, ItaContent.Figures),
        ("open-data", "ข้อมูลสาธารณะประจำปี", "ข้อมูลทั้งหมดของปีนี้ในหน้าเดียว และไฟล์ CSV กับ JSON", "/open/{fy}", ItaContent.Figures),
    ];

    public static List<ItaItem> Of(FiscalYear year) =>
        [.. All.Select((item, index) => ItaItem.Of(year, item.Key, index + 1, new(CodeOf(item.Key, year), item.Title, item.Shows, item.Target, item.Content)))];

    /// <summary>The number of a year where it is known; null: not announced yet.</summary>
    public static string? CodeOf(string key, FiscalYear year) => key == Plan ? PlanCodes.GetValueOrDefault(year.Year) : null;
}
