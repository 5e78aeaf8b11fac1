using Backup.Format;
using Backup.Taking;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace Backup.Checking;

/// <summary>
/// Restores a backup that was just made and looks whether everything is there. The key of its content is still in memory: afterwards nobody
/// opens it without the paper. The copy lies in the data directory, never where the backup goes: there it would be readable.
/// </summary>
internal sealed class RestoreCheck(BackupOrder order, byte[] contentKey, IReadOnlyList<DatabaseLook> before, IReadOnlyList<DatabaseLook> after, long size)
{
    private readonly string _copy = Path.Combine(order.Data.Directory, "backup-check");

    /// <summary>What was found in it, and what is wrong with it, if anything.</summary>
    public async Task<(IReadOnlyList<DatabaseLook> Found, BackupProblem? Problem)> RunAsync(Counting counting, CancellationToken ct)
    {
        Remove();
        try
        {
            if (Room.Below(_copy, size) is { } room)
                return ([], new("no-room-to-check", room.English));
            await using (var file = File.OpenRead(order.File))
            {
                BackupHeader.Read(file);
                await Unpacking.RunAsync(file, contentKey, _copy, _ => { }, counting, ct);
            }

            var programs = PostgresPrograms.Find(PlatformData.ClusterIn(_copy));
            await Tool.RunAsync([programs.VerifyBackup, "--quiet", PlatformData.ClusterIn(_copy)], cancellation: ct);
            return await StartedAsync(programs, ct);
        }
        catch (BackupRefusedException refused)
        {
            return ([], new(refused.Code, refused.English));
        }
        catch (ToolFailedException wrong)
        {
            return ([], new("copy-is-wrong", wrong.Message));
        }
        catch (ServerFailedException notStarted)
        {
            return ([], new("copy-does-not-start", notStarted.Message));
        }
        finally
        {
            Remove();
        }
    }

    private async Task<(IReadOnlyList<DatabaseLook>, BackupProblem?)> StartedAsync(PostgresPrograms programs, CancellationToken ct)
    {
        var options = new ServerOptions
        {
            DataDirectory = PlatformData.ClusterIn(_copy),
            Port = FreePort.Next(),
            Password = order.Data.Connection.Password!,
            LogFile = Path.Combine(_copy, "postgres.log"),
            Durable = false, // it lives for a moment
        };
        await using var server = await PostgresProcess.StartAsync(options, ct);
        var copy = new PlatformData(_copy, PostgresProcess.ConnectionString(options.Port, options.Password, "postgres"));
        var found = await ClusterLook.TakeAsync(copy, ct);
        if (before.Select(database => Difference(database, found)).FirstOrDefault(difference => difference is not null) is { } difference)
            return (found, new("copy-differs", difference));
        // Reads every table, and every index against its table.
        await Tool.RunAsync(
            [programs.AmCheck, "--all", "--install-missing", "--no-password", "--host", copy.Host, "--port", copy.Port, "--username", PostgresProcess.UserName],
            environment: new Dictionary<string, string> { ["PGPASSWORD"] = options.Password }, cancellation: ct);
        return (found, await CopiedTrails.CheckAsync(copy, ct));
    }

    /// <summary>
    /// The copy is as of a moment between the two looks. The audit trail only grows, and each change of anything has an entry: so its length must
    /// lie between what it was before and after.
    /// </summary>
    private string? Difference(DatabaseLook earlier, IReadOnlyList<DatabaseLook> found)
    {
        if (after.FirstOrDefault(one => one.Name == earlier.Name) is not { } later)
            return null; // removed meanwhile
        if (found.FirstOrDefault(one => one.Name == earlier.Name) is not { } copy)
            return $"{earlier.Name} is missing";
        if (copy.Migration != earlier.Migration && copy.Migration != later.Migration)
            return $"{earlier.Name}: migration {copy.Migration ?? "none"} instead of {later.Migration}";
        if (copy.Tables < Math.Min(earlier.Tables, later.Tables) || copy.Tables > Math.Max(earlier.Tables, later.Tables))
            return $"{earlier.Name}: {copy.Tables} tables instead of {later.Tables}";
        return copy.AuditEntries < earlier.AuditEntries || copy.AuditEntries > later.AuditEntries
            ? $"{earlier.Name}: {copy.AuditEntries} audit entries; there were {earlier.AuditEntries} before and {later.AuditEntries} after"
            : null;
    }

    private void Remove()
    {
        if (Directory.Exists(_copy))
            Directory.Delete(_copy, recursive: true);
    }
}
