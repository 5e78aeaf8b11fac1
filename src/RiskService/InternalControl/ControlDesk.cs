using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RiskService.Data;
using RiskService.InternalControl.Forms;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService.InternalControl;

/// <summary>Where forms are read and changed, the same for the API and the pages. A form that nobody has begun is there too, with what it would begin with.</summary>
public sealed class ControlDesk(Desk desk, IOptions<OrganizationOptions> organization, IHttpContextAccessor http)
{
    public Desk Desk => desk;
    public RiskDb Db => desk.Db;
    public Actor Actor => desk.Actor;
    public OrganizationOptions Organization => organization.Value;

    /// <summary>Null where there is none that the reader may see. One that is not begun has the version 0 and is a proposal.</summary>
    public async Task<FormSeen?> Read(FormPlace? place, CancellationToken ct)
    {
        if (place is null)
            return null;
        var form = await Of(place).AsNoTracking().SingleOrDefaultAsync(ct);
        if (!Actor.MayRead(place, form?.State ?? FormState.NotStarted) || (form is null && !ControlCalendar.HasBegun(place.Year, desk.Today)))
            return null;
        return form is not null ? new(place, form, form.Content) : new(place, null, await Proposals.Of(Db, place, Organization, ct));
    }

    /// <summary>404 when there is none that the actor may see, 403 when they may not do this, 412 when somebody was faster, 409 when a rule says no.</summary>
    /// <param name="may">Whether the actor may; what is said if not.</param>
    /// <param name="change">What the verb does; publishes before it returns.</param>
    public Task<Objection?> Change(FormPlace? place, Func<ControlForm, Objection?> may, Func<ControlForm, Task<Objection?>> change, CancellationToken ct, string? reason = null) =>
        Db.RetryWhenOvertaken<Objection?>(async () =>
        {
            if (place is null)
                return Objection.NotFound;
            var found = await Of(place).SingleOrDefaultAsync(ct);
            if (!Actor.MayRead(place, found?.State ?? FormState.NotStarted))
                return Objection.NotFound;
            var form = found ?? ControlForm.Of(place);
            if (may(form) is { } not)
                return not;
            if (!ControlCalendar.HasBegun(place.Year, desk.Today))
                return Objection.To(ControlRefusals.NotBegun(place.Year));
            if (Objection.ToStale(http.HttpContext!.Request, form.RowVersion) is { } stale)
                return stale;
            if (desk.Seen is { } seen && seen != form.RowVersion)
                return Objection.Stale;
            if (await change(form) is { } objection)
                return objection;
            if (found is null)
                Db.Add(form);
            desk.Audit.Reason = reason;
            await Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            http.HttpContext.Response.SetETag(form.RowVersion);
            return null;
        }, ct);

    /// <summary>All forms of a year, tracked.</summary>
    internal Task<List<ControlForm>> OfYear(FormPlace place, CancellationToken ct)
    {
        var year = place.Year;
        return Db.ControlForms.Where(form => form.FiscalYear == year).ToListAsync(ct);
    }

    private IQueryable<ControlForm> Of(FormPlace place)
    {
        var (year, owner, kind) = (place.Year, place.Owner, place.Kind);
        return Db.ControlForms.Where(form => form.FiscalYear == year && form.Owner == owner && form.Kind == kind);
    }

    internal static Objection NotAllowed(ServiceDefaults.Problems.Refusal refusal) => new(StatusCodes.Status403Forbidden, refusal);
}

/// <summary>A form as somebody sees it.</summary>
/// <param name="Form">Null of one that nobody has begun.</param>
/// <param name="Content">What is written, or proposed.</param>
public sealed record FormSeen(FormPlace Place, ControlForm? Form, FormContent Content)
{
    public FormState State => Form?.State ?? FormState.NotStarted;
    public uint Version => Form?.RowVersion ?? 0;
    public IReadOnlyList<FormGap> Gaps => FormGaps.Of(Place.Kind, Content);
}
