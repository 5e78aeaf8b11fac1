using Microsoft.EntityFrameworkCore;
using OperationsService.Alerts.Settings;
using OperationsService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using WebUi;

namespace OperationsService.Alerts;

/// <summary>Where administrators decide about alerts: the same for the API and for pages. Finds what it is about, lets the verb decide, saves.</summary>
public sealed class AlertDesk(OpsDb db, AuditTrail audit, Actor actor, TimeProvider clock, IHttpContextAccessor http)
{
    public OpsDb Db => db;
    public AuditTrail Audit => audit;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The version that the actor's form was filled on; another one by now means that somebody was faster, and 412. Null where no form was.</summary>
    public uint? Seen { get; set; }

    /// <summary>404 when there is none, 412 when If-Match or the form names an older state, otherwise what the verb says. Writes the step into the alert's history.</summary>
    /// <param name="words">The actor's: for the history and for the audit trail.</param>
    public Task<Objection?> Change(Guid id, Func<Alert, Objection?> change, AlertStep step, string words, CancellationToken ct) => db.RetryWhenOvertaken<Objection?>(async () =>
    {
        if (await db.Alerts.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } alert)
            return Objection.NotFound;
        if ((Stale(alert.RowVersion) ?? change(alert)) is { } objection)
            return objection;
        db.Add(new AlertMoment { AlertId = id, At = Now, Step = step, By = actor.Name, Words = words.Trim(), Until = step is AlertStep.Silenced ? alert.SilencedUntil : null });
        return await Save(words, () => alert.RowVersion, ct);
    }, ct);

    /// <summary>The same for the settings.</summary>
    public Task<Objection?> Change(Func<AlertSettings, Objection?> change, string reason, CancellationToken ct) => db.RetryWhenOvertaken<Objection?>(async () =>
    {
        var settings = await db.AlertSettings.SingleAsync(ct);
        return (Stale(settings.RowVersion) ?? change(settings)) is { } objection ? objection : await Save(reason, () => settings.RowVersion, ct);
    }, ct);

    private Objection? Stale(uint version) => Objection.ToStale(http.HttpContext!.Request, version) ?? (Seen is { } seen && seen != version ? Objection.Stale : null);

    private async Task<Objection?> Save(string words, Func<uint> version, CancellationToken ct)
    {
        audit.Reason = words.Trim();
        await db.SaveChangesAsync(ct);
        http.HttpContext!.Response.SetETag(version());
        return null;
    }
}
