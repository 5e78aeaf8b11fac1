namespace DemoYear;

/// <summary>The folder of this platform. Nothing is removed that another year in fast motion did not make.</summary>
internal static class DemoData
{
    private const string LedgerName = "ledger.jsonl";

    /// <exception cref="InvalidOperationException">The folder is somebody else's, or in use.</exception>
    /// <returns>The ledger, and when it was written last where the year goes on.</returns>
    public static (Ledger Ledger, DateTimeOffset? Before) Open(DemoOptions options)
    {
        var ledger = Path.Combine(options.Data, LedgerName);
        if (Directory.Exists(options.Data) && Directory.EnumerateFileSystemEntries(options.Data).Any())
        {
            if (!File.Exists(ledger))
                throw new InvalidOperationException($"{options.Data} holds something that no year in fast motion made: name another folder with --data.");
            if (IsInUse(Path.Combine(options.Data, "lock")))
                throw new InvalidOperationException($"A platform runs on {options.Data}: stop it first.");
            if (!options.Keep)
                Directory.Delete(options.Data, recursive: true);
        }

        Directory.CreateDirectory(options.Data);
        DateTimeOffset? before = File.Exists(ledger) ? new FileInfo(ledger).LastWriteTimeUtc : null;
        return (Ledger.Open(ledger, options.Seed), before);
    }

    private static bool IsInUse(string file)
    {
        try
        {
            if (File.Exists(file))
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
