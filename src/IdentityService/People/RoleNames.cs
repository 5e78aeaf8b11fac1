using ServiceDefaults.SignIn;
using WebUi;

namespace IdentityService.People;

/// <summary>Roles as people call them.</summary>
public static class RoleNames
{
    public static string Of(string role) => role switch
    {
        Roles.Executive => Language.T("นายก อบต.", "Chief executive"),
        Roles.PlanOfficer => Language.T("เจ้าหน้าที่แผน", "Plan officer"),
        Roles.DivisionHead => Language.T("หัวหน้าส่วนราชการ", "Division head"),
        Roles.DivisionOfficer => Language.T("เจ้าหน้าที่ส่วนราชการ", "Division officer"),
        Roles.ComplaintOfficer => Language.T("เจ้าหน้าที่รับเรื่องร้องเรียน", "Complaint officer"),
        Roles.CorruptionOfficer => Language.T("เจ้าหน้าที่รับเรื่องทุจริต", "Corruption officer"),
        Roles.InternalAuditor => Language.T("ผู้ตรวจสอบภายใน", "Internal auditor"),
        Roles.Admin => Language.T("ผู้ดูแลระบบ", "Administrator"),
        _ => role,
    };

    /// <summary>All roles to choose from; a system can't have those that need two people.</summary>
    public static IEnumerable<Choice> Choices(bool forPeople = true) => Roles.All
        .Where(role => forPeople || role != Roles.CorruptionOfficer)
        .Select(role => new Choice(role, forPeople && role == Roles.CorruptionOfficer ? $"{Of(role)} {Language.T("(ต้องมีผู้ยืนยันอีกคน)", "(a second person confirms)")}" : Of(role)));

    public static string List(IReadOnlyCollection<string> roles) =>
        roles.Count == 0 ? Language.T("ยังไม่มีบทบาท", "No role yet") : string.Join(", ", roles.Select(Of));
}
