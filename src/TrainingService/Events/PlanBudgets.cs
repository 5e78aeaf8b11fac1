using ServiceDefaults.Values;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>
/// The two budgets that the plan's sheets write out, line by line. Amounts are the written ones, right or not; a sum without numbers behind
/// it is one of itself. Both speak of a place of the organization's own, and give no day.
/// </summary>
internal static class PlanBudgets
{
    /// <summary>Project 1-03: 59 people, 13,000 baht; 2 × 50 × 59 is written as 2,950.</summary>
    public static EventContent Ethics(FiscalYear year) => new()
    {
        Course = "ethics",
        ProjectCode = "1-03",
        FiscalYear = year,
        Title = "โครงการเสริมสร้างคุณธรรมจริยธรรมและพัฒนาคุณภาพชีวิตคณะผู้บริหาร สมาชิกสภา พนักงานส่วนตำบลและพนักงานจ้าง",
        Capacity = 59,
        TargetGroups =
        [
            new("คณะผู้บริหาร", 4), new("ประธานสภาฯ,รองประธานสภาฯ สมาชิกสภาฯ", 9), new("พนักงานส่วนตำบล", 20), new("พนักงานจ้างตามภารกิจ", 2),
            new("พนักงานจ้างทั่วไป", 19), new("ครู", 3), new("จ้างเหมาบริการ", 2),
        ],
        Lines =
        [
            new(1, "ค่าป้ายโครงการ", ExpenseKind.Other, 1, "ป้าย", 500, null, 500, AsWritten: "ค่าป้ายโครงการ เป็นเงิน 500.- บาท"),
            new(2, "ค่าวิทยากร", ExpenseKind.Speaker, 6, "ชั่วโมง", 600, null, 3600, AsWritten: "ค่าวิทยากร จำนวน 6 ชั่วโมงๆ ละ 600 บาท เป็นเงิน 3,600.- บาท"),
            new(3, "ค่าอาหารว่างและเครื่องดื่ม", ExpenseKind.Snack, 2, "มื้อ", 50, 59, 2950, AsWritten: "ค่าอาหารว่างและเครื่องดื่ม จำนวน 2 มื้อๆละ 50 บาท จำนวน 59 คน เป็นเงิน 2,950.- บาท"),
            new(4, "ค่าอาหารกลางวัน", ExpenseKind.Meal, 1, "มื้อ", 50, 59, 2950, AsWritten: "ค่าอาหารกลางวัน 1 มื้อๆละ 50 บาท จำนวน 59 คน เป็นเงิน 2,950.- บาท"),
            new(5, "ค่าวัสดุ เครื่องเขียนและอื่นๆ", ExpenseKind.Other, 1, "รายการ", 3000, null, 3000, AsWritten: "ค่าวัสดุ เครื่องเขียนและอื่นๆ เป็นเงิน 3,000.- บาท"),
        ],
    };

    /// <summary>Project 1-06: for 150 people, with food for 100; 25,500 baht. The sheet counts no meals: one of each. Its numbers go from 7.3 to 7.5.</summary>
    public static EventContent Family(FiscalYear year) => new()
    {
        Course = "family",
        ProjectCode = "1-06",
        FiscalYear = year,
        Title = "โครงการอบรมส่งเสริมครอบครัวยุคใหม่ลดใช้ความรุนแรง",
        Capacity = 150,
        TargetGroups = [new("คณะบริหาร พนักงานส่วนตำบล ผู้นำชุมชน อาสาสมัครในชุมชน เด็กและเยาวชน", 150)],
        Lines =
        [
            new(1, "ค่าอาหารกลางวัน", ExpenseKind.Meal, 1, "มื้อ", 45, 100, 4500, AsWritten: "ค่าอาหารกลางวัน จำนวน 100 คนๆละ 45 บาท เป็นเงิน 4,500.- บาท"),
            new(2, "ค่าอาหารว่าง และเครื่องดื่ม", ExpenseKind.Snack, 1, "มื้อ", 50, 100, 5000, AsWritten: "ค่าอาหารว่าง และเครื่องดื่ม จำนวน 100 คนๆละ 50 บาท เป็นเงิน 5,000.- บาท"),
            new(3, "ค่าวิทยากร (เป็นคณะ)", ExpenseKind.Speaker, 6, "ชั่วโมง", 1200, null, 7200, AsWritten: "ค่าวิทยากร (เป็นคณะ) (ชม.ละ 1,200 บ. /๖ ชม.) เป็นเงิน 7,200.- บาท"),
            new(4, "ค่าป้าย", ExpenseKind.Other, 1, "ป้าย", 600, null, 600, AsWritten: "ค่าป้าย จำนวน 1 ป้าย เป็นเงิน 600.- บาท"),
            new(5, "ค่าพาหนะ/ค่าอุปกรณ์ (กระดาษ,สมุด,ปากกา อื่นๆ)", ExpenseKind.Other, 1, "รายการ", 8200, null, 8200, AsWritten: "ค่าพาหนะ/ค่าอุปกรณ์ (กระดาษ,สมุด,ปากกา อื่นๆ) เป็นเงิน 8,200.-บาท"),
        ],
    };
}
