using Aspire.Hosting.ApplicationModel;
using Backup.Keys;
using Backup.Taking;
using LocalHosting.Processes;
using LocalHosting.Running;
using LocalHosting.Servers;

namespace Backup.CommandLine;

/// <summary><c>./platform backup [FILE|DIRECTORY]</c>: beside a platform that runs, or with a PostgreSQL started for it.</summary>
internal static class BackupCommand
{
    /// <returns>0; 3 for a backup that was made and not found right.</returns>
    public static async Task<int> RunAsync(RunOptions options, string? target, TimeProvider clock)
    {
        var postgres = new PostgresServerResource(PlatformData.ServerName);
        if (!File.Exists(Path.Combine(PlatformData.ClusterIn(options.DataDirectory), "PG_VERSION")))
            throw BackupJob.NotHere(new(options.DataDirectory, ""));
        using var joined = Run.Join(options);
        if (joined is not null)
        {
            return FreePort.IsFree(joined.PortOf(postgres.Name))
                ? throw new BackupRefusedException("starting", "ระบบกำลังเริ่มหรือกำลังหยุด ลองอีกครั้งในอีกสักครู่", "The platform is starting or stopping. Try again in a moment")
                : await MakeAsync(Of(joined, postgres), target, clock);
        }

        using var run = await Run.OpenAsync([postgres], options);
        var server = await Runner.StartOneAsync(run, postgres, postgres.Name, CancellationToken.None);
        try
        {
            return await MakeAsync(Of(run, postgres), target, clock);
        }
        finally
        {
            await server.StopAsync(TimeSpan.FromMinutes(1));
        }
    }

    private static PlatformData Of(Run run, PostgresServerResource postgres) =>
        new(run.Options.DataDirectory, PostgresProcess.ConnectionString(run.PortOf(postgres.Name), run.PasswordOf(postgres), "postgres"));

    private static async Task<int> MakeAsync(PlatformData data, string? target, TimeProvider clock)
    {
        var key = RecoveryKey.Of(data.Directory) ?? (Terminal.IsAttended ? KeyCommand.Run(data.Directory, another: false, clock) : throw NoKey);
        using var only = await LockAsync(data);
        var file = FileFor(data, target, clock);
        var manifest = await BackupJob.RunAsync(new(Guid.CreateVersion7(), data, key, file, clock), new Terminal.Progress(), CancellationToken.None);
        Console.WriteLine();
        Terminal.Say($"สำรองแล้ว {file} ({Terminal.Megabytes(manifest.Bytes)} MB) เปิดด้วยกระดาษ {key.Id}", $"Backed up, {Terminal.Megabytes(manifest.Bytes)} MB; opens with paper {key.Id}");
        if (manifest.Problem is not { } problem)
        {
            Terminal.Say("ตรวจโดยกู้คืนจริงแล้ว ครบถ้วน", "Checked by restoring it: everything is there");
            return 0;
        }

        Terminal.Say($"แต่การตรวจโดยกู้คืนไม่ผ่าน ({problem.Code})", $"But it was not found right when it was restored for the check ({problem.Code}): {problem.Detail}");
        return 3;
    }

    /// <summary>The operations service has the lock for a moment each minute, to look whether one is due.</summary>
    private static async Task<IDisposable> LockAsync(PlatformData data)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if (BackupLock.Take(data.Directory) is { } taken)
                return taken;
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        throw new BackupRefusedException("backup-running", "กำลังสำรองข้อมูลอยู่แล้ว รอให้เสร็จก่อน", "A backup is being made already. Wait until it is done");
    }

    private static BackupRefusedException NoKey { get; } = new(
        "no-backup-key", "ยังไม่มีกุญแจสำรอง จึงไม่สำรอง: ไฟล์จะต้องเปิดได้ด้วยรหัสบนกระดาษเท่านั้น สร้างก่อนด้วย ./platform backup-key", "There is no recovery key, so there is no backup: it must open with a code on paper alone. Make one: ./platform backup-key");

    private static string FileFor(PlatformData data, string? target, TimeProvider clock)
    {
        var path = Path.GetFullPath(target ?? data.DefaultTarget);
        return target is null || Directory.Exists(path) || target.EndsWith('/') ? Path.Combine(path, BackupJob.NameFor(clock.GetUtcNow())) : path;
    }
}
