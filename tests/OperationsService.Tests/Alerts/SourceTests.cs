using Backup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OperationsService.Alerts.Watching;
using OperationsService.Audit.Seals;
using OperationsService.Audit.Statements;
using OperationsService.Backups;
using OperationsService.Data;
using OperationsService.Telemetry.Intake;

namespace OperationsService.Tests.Alerts;

/// <summary>What the rules are told by the parts of this service that keep backups, seals and telemetry.</summary>
public sealed class SourceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = OpsApp.Begin;
    private readonly OpsApp _app = OpsApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_backup_counts_when_it_was_verified_and_the_last_one_says_whether_they_fail()
    {
        var settings = Options.Create(new BackupSettings { Data = "/data" });
        Assert.Null((await Look(db => new BackupsSource(db, Options.Create(new BackupSettings())))).Backups);
        Assert.Equal(new BackupsSeen(null, Now, false), (await Look(db => new BackupsSource(db, settings))).Backups);

        await Save(Made(Now.AddDays(-2), isVerified: true), Made(Now.AddDays(-1), isVerified: false));
        Assert.Equal(new BackupsSeen(Now.AddDays(-2), Now, true), (await Look(db => new BackupsSource(db, settings))).Backups);
        var removed = Made(Now.AddHours(-2), isVerified: true);
        removed.Remove(Now);
        await Save(Made(Now.AddHours(-3), isVerified: true), removed);
        Assert.Equal(new BackupsSeen(Now.AddHours(-3), Now, false), (await Look(db => new BackupsSource(db, settings))).Backups);
    }

    [Fact]
    public async Task A_chain_that_does_not_fit_rings_for_a_month_and_a_statement_says_when_all_were_signed()
    {
        Assert.Null((await Look(db => new AuditSealsSource(db))).Audit);
        await Save(
            new SealTold { Service = "plan", Number = 1, PreviousHash = new('0', 64), Hash = new('1', 64), SealedAt = Now.AddDays(-3), HeardAt = Now.AddDays(-3) },
            new SealBreak { Service = "risk", Number = 7, At = Now.AddDays(-1) }, new SealBreak { Service = "risk", Number = 8, At = Now.AddDays(-1) }, new SealBreak { Service = "plan", Number = 2, At = Now.AddDays(-40) });
        var audit = (await Look(db => new AuditSealsSource(db))).Audit!;
        Assert.Equal((null, Now.AddDays(-3)), (audit.SignedAt, audit.ExpectedSince));
        Assert.Equal(["risk"], audit.Broken);
        await Save(new StoredStatement { Number = 1, MadeAt = Now.AddHours(-5), Text = "…" });
        Assert.Equal(Now.AddHours(-5), (await Look(db => new AuditSealsSource(db))).Audit!.SignedAt);
    }

    [Fact]
    public async Task Of_telemetry_that_came_in_what_could_not_be_stored_counts_for_ten_minutes()
    {
        Assert.Equal(0, (await Look(db => new TelemetrySource(new(db)))).TelemetryDropped);
        await _app.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"""
            insert into telemetry.intake (at, signal, outcome, count) values
                ({Now.AddMinutes(-2)}, {(short)TelemetrySignal.Spans}, {(short)Outcome.QueueFull}, 30), ({Now.AddMinutes(-3)}, {(short)TelemetrySignal.Logs}, {(short)Outcome.Refused}, 4),
                ({Now.AddMinutes(-2)}, {(short)TelemetrySignal.Spans}, {(short)Outcome.Kept}, 500), ({Now.AddMinutes(-20)}, {(short)TelemetrySignal.Spans}, {(short)Outcome.QueueFull}, 900)
            """));
        Assert.Equal(34, (await Look(db => new TelemetrySource(new(db)))).TelemetryDropped);
    }

    private static KeptBackup Made(DateTimeOffset at, bool isVerified) => KeptBackup.Found(new BackupManifest(
        Guid.CreateVersion7(), "b", "1", 17, "k", at, at, 1, "", [], isVerified ? at : null, isVerified ? null : new("no-room", "")));

    private Task<Observed> Look(Func<OpsDb, IAlertSource> source) => _app.InDatabase(async db =>
    {
        var seen = new Observed { At = Now };
        await source(db).Look(seen, TestContext.Current.CancellationToken);
        return seen;
    });

    private Task<int> Save(params object[] rows) => _app.InDatabase(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
