using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Audit.Reading;

/// <summary>The audit trail of a service for administrators, newest first; each service answers it at the same address.</summary>
public static class ListAudit
{
    /// <summary>From a service's prefix.</summary>
    public const string Path = "/api/v1/audit";

    internal static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("audit", Handle)
        .RequireAuthorization(policy => policy.RequireRole(Roles.Admin))
        .WithName("ListAudit")
        .WithTags("Audit")
        .WithSummary("Who did what here, newest first, as far as administrators may read it; go on with next as cursor (admin)");

    public static async Task<Ok<AuditPage>> Handle([AsParameters] AuditQuery query, DbContext db, ServiceOptions service, CancellationToken ct) =>
        TypedResults.Ok(await Read(query, db, service, ct));

    /// <summary>The same inside the service. A cursor that is none begins at the newest.</summary>
    public static async Task<AuditPage> Read(AuditQuery query, DbContext db, ServiceOptions service, CancellationToken ct)
    {
        var untold = service.AuditSight.Untold.ToArray();
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(entry => !untold.Contains(entry.Subject));
        if (Said(query.Actor) is { } actor)
        {
            var ids = await IdsOf(actor, db, ct);
            entries = ids is [var only] ? entries.Where(entry => entry.ActorId == only) : entries.Where(entry => ids.Contains(entry.ActorId));
        }

        if (Said(query.Process) is { } process)
            entries = entries.Where(entry => entry.Process == process);
        if (Said(query.Subject) is { } subject)
            entries = entries.Where(entry => entry.Subject == subject);
        if (Said(query.SubjectId) is { } subjectId)
            entries = entries.Where(entry => entry.SubjectId == subjectId);
        if (Said(query.Trace)?.ToLowerInvariant() is { } trace)
            entries = entries.Where(entry => entry.TraceId == trace);
        if (query.Since?.ToUniversalTime() is { } since)
            entries = entries.Where(entry => entry.At >= since);
        if (query.Until?.ToUniversalTime() is { } until)
            entries = entries.Where(entry => entry.At < until);
        if (AuditCursor.Read(query.Cursor) is { } place)
            entries = entries.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.At, entry.Id), ValueTuple.Create(place.At, place.Id)));
        var found = await entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(query.Size + 1).ToListAsync(ct);
        List<AuditLine> lines = [.. found.Take(query.Size).Select(entry => AuditLine.Of(entry, service))];
        return new(lines, found.Count > query.Size ? lines[^1].Place().ToString() : null);
    }

    /// <summary>
    /// Whoever has this id, or these words in the name they had last. From one id to the next along the index: there are as many steps as
    /// people who ever did something, however much they did.
    /// </summary>
    private static Task<List<string>> IdsOf(string actor, DbContext db, CancellationToken ct) => db.Database.SqlQuery<string>(
        $"""
        with recursive who as (
            (select actor_id, actor_name from platform.audit order by actor_id, at desc limit 1)
            union all
            select next.actor_id, next.actor_name from who cross join lateral (
                select actor_id, actor_name from platform.audit where actor_id > who.actor_id order by actor_id, at desc limit 1) next)
        select actor_id as "Value" from who where actor_id = {actor} or actor_name ilike {Like.Containing(actor)}
        """).ToListAsync(ct);

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
