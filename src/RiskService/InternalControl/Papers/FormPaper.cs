using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Papers;

/// <summary>A form as it is printed and frozen. It only grows: what is frozen must stay readable.</summary>
/// <param name="Organization">Thai name.</param>
/// <param name="Exceptions">ปค.1: the organization's rows with a remaining risk; empty for a statement without exceptions.</param>
/// <param name="Covers">ปค.1 and ปค.6: which state of ปค.4 and ปค.5 was signed for.</param>
/// <param name="Signature">Who signed ปค.1 or ปค.6; null until then, and of ปค.4 and ปค.5, over which ปค.1 is signed.</param>
public sealed record FormPaper(
    FiscalYear FiscalYear, string Owner, FormKind Kind, string Organization, FormContent Content, IReadOnlyList<ControlRow> Exceptions, IReadOnlyList<CoveredForm> Covers, PaperSignature? Signature)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    static FormPaper() => ApiJson.Configure(Options);

    public FormPlace Place => new(FiscalYear, Owner, Kind);

    /// <summary>As it stands: of a signed form what was frozen, otherwise what is written now.</summary>
    public static async Task<FormPaper> Of(RiskDb db, ControlForm form, OrganizationOptions organization, CancellationToken ct) =>
        form.State is FormState.Frozen
            ? Read((await db.FormSnapshots.AsNoTracking().Where(row => row.FormId == form.Id && row.VoidedAt == null).OrderByDescending(row => row.Version).FirstAsync(ct)).Paper)
            : Now(form, form.IsOrganization ? await OrganizationForms(db, form.FiscalYear, ct) : [], organization);

    /// <param name="others">The organization's forms of the year, for what a statement or review is about.</param>
    internal static FormPaper Now(ControlForm form, IReadOnlyList<ControlForm> others, OrganizationOptions organization) => new(
        form.FiscalYear, form.Owner, form.Kind, organization.Name, form.Content,
        form.Kind is FormKind.Pk1 ? [.. others.Where(one => one.Kind is FormKind.Pk5).SelectMany(one => one.Content.Rows ?? []).Where(row => row.RemainingRisk is not null)] : [],
        form.Kind is FormKind.Pk1 or FormKind.Pk6
            ? [.. others.Where(one => one.Kind is FormKind.Pk4 or FormKind.Pk5).OrderBy(one => one.Kind).Select(one => new CoveredForm(one.Kind, FormSnapshot.DigestOf(Now(one, [], organization).Json())))]
            : [],
        form.Kind is FormKind.Pk1 or FormKind.Pk6 && form.SignedAt is { } at ? new(form.SignedBy!, ThaiCalendar.DayInBangkok(at)) : null);

    internal static Task<List<ControlForm>> OrganizationForms(RiskDb db, FiscalYear year, CancellationToken ct) =>
        db.ControlForms.AsNoTracking().Where(form => form.FiscalYear == year && form.Owner == ControlForm.Organization).ToListAsync(ct);

    internal static FormPaper Read(string json) => JsonSerializer.Deserialize<FormPaper>(json, Options)!;

    /// <summary>The text that is frozen.</summary>
    internal string Json() => JsonSerializer.Serialize(this, Options);
}

/// <param name="Digest">SHA-256 of the form's frozen text.</param>
public sealed record CoveredForm(FormKind Form, string Digest);

/// <param name="On">The day in Thailand.</param>
public sealed record PaperSignature(string Name, DateOnly On);
