using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.StaffCounts;

/// <summary>
/// How many people work in a division in a fiscal year: what "100 % of the staff" is a part of. Typed by those who know, since most of a
/// small office (drivers, cleaners, councillors) have no account here.
/// </summary>
public sealed class StaffCount : IAudited, IVersioned
{
    public const int Most = 5000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>One of <see cref="Units.All"/>.</summary>
    public string Division { get; private set; } = "";
    public int Staff { get; private set; }

    /// <summary>Of them, those who acknowledged the No Gift Policy by signing a list on paper.</summary>
    public int OnPaper { get; private set; }
    public uint RowVersion { get; private set; }

    internal static StaffCount Of(FiscalYear year, string division) => new() { FiscalYear = year, Division = division };

    /// <param name="clicked">How many of the division have acknowledged here: nobody is counted twice, and no more than there are.</param>
    internal Refusal? Set(int staff, int onPaper, int clicked)
    {
        if (clicked + onPaper > staff)
            return new("fewer-than-acknowledged", $"มีผู้รับทราบแล้ว {clicked + onPaper} คน จำนวนบุคลากรต้องไม่น้อยกว่านั้น", $"{clicked + onPaper} have acknowledged already: there can't be fewer people than that");
        (Staff, OnPaper) = (staff, onPaper);
        return null;
    }
}

/// <summary>Where people belong: a division, or the office itself (executives, councillors, and staff who belong to none).</summary>
public static class Units
{
    public const string Office = "OFFICE";

    public static IReadOnlyList<string> All { get; } = ["SP", "FIN", "PW", "SW", "EDU", "IA", Office];

    public static string Of(Actor actor) => actor.Division is { } division && All.Contains(division) ? division : Office;

    public static string NameOf(string unit) => unit == Office ? T("ผู้บริหาร สมาชิกสภา และผู้ไม่มีส่วนราชการ", "Executives, councillors, no division") : Divisions.NameOf(unit);

    /// <summary>A division's head its own, the auditor the audit unit (which has no other head), the clerk's plan officer every one.</summary>
    public static bool CountsStaffOf(this Actor actor, string unit) =>
        actor.Is(Roles.PlanOfficer) || (actor.Is(Roles.DivisionHead) && actor.Division == unit) || (actor.Is(Roles.InternalAuditor) && unit == "IA" && actor.Division == unit);

    /// <summary>Those whose numbers an actor sees: a head the own division, the plan officer, the executive and the auditor all.</summary>
    public static IReadOnlyList<string> SeenBy(Actor actor) =>
        actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor) ? All : actor.Is(Roles.DivisionHead) && actor.Division is { } own && All.Contains(own) ? [own] : [];
}
