using ServiceDefaults.SignIn;

namespace WebUi;

/// <summary>One entry of the menu.</summary>
/// <param name="Path">From the root of the whole platform, so that it leads across services.</param>
/// <param name="RoleNames">Who sees it; empty for everybody.</param>
public sealed record NavItem(string Path, string Thai, string English, params string[] RoleNames)
{
    public string Text => Language.T(Thai, English);

    internal bool IsFor(Actor actor) => RoleNames.Length == 0 || RoleNames.Any(actor.Is);
}

/// <summary>The one menu of the platform. A page enters it here when it exists.</summary>
public static class NavItems
{
    private static readonly NavItem[] All =
    [
        new("/", "หน้าแรก", "Home"),
        new("/plan/work", "งานของฉัน", "My work", Roles.DivisionOfficer, Roles.DivisionHead, Roles.PlanOfficer),
        new("/plan/", "แผนและงบประมาณ", "Plan and budget"),
        new("/plan/dashboard", "ภาพรวม", "Overview"),
        new("/plan/import", "นำเข้าแผน", "Import a plan", Roles.PlanOfficer),
        new("/plan/reports", "รายงาน", "Reports", Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor),
        new("/plan/ita", "รายการ ITA", "ITA items", Roles.PlanOfficer),
        new("/complaints/", "เรื่องร้องเรียน", "Complaints"),
        new("/complaints/desk", "งานรับเรื่องร้องเรียน", "Complaint desk", Roles.ComplaintOfficer, Roles.DivisionOfficer, Roles.DivisionHead, Roles.Executive),
        new("/complaints/corruption/desk", "เรื่องที่แจ้งไว้", "Reports", Roles.CorruptionOfficer),
        new("/training/", "อบรม", "Training"),
        new("/risk/", "ความเสี่ยง", "Risks"),
        new("/identity/people", "บุคลากรและสิทธิ์", "People and rights", Roles.Admin),
        new("/ops/", "การทำงานของระบบ", "Operations", Roles.Admin),
    ];

    /// <summary>What this person sees, in order.</summary>
    public static IEnumerable<NavItem> For(Actor actor) => All.Where(item => item.IsFor(actor));

    /// <summary>The entry under which an address stands: the longest one that it begins with.</summary>
    public static NavItem? Current(IEnumerable<NavItem> items, string path) => items
        .Where(item => path == item.Path || path == item.Path.TrimEnd('/')
            || (item.Path != "/" && path.StartsWith(item.Path.TrimEnd('/') + "/", StringComparison.Ordinal)))
        .MaxBy(item => item.Path.Length);
}
