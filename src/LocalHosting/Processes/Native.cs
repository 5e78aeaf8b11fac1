using System.Runtime.InteropServices;

namespace LocalHosting.Processes;

/// <summary>The signals that we send, by their Linux numbers.</summary>
public enum Signal
{
    /// <summary>SIGINT: PostgreSQL's fast shutdown.</summary>
    Interrupt = 2,

    /// <summary>SIGKILL.</summary>
    Kill = 9,

    /// <summary>SIGTERM: an orderly end.</summary>
    Terminate = 15,

    /// <summary>SIGCONT: it goes on where it was made to stand still.</summary>
    Continue = 18,

    /// <summary>SIGSTOP: it stands still, and its peers hear nothing of it.</summary>
    Stop = 19,
}

/// <summary>The few calls of the C library that .NET has no name for.</summary>
internal static class Native
{
    /// <summary>Sends a signal to a process, or to a whole group if the id is negative. A process that is gone is no error.</summary>
    public static void Send(int processId, Signal signal) => _ = kill(processId, (int)signal);

    /// <summary>Ends a process and its group at once. In the first moment of its life it has no group of its own yet, so both are named.</summary>
    public static void Kill(int processId)
    {
        Send(-processId, Signal.Kill);
        Send(processId, Signal.Kill);
    }

    /// <summary>Gives a file or directory to another user. Only root can.</summary>
    public static void GiveTo(SystemUser user, string path)
    {
        if (chown(path, user.UserId, user.GroupId) != 0)
            throw new IOException($"{path} can't be given to the user {user.Name} (error {Marshal.GetLastPInvokeError()}).");
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int processId, int signal);

    [DllImport("libc", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int chown([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint userId, uint groupId);
}
