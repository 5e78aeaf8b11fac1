using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Clock;
using ServiceDefaults.Vitals;

namespace ServiceDefaults.Audit.SelfCheck;

/// <summary>
/// Once a week a service verifies its own trail, as ./platform verify-audit does. That it did, and what it found, is an entry of that same
/// trail: administrators read it among the others, a seal holds it, and it says when the next check is due.
/// </summary>
public sealed class AuditSelfCheck(DbContext db, AuditTrail trail, ServiceOptions service, TimeProvider clock)
{
    /// <summary>The kind of thing that such an entry is about.</summary>
    public const string Subject = "AuditTrail";

    public static readonly TimeSpan Every = TimeSpan.FromDays(7);

    /// <summary>Findings that are told; the others are counted, and verify-audit names them.</summary>
    private const int Most = 20;

    private const long OneAtATime = 20261130;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What the last check came to, and when the next is due; null while nothing was ever sealed.</summary>
    public static async Task<AuditVitals?> Last(DbContext db, CancellationToken ct)
    {
        var last = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Process == nameof(AuditSelfCheck) && entry.Subject == Subject)
            .OrderByDescending(entry => entry.At).Select(entry => new { entry.At, entry.After }).FirstOrDefaultAsync(ct);
        if (last is not null)
            return new(last.At, last.At + Every, JsonSerializer.Deserialize<AuditOutcome>(last.After!, Json)!);
        var first = await db.Set<AuditSeal>().AsNoTracking().OrderBy(seal => seal.Number).Select(seal => (DateTimeOffset?)seal.SealedAt).FirstOrDefaultAsync(ct);
        return first is { } since ? new(null, since + Every, null) : null;
    }

    /// <summary>Of several replicas one does it.</summary>
    /// <returns>Whether it was due, and this replica did it.</returns>
    public async Task<bool> RunIfDue(CancellationToken ct)
    {
        if (!await IsDue(ct))
            return false;
        await db.Database.OpenConnectionAsync(ct); // the lock is this connection's
        try
        {
            if (!await Is($"select pg_try_advisory_lock({OneAtATime}) as \"Value\"", ct))
                return false;
            try
            {
                if (!await IsDue(ct))
                    return false; // another replica was faster
                await Run(ct);
                return true;
            }
            finally
            {
                await Is($"select pg_advisory_unlock({OneAtATime}) as \"Value\"", CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task Run(CancellationToken ct)
    {
        var report = await AuditCheck.Run((NpgsqlConnection)db.Database.GetDbConnection(), service.Name, ct, withTimes: clock is not MovedClock);
        var outcome = new AuditOutcome(report.Entries, report.Seals, report.Findings.Total, [.. report.Findings.Take(Most).Select(finding => ToBeTold(finding, service.AuditSight))]);
        trail.Process = nameof(AuditSelfCheck);
        db.Add(trail.Entry(Subject, service.Name, after: JsonSerializer.Serialize(outcome, Json)));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// An entry of which administrators are not told is not named either, nor by the id, which begins with its time. Of one that was removed
    /// nobody knows what it was: what was sealed before the day ended is none of these.
    /// </summary>
    internal static AuditFinding ToBeTold(AuditFinding finding, AuditSight sight) =>
        sight.Untold.Count > 0 && (finding.Subject is { } subject ? sight.Untold.Contains(subject) : finding is { Entry: not null, ClosesDay: true })
            ? new(finding.Fault, finding.Service, Seal: finding.Seal)
            : finding;

    private async Task<bool> IsDue(CancellationToken ct) => await Last(db, ct) is { } last && last.DueAt <= clock.GetUtcNow();

    private async Task<bool> Is(FormattableString sql, CancellationToken ct) => (await db.Database.SqlQuery<bool>(sql).ToListAsync(ct)).Single();
}
