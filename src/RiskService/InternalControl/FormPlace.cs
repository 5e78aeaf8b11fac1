using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>Which form: of a year, of a division or the organization, of a kind.</summary>
public sealed record FormPlace(FiscalYear Year, string Owner, FormKind Kind)
{
    public bool IsOrganization => Owner == ControlForm.Organization;

    /// <summary>As it is known in Thailand, whatever the reader's language: ปค.4.</summary>
    public string Name => NameOf(Kind);

    public static string NameOf(FormKind kind) => kind switch
    {
        FormKind.Pk1 => "ปค.1",
        FormKind.Pk4 => "ปค.4",
        FormKind.Pk5 => "ปค.5",
        _ => "ปค.6",
    };

    /// <summary>Null where there is no such form: a division has ปค.4 and ปค.5.</summary>
    /// <param name="division">Code of a division; null or empty for the organization's.</param>
    public static FormPlace? Of(FiscalYear year, string? form, string? division)
    {
        if (Words.Read<FormKind>(form) is not { } kind)
            return null;
        if (string.IsNullOrEmpty(division) || division == ControlForm.Organization)
            return new(year, ControlForm.Organization, kind);
        return ControlRights.Reporting.Contains(division) && kind is FormKind.Pk4 or FormKind.Pk5 ? new(year, division, kind) : null;
    }
}

/// <summary>Who reads and writes which form.</summary>
public static class ControlRights
{
    /// <summary>Those that evaluate themselves each year. The auditor's unit does not: it reviews what the others wrote.</summary>
    public static IReadOnlyList<string> Reporting { get; } = ["SP", "FIN", "PW", "SW", "EDU"];

    public static bool ReadsAllForms(this Actor actor) => actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor);

    /// <summary>The division for which somebody writes; null for others. A second role that only reads widens nothing.</summary>
    public static string? FormDivision(this Actor actor) => actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;

    /// <summary>A division reads its own, and the organization's once it is signed.</summary>
    public static bool MayRead(this Actor actor, FormPlace place, FormState state) =>
        actor.ReadsAllForms() || place.Owner == actor.FormDivision() || (place.IsOrganization && state is FormState.Frozen && actor.FormDivision() is not null);

    /// <summary>A division its own, the clerk's plan officer what the organization reports, the auditor the review and nothing else.</summary>
    public static bool MayWrite(this Actor actor, FormPlace place) =>
        place.Kind is FormKind.Pk6 ? actor.Is(Roles.InternalAuditor)
        : place.IsOrganization ? actor.Is(Roles.PlanOfficer)
        : place.Owner == actor.FormDivision();

    /// <summary>A division's forms are submitted by its head, who stands under them.</summary>
    public static bool MaySubmit(this Actor actor, FormPlace place) =>
        place.Kind is not FormKind.Pk6 && (place.IsOrganization ? actor.Is(Roles.PlanOfficer) : actor.Is(Roles.DivisionHead) && actor.Division == place.Owner);

    public static bool MaySign(this Actor actor, FormPlace place) =>
        place.IsOrganization && ((place.Kind is FormKind.Pk1 && actor.Is(Roles.Executive)) || (place.Kind is FormKind.Pk6 && actor.Is(Roles.InternalAuditor)));

    /// <summary>A signed form by whoever signs it, a submitted one by whoever submits it; a division's also by the plan officer, who sends it back.</summary>
    public static bool MayReopen(this Actor actor, FormPlace place, FormState state) => state is FormState.Frozen
        ? actor.MaySign(place)
        : actor.MaySubmit(place) || (!place.IsOrganization && actor.Is(Roles.PlanOfficer)) || (place.Kind is FormKind.Pk1 && actor.Is(Roles.Executive));
}
