using System.Globalization;

namespace LocalHosting.Processes;

/// <summary>
/// A process that can't be mistaken for another: process ids are used again, so it is known by the moment
/// it started and the boot in which that was, too.
/// </summary>
public sealed record ProcessIdentity(int Id, string StartTime, string Boot)
{
    /// <summary>Of a process that runs now, or null if none has that id (or it has ended and waits to be collected).</summary>
    public static ProcessIdentity? Of(int id)
    {
        try
        {
            // The second field is the program's name in brackets, and may itself hold blanks and brackets.
            var stat = File.ReadAllText(FormattableString.Invariant($"/proc/{id}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : new ProcessIdentity(id, fields[19], File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim());
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether this very process still runs.</summary>
    public bool IsAlive => Of(Id) == this;

    /// <summary>Notes it in a file.</summary>
    public void Write(string file) => File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{Id} {StartTime} {Boot}\n"));

    /// <summary>Reads what <see cref="Write"/> noted; null if there is no such file or it was cut short.</summary>
    public static ProcessIdentity? Read(string file) =>
        File.Exists(file) && File.ReadAllText(file).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries) is [var id, var start, var boot]
            ? new ProcessIdentity(int.Parse(id, CultureInfo.InvariantCulture), start, boot)
            : null;

    /// <summary>Sends it a signal. One that is gone is no error.</summary>
    public void Send(Signal signal)
    {
        if (IsAlive)
            Native.Send(Id, signal);
    }

    /// <summary>Ends it with all its group: politely, and after <paramref name="grace"/> by force.</summary>
    public async Task EndAsync(Signal polite, TimeSpan grace)
    {
        if (IsAlive)
            Native.Send(Id, polite);
        for (var waited = TimeSpan.Zero; IsAlive && waited < grace; waited += Pause)
            await Task.Delay(Pause);
        if (IsAlive)
            Native.Kill(Id);
        while (IsAlive)
            await Task.Delay(Pause);
    }

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
}
