using System.Globalization;
using System.Security.Cryptography;
using Backup.Checking;
using Backup.Format;
using Backup.Keys;
using Backup.Taking;
using LocalHosting.Processes;
using LocalHosting.Running;
using LocalHosting.Servers;

namespace Backup.Restoring;

/// <summary>A data directory out of a backup. It grows beside the old one and takes its place when everything is right; the old one is moved aside and never removed.</summary>
internal sealed class RestoreJob(string file, string dataDirectory, TimeProvider clock)
{
    /// <summary>
    /// What was on its way to another service when the copy was made is in no queue any more. Whatever the outbox still remembers as sent is
    /// sent again; consumers know by their inbox, which is kept for longer, what they have done already.
    /// </summary>
    private static readonly TimeSpan SentAgain = TimeSpan.FromDays(7);

    private readonly string _data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));

    /// <summary>Whether something would be moved aside.</summary>
    public bool IsOccupied => Directory.Exists(_data) && Directory.EnumerateFileSystemEntries(_data).Any();

    /// <summary>For which recovery paper the file is. Refuses what is no backup.</summary>
    public string KeyId()
    {
        using var stream = File.OpenRead(file);
        return BackupHeader.Read(stream).KeyId;
    }

    /// <param name="told">For people who wait.</param>
    /// <returns>Where the data of before lie now, if there were any; and what was found in the new ones.</returns>
    /// <exception cref="BackupRefusedException">Nothing was touched.</exception>
    public async Task<(string? Aside, IReadOnlyList<DatabaseLook> Found)> RunAsync(RecoveryCode code, IProgress<BackupProgress> told, CancellationToken ct)
    {
        RefuseWhileItRuns();
        var growing = _data + ".restoring";
        if (Directory.Exists(growing))
            Directory.Delete(growing, recursive: true);
        try
        {
            var about = await UnpackAsync(code, growing, told, ct);
            var found = await StartedAsync(growing, about, ct);
            new RestoreMark(Guid.CreateVersion7(), about.Id, about.At, clock.GetUtcNow()).Write(growing);
            await Tool.RunAsync(["sync", "-f", growing], cancellation: ct);
            RefuseWhileItRuns();
            return (TakePlace(growing), found);
        }
        finally
        {
            if (Directory.Exists(growing))
                Directory.Delete(growing, recursive: true);
        }
    }

    private async Task<About> UnpackAsync(RecoveryCode code, string growing, IProgress<BackupProgress> told, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        var contentKey = BackupHeader.Read(stream).ContentKey(code);
        try
        {
            return await Unpacking.RunAsync(stream, contentKey, growing, about => RefuseWhereItCanNotBe(about, growing), new Counting(told, stream.Length), ct);
        }
        catch (InvalidDataException)
        {
            throw BackupHeader.Damaged(); // found right chunk by chunk, and still no archive
        }
        finally
        {
            CryptographicOperations.ZeroMemory(contentKey);
        }
    }

    private static void RefuseWhereItCanNotBe(About about, string growing)
    {
        if (Room.Below(growing, about.Bytes) is { } room)
            throw room;
        if (!PostgresPrograms.IsInstalled(about.Postgres))
            throw new BackupRefusedException(
                "other-postgres", $"ไฟล์นี้ต้องใช้ PostgreSQL รุ่น {about.Postgres} ซึ่งเครื่องนี้ไม่มี ติดตั้งก่อน (Debian: apt-get install postgresql-{about.Postgres})",
                $"This backup needs PostgreSQL {about.Postgres}, which is not installed here (Debian: apt-get install postgresql-{about.Postgres})");
    }

    /// <summary>PostgreSQL itself makes the copy consistent when it starts on it. It ends in an orderly way before the data are used.</summary>
    private static async Task<IReadOnlyList<DatabaseLook>> StartedAsync(string growing, About about, CancellationToken ct)
    {
        var options = new ServerOptions
        {
            DataDirectory = PlatformData.ClusterIn(growing),
            Port = FreePort.Next(),
            Password = Secrets.Open(growing).Get($"{PlatformData.ServerName}-password", 24),
            LogFile = Path.Combine(growing, "logs", "restore.log"),
        };
        var server = await PostgresProcess.StartAsync(options, ct);
        try
        {
            var data = new PlatformData(growing, PostgresProcess.ConnectionString(options.Port, options.Password, "postgres"));
            var since = (about.At - SentAgain).UtcDateTime;
            foreach (var database in await ClusterLook.DatabasesAsync(data, ct))
            {
                await using var connection = await data.OpenAsync(database, ct);
                if (await ClusterLook.Has(connection, "platform.outbox", ct))
                    await ClusterLook.One<object>(connection, string.Create(CultureInfo.InvariantCulture, $"update platform.outbox set sent_at = null where sent_at > '{since:O}'"), ct);
            }

            return await ClusterLook.TakeAsync(data, ct);
        }
        finally
        {
            await server.StopAsync(TimeSpan.FromMinutes(5));
        }
    }

    private string? TakePlace(string growing)
    {
        string? aside = null;
        if (IsOccupied)
        {
            aside = string.Create(CultureInfo.InvariantCulture, $"{_data}.before-{clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)):yyyyMMdd-HHmmss}");
            Directory.Move(_data, aside);
        }
        else if (Directory.Exists(_data))
        {
            Directory.Delete(_data);
        }

        Directory.Move(growing, _data);
        return aside;
    }

    private void RefuseWhileItRuns()
    {
        if (!Directory.Exists(_data))
            return;
        using var running = Run.Join(new RunOptions { DataDirectory = _data });
        if (running is not null)
            throw new BackupRefusedException("platform-runs", "ระบบกำลังทำงานอยู่บนข้อมูลนี้ หยุดระบบก่อน (Ctrl+C)", "The platform runs on these data. Stop it first (Ctrl+C)");
    }
}
