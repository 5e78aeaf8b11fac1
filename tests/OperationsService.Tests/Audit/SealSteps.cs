using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OperationsService.Audit.Seals;
using OperationsService.Audit.Statements;
using OperationsService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Messaging;

namespace OperationsService.Tests.Audit;

/// <summary>What happens to the chains of seals, step by step, as the rounds and the broker would do it.</summary>
internal static class SealSteps
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static AuditEntry Entry(DateTimeOffset at, string id, string process = "ChangeWebhook", string subject = "WebhookEndpoint", string? before = """{"name":"เดิม"}""", string? after = """{"name":"ใหม่"}""", string name = "สมศรี ดูแลดี") => new()
    {
        At = at,
        Process = process,
        ActorId = "admin-1",
        ActorName = name,
        Reason = "ตามคำสั่ง",
        Subject = subject,
        SubjectId = id,
        Before = before,
        After = after,
        TraceId = "0af7651916cd43dd8448eb211c80319c",
    };

    public static Task Write(this OpsApp app, params AuditEntry[] entries) => app.InDatabase(db =>
    {
        db.AddRange(entries);
        return db.SaveChangesAsync(Ct);
    });

    public static async Task Seal(this OpsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sealing>().Seal(Ct);
    }

    /// <summary>What this service told of its own seals reaches it.</summary>
    public static async Task HearSeals(this OpsApp app)
    {
        var told = await app.InDatabase(async db => (await db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync(Ct)).Select(message => message.Event).OfType<AuditSealed>().ToList());
        await app.HearSeals(told);
    }

    public static Task HearSeals(this OpsApp app, IEnumerable<AuditSealed> seals) => app.InDatabase(async db =>
    {
        foreach (var told in seals)
        {
            await new KeepSeals(db, app.Clock).Keep(told, Ct);
            await db.SaveChangesAsync(Ct);
        }

        return true;
    });

    public static async Task<bool> SignDay(this OpsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<OpsDb>().Database.BeginTransactionAsync(Ct);
        var made = await scope.ServiceProvider.GetRequiredService<Countersigning>().SignDay(Ct);
        await transaction.CommitAsync(Ct);
        return made;
    }

    /// <summary>As somebody who may do anything in the database: no trigger is asked.</summary>
    public static async Task PastTheService(this OpsApp app, string sql)
    {
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"set session_replication_role = replica; {sql}; set session_replication_role = default", connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    public static AuditSealed Told(string service, long number, string previous, string hash) => new()
    {
        Service = service,
        Number = number,
        PreviousHash = previous.PadLeft(64, '0'),
        Hash = hash.PadLeft(64, '0'),
        SealedAt = OpsApp.Begin,
    };
}
