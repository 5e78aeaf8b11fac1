using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDefaults.Audit;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Audit;

/// <summary>What tests do to an audit trail, by the way of the service or past it.</summary>
internal static class TrailSteps
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static AuditEntry Entry(DateTimeOffset at, string subject = "Note", string id = "1", string process = "ChangeNote", string actor = "somchai", string name = "สมชาย ใจดี", string? after = """{"text":"ใหม่"}""", string? trace = null) =>
        new() { At = at, Process = process, ActorId = actor, ActorName = name, Subject = subject, SubjectId = id, Reason = "เหตุผล", Before = """{"text":"เดิม"}""", After = after, TraceId = trace };

    public static Task Write(this SampleService service, params AuditEntry[] entries) => service.InDatabase(db =>
    {
        db.AddRange(entries);
        return db.SaveChangesAsync(Ct);
    });

    public static async Task<int> Seal(this SampleService service)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ServiceDefaults.Audit.Sealing.Sealing>().Seal(Ct);
    }

    public static Task<List<AuditSeal>> Seals(this SampleService service) => service.InDatabase(db => db.Set<AuditSeal>().AsNoTracking().OrderBy(seal => seal.Number).ToListAsync(Ct));

    public static Task<List<SealedEntry>> Sealed(this SampleService service) => service.InDatabase(db => db.Set<SealedEntry>().AsNoTracking().ToListAsync(Ct));

    public static async Task<AuditReport> Check(this SampleService service)
    {
        await using var connection = new NpgsqlConnection(service.Database);
        await connection.OpenAsync(Ct);
        return await AuditCheck.Run(connection, service.Name, Ct);
    }

    /// <summary>As somebody who may do anything in the database: no trigger is asked.</summary>
    public static async Task PastTheService(this SampleService service, FormattableString sql)
    {
        await using var connection = new NpgsqlConnection(service.Database);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(FormattableString.Invariant($"set session_replication_role = replica; {FormattableString.Invariant(sql)}; set session_replication_role = default"), connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
