using LocalHosting.Processes;

namespace LocalHosting.Servers;

/// <summary>PostgreSQL's data directory: how it is made, and what its lock file says.</summary>
internal static class PostgresCluster
{
    private const string LockFile = "postmaster.pid";

    /// <summary>Makes a data directory with a password for everyone. It appears whole or not at all.</summary>
    public static async Task CreateAsync(PostgresPrograms programs, ServerOptions options, SystemUser? user, CancellationToken cancellation)
    {
        var unfinished = options.DataDirectory.TrimEnd('/') + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (user is not null)
            Native.GiveTo(user, unfinished);

        // initdb reads the password from a file; from a pipe, it never touches the disk.
        await Tool.RunAsync(
            [
                .. user?.Running(unfinished) ?? [], "/bin/sh", "-c", """cat | "$@" --pwfile=/dev/stdin""", "initdb",
                programs.InitDb, "-D", user is null ? unfinished : SystemUser.HeldDirectory, "-U", PostgresProcess.UserName,
                "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions", .. options.Durable ? Array.Empty<string>() : ["--no-sync"],
            ],
            input: options.Password + "\n", cancellation: cancellation);
        Directory.Move(unfinished, options.DataDirectory);
    }

    /// <summary>Whether the server with this process id takes connections: it says so in the lock file's eighth line.</summary>
    public static Task<bool> IsReady(string dataDirectory, int processId) => Task.FromResult(
        ReadLock(dataDirectory) is { Length: >= 8 } lines && int.TryParse(lines[0], out var owner) && owner == processId && lines[7].Trim() == "ready");

    /// <summary>
    /// After a kill the lock file stays behind, and its process id may by now be another program's, which would keep
    /// PostgreSQL from starting. Whatever still works in this directory is ended first, sessions too: two servers on
    /// one directory destroy it. Any other process is left alone.
    /// </summary>
    public static async Task ClearStaleLockAsync(string dataDirectory)
    {
        if (ReadLock(dataDirectory) is not [var owner, ..])
            return;
        var directory = (await Tool.RunAsync(["realpath", dataDirectory])).Trim();
        var server = int.TryParse(owner, out var id) && WorksIn(id, directory) ? ProcessIdentity.Of(id) : null;
        await (server?.EndAsync(Signal.Interrupt, TimeSpan.FromSeconds(10)) ?? Task.CompletedTask);
        await Task.WhenAll(
            from entry in Directory.GetDirectories("/proc")
            let session = int.TryParse(Path.GetFileName(entry), out var id) && WorksIn(id, directory) ? ProcessIdentity.Of(id) : null
            where session is not null
            select session.EndAsync(Signal.Terminate, TimeSpan.FromSeconds(5)));
        File.Delete(Path.Combine(dataDirectory, LockFile));
    }

    private static bool WorksIn(int id, string directory)
    {
        try
        {
            return new DirectoryInfo(FormattableString.Invariant($"/proc/{id}/cwd")).LinkTarget == directory;
        }
        catch (Exception notOurs) when (notOurs is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[]? ReadLock(string dataDirectory)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(dataDirectory, LockFile));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
