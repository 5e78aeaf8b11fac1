using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Keys;
using WebUi;

namespace OperationsService.Audit.Statements;

/// <summary>Signs once a day what the newest seals of all services are.</summary>
internal sealed class Countersigning(OpsDb db, KeysPassword password, IConfiguration settings, TimeProvider clock)
{
    private const long OneAtATime = 20261130;
    private static readonly PbeParameters Protection = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 210_000);

    /// <summary>Makes the day's statement if there is none, and something to say: from midnight on, or as soon as the platform runs.</summary>
    /// <returns>Whether one was made.</returns>
    public async Task<bool> SignDay(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(now));
        if (await db.Statements.AnyAsync(one => one.MadeAt >= today, ct) || !await db.SealsTold.AnyAsync(ct))
            return false;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({OneAtATime})", ct);
        // Another replica may have been faster.
        var last = await db.Statements.AsNoTracking().OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        if (last?.MadeAt >= today)
            return false;

        using var key = await Key(now, ct);
        var heads = await Heads(ct);
        var statement = AuditStatement.Make(
            (settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/'), (last?.Number ?? 0) + 1, now,
            last is null ? AuditStatement.Beginning : AuditStatement.Read(last.Text)!.Hash, heads, key);
        db.Add(new StoredStatement { Number = statement.Number, MadeAt = now, Text = statement.Text });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<List<AuditHead>> Heads(CancellationToken ct)
    {
        List<AuditHead> heads = [];
        foreach (var service in AuditSource.All)
        {
            if (await db.SealsTold.AsNoTracking().Where(one => one.Service == service.Name).OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct) is { } last)
                heads.Add(new(last.Service, last.Number, last.Hash));
        }

        return heads;
    }

    /// <summary>The newest key; made when there is none.</summary>
    private async Task<ECDsa> Key(DateTimeOffset now, CancellationToken ct)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (await db.StatementKeys.AsNoTracking().OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(ct) is { } stored)
        {
            key.ImportFromEncryptedPem(stored.PrivateKey, password.Value);
            return key;
        }

        db.Add(new StatementKey
        {
            Id = AuditStatement.KeyOf(key),
            CreatedAt = now,
            PublicKey = key.ExportSubjectPublicKeyInfoPem() + "\n",
            PrivateKey = key.ExportEncryptedPkcs8PrivateKeyPem(password.Value, Protection),
        });
        return key;
    }
}
