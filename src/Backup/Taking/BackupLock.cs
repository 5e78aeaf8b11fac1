namespace Backup.Taking;

/// <summary>One backup of a platform at a time, whoever makes it: a service, its other replica or the command line. It ends with the process.</summary>
public static class BackupLock
{
    /// <summary>Null while another has it.</summary>
    public static IDisposable? Take(string dataDirectory)
    {
        try
        {
            return new FileStream(Path.Combine(dataDirectory, "backup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken.HResult == TryAgain)
        {
            return null;
        }
    }

    private const int TryAgain = 11; // EAGAIN: what Linux answers when another process has locked the file
}
