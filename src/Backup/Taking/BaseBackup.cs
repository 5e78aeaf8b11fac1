using System.Diagnostics;
using LocalHosting.Processes;
using LocalHosting.Servers;
using Npgsql;

namespace Backup.Taking;

/// <summary>
/// pg_basebackup on its way: the whole cluster as one tar archive, with the WAL that makes it consistent at its end, from a server that
/// goes on working.
/// </summary>
internal sealed class BaseBackup : IAsyncDisposable
{
    private readonly Process _process;
    private readonly NpgsqlConnection _slot;
    private readonly Task<string> _errors;

    private BaseBackup(Process process, NpgsqlConnection slot)
    {
        (_process, _slot) = (process, slot);
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Stream Tar => _process.StandardOutput.BaseStream;

    public static async Task<BaseBackup> StartAsync(PlatformData data, CancellationToken ct)
    {
        // The server keeps the WAL from here on until this session ends, however that comes about: a slot that outlived it would fill the disk.
        var slot = await data.OpenAsync("postgres", ct);
        try
        {
            await ClusterLook.One<object>(slot, "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)", ct);
            var start = new ProcessStartInfo("setpriv",
            [
                "--pdeathsig", "TERM", PostgresPrograms.Find(data.Cluster).BaseBackup, "--pgdata=-", "--format=tar", "--wal-method=fetch", "--checkpoint=fast",
                "--no-password", "--host", data.Host, "--port", data.Port, "--username", data.Connection.Username!,
            ])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["PGPASSWORD"] = data.Connection.Password, ["PGAPPNAME"] = "backup", ["LC_ALL"] = "C" },
            };
            return new(await Launcher.StartAsync(start), slot);
        }
        catch
        {
            await slot.DisposeAsync();
            throw;
        }
    }

    /// <summary>After the last byte was read.</summary>
    /// <exception cref="BackupRefusedException">It ended with an error.</exception>
    public async Task EndAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        if (_process.ExitCode == 0)
            return;
        var said = (await _errors).Trim();
        throw said.Contains("pg_hba.conf", StringComparison.Ordinal)
            ? new BackupRefusedException("no-replication", $"เซิร์ฟเวอร์ PostgreSQL ไม่อนุญาตให้คัดลอกทั้งชุด (ดู docs/backup.md): {said}", $"This PostgreSQL does not let itself be copied as a whole (docs/backup.md): {said}")
            : new BackupRefusedException("copy-failed", $"คัดลอกฐานข้อมูลไม่สำเร็จ: {said}", $"The databases could not be copied: {said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _slot.DisposeAsync();
    }
}
