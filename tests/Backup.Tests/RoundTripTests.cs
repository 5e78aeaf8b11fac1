using System.Security.Cryptography;
using System.Text.Json;
using Backup.Keys;
using Backup.Restoring;
using Backup.Taking;
using LocalHosting.Processes;
using LocalHosting.Servers;
using Npgsql;

namespace Backup.Tests;

/// <summary>A PostgreSQL in a data directory like the platform's: backed up while it is written to, and restored.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private static readonly RecoveryCode Code = RecoveryCode.New();
    private readonly string _root = Directory.CreateTempSubdirectory("backup-test-").FullName;
    private readonly string _password = RandomNumberGenerator.GetHexString(24);
    private PostgresProcess _server = null!;
    private PlatformData _data = null!;

    private string Home => Path.Combine(_root, "data");
    private string File => Path.Combine(_root, "kept", "one.backup");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Home, "secrets.json"), JsonSerializer.Serialize(new Dictionary<string, string> { ["postgres-password"] = _password }));
        Code.Key().Keep(Home, TimeProvider.System.GetUtcNow());
        await Start();
        await _server.CreateDatabasesAsync(["plandb", "empty"]);
        await Execute("plandb", """
            create schema platform;
            create table platform.outbox (id int primary key, sent_at timestamptz);
            create table platform.audit (id bigint generated always as identity primary key, at timestamptz not null default now());
            create table "__EFMigrationsHistory" (migration_id text);
            insert into "__EFMigrationsHistory" values ('20261123000000_Initial');
            insert into platform.outbox values (1, now() - interval '1 minute'), (2, now() - interval '6 days'), (3, now() - interval '8 days'), (4, null);
            insert into platform.audit (at) select now() from generate_series(1, 20000);
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task What_was_there_is_there_again_and_what_was_on_its_way_is_sent_again()
    {
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() => KeepWriting(done.Token));
        var manifest = await Make();
        await done.CancelAsync();
        await writing;
        Assert.True(manifest.Problem is null, $"{manifest.Problem}");
        Assert.NotNull(manifest.CheckedAt);
        var plan = manifest.Databases.Single(database => database.Name == "plandb");
        Assert.Equal("20261123000000_Initial", plan.Migration);
        Assert.True(plan.AuditEntries >= 20000);
        Assert.Equal(["one.backup", "one.backup.json"], Directory.GetFiles(Path.GetDirectoryName(File)!).Select(Path.GetFileName).Order());
        Assert.Equal(manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(await System.IO.File.ReadAllBytesAsync(File))));
        Assert.Equal(manifest with { Databases = [] }, BackupManifest.Read(BackupManifest.FileFor(File))! with { Databases = [] });
        Assert.False(Directory.Exists(Path.Combine(Home, "backup-check")));
        Assert.Equal(0, await Value<long>("postgres", "select count(*) from pg_replication_slots"));

        await _server.StopAsync(TimeSpan.FromMinutes(1));
        var before = Untouched();
        var job = new RestoreJob(File, Home, TimeProvider.System);
        Assert.True(job.IsOccupied);
        Assert.Equal("other-key", (await Assert.ThrowsAsync<BackupRefusedException>(() => Restore(RecoveryCode.New()))).Code);
        await Damage();
        Assert.Equal("damaged", (await Assert.ThrowsAsync<BackupRefusedException>(() => Restore(Code))).Code);
        await Damage(); // and right again
        Assert.Equal(before, Untouched());
        Assert.False(Directory.Exists(Home + ".restoring"));

        var (aside, found) = await Restore(Code);
        Assert.True(System.IO.File.Exists(Path.Combine(aside!, "postgres", "PG_VERSION")));
        Assert.Equal(manifest.Databases, found);
        Assert.Equal(Code.Key().Id, RecoveryKey.Of(Home)!.Id);
        Assert.Equal(manifest.Id, RestoreMark.Of(Home)!.Backup);
        await _server.DisposeAsync();
        await Start();
        Assert.Equal(plan.AuditEntries, await Value<long>("plandb", "select count(*) from platform.audit"));
        Assert.Equal("1,2,4", await Value<string>("plandb", "select string_agg(id::text, ',' order by id) from platform.outbox where sent_at is null"));

        Task<(string? Aside, IReadOnlyList<DatabaseLook> Found)> Restore(RecoveryCode code) => job.RunAsync(code, new Progress<BackupProgress>(), CancellationToken.None);
    }

    [Fact]
    public async Task A_copy_that_lacks_something_or_can_not_be_read_is_not_called_right()
    {
        // What a failing disk does to a page, which nobody reads for a year: without checksums it is copied as it is.
        var path = await Value<string>("plandb", "select pg_relation_filepath('platform.audit')");
        await Execute("plandb", "vacuum platform.audit");
        await Execute("plandb", "checkpoint"); // nothing of the table is written again
        await using (var table = System.IO.File.OpenWrite(Path.Combine(Home, "postgres", path)))
        {
            table.Position = 3 * 8192 + 24;
            await table.WriteAsync(RandomNumberGenerator.GetBytes(4096));
        }

        var manifest = await Make();
        Assert.Null(manifest.CheckedAt);
        Assert.Contains(manifest.Problem!.Code, (string[])["copy-is-wrong", "copy-differs"]);
        Assert.True(System.IO.File.Exists(File)); // better than none
    }

    private Task<BackupManifest> Make() => BackupJob.RunAsync(new(Guid.CreateVersion7(), _data, RecoveryKey.Of(Home)!, File, TimeProvider.System), new Progress<BackupProgress>(), CancellationToken.None);

    private List<(string, DateTime)> Untouched() =>
        [.. Directory.GetFiles(Home, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock").Order().Select(file => (file, System.IO.File.GetLastWriteTimeUtc(file)))];

    private async Task KeepWriting(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
            await Execute("plandb", "insert into platform.audit default values");
    }

    /// <summary>Changes a byte in the middle; the second time back.</summary>
    private async Task Damage()
    {
        await using var file = new FileStream(File, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length / 2;
        var was = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(was ^ 255));
    }

    private async Task Start()
    {
        var options = new ServerOptions { DataDirectory = Path.Combine(Home, "postgres"), Port = FreePort.Next(), Password = _password, LogFile = Path.Combine(Home, "logs", "postgres.log") };
        _server = await PostgresProcess.StartAsync(options);
        _data = new(Home, PostgresProcess.ConnectionString(options.Port, _password, "postgres"));
    }

    private async Task Execute(string database, string sql)
    {
        await using var connection = await _data.OpenAsync(database, CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> Value<T>(string database, string sql)
    {
        await using var connection = await _data.OpenAsync(database, CancellationToken.None);
        return (await ClusterLook.One<T>(connection, sql, CancellationToken.None))!;
    }
}
