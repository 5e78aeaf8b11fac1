using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.PlanProjects;

/// <summary>The project of the plan to which a complaint is linked: of any division and year.</summary>
public static class LinkedProject
{
    /// <summary>The field is wrong: it names no project of the plan.</summary>
    public static Objection Unknown { get; } =
        Objection.To("projectCode", "ไม่พบโครงการนี้ในแผนที่ใช้อยู่ ตรวจรหัสโครงการ เช่น 3-02", "The plan in force has no such project; check the code, such as 3-02");

    /// <summary>The plan is known and has no such project. As long as no plan is known, a code is taken as it is.</summary>
    public static async Task<bool> IsUnknownProject(this ComplaintDb db, string code, CancellationToken ct) =>
        !await db.PlanProjects.AnyAsync(project => project.Code == code, ct) && await db.PlanProjects.AnyAsync(ct);
}
