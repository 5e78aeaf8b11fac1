using Npgsql;
using ServiceDefaults.Audit.Checking;

namespace Backup.Checking;

/// <summary>
/// The audit trails in a copy: each is held against its seals, entry by entry. A trail that was tampered with is copied as it is; that backup
/// is not called right, so that no older one is removed for it.
/// </summary>
internal static class CopiedTrails
{
    public static async Task<BackupProblem?> CheckAsync(PlatformData copy, CancellationToken ct)
    {
        var names = await ClusterLook.DatabasesAsync(copy, ct);
        foreach (var (service, name) in AuditedDatabases.All.Where(one => names.Contains(one.Database)))
        {
            await using var connection = await copy.OpenAsync(name, ct);
            if (await ClusterLook.Has(connection, "platform.audit_seals", ct) && await Of(connection, service, ct) is { } problem)
                return problem;
        }

        return null;
    }

    private static async Task<BackupProblem?> Of(NpgsqlConnection connection, string service, CancellationToken ct)
    {
        var found = (await AuditCheck.Run(connection, service, ct, withTimes: false)).Findings; // that is no matter of the copy
        if (found.FirstOrDefault() is not { } first)
            return null;
        var (_, words) = AuditFaultWords.Of(first.Fault);
        // Which entry it is, verify-audit says: this stands beside the backup, and nobody decided who may read it.
        return new("trail-is-broken", FormattableString.Invariant($"The audit trail of {service} does not fit its seals: {found.Total} findings, the first: {words}{(first.Seal is { } seal ? $" (seal {seal})" : "")}"));
    }
}
