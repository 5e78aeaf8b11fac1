namespace LocalHosting.Running;

/// <summary>The log files, one for each process. They are kept from filling the disk of a machine that nobody looks at.</summary>
internal static class Logs
{
    /// <summary>A log that has grown over this many bytes is begun anew, its text moved to <c>name.log.1</c>.</summary>
    private const long Limit = 20_000_000;

    /// <summary>Looks after the logs until cancelled.</summary>
    public static async Task KeepSmallAsync(string directory, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(cancellation))
            KeepSmall(directory, Limit);
    }

    internal static void KeepSmall(string directory, long limit)
    {
        foreach (var log in new DirectoryInfo(directory).GetFiles("*.log").Where(file => file.Length > limit))
        {
            // The process holds the file open and appends to it: it goes on at the beginning of the emptied file.
            log.CopyTo(log.FullName + ".1", overwrite: true);
            using var emptied = new FileStream(log.FullName, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite);
        }
    }
}
