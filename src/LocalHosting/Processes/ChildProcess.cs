using System.Diagnostics;

namespace LocalHosting.Processes;

/// <summary>
/// A process of ours, in a session of its own: a Ctrl+C in the terminal reaches only us, so that we end things in
/// order, and whatever it started in its group ends with it. If we are killed, the kernel asks it to end.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Command command;

    private ChildProcess(Process process, Command command)
    {
        this.process = process;
        this.command = command;
        Exited = WaitForExitAsync();
    }

    /// <summary>The process id.</summary>
    public int Id => process.Id;

    /// <summary>Ends when the process has ended; its exit code (128 and more: by a signal).</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts the command.</summary>
    /// <exception cref="FileNotFoundException">There is no such program.</exception>
    public static async Task<ChildProcess> StartAsync(Command command)
    {
        if (!File.Exists(command.FileName))
            throw new FileNotFoundException($"{command.FileName} does not exist.", command.FileName);

        Directory.CreateDirectory(Path.GetDirectoryName(command.LogFile)!);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = command.WorkingDirectory };
        // One process from here to the program, as each step becomes the next: the id that we get is the program's.
        string[] arguments =
        [
            "-c", """exec "$@" >>"$0" 2>&1 </dev/null""", command.LogFile,
            .. command.Prefix, "setsid", "setpriv", "--pdeathsig", SignalName(command.StopSignal), command.FileName, .. command.Arguments,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        var child = new ChildProcess(await Launcher.StartAsync(start), command);
        if (command.PidFile is { } file)
            ProcessIdentity.Of(child.Id)?.Write(file);
        return child;
    }

    /// <summary>Asks it to end, and ends it by force after <paramref name="grace"/>. Nothing of its group is left.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        if (!Exited.IsCompleted)
            Native.Send(Id, command.StopSignal);
        await Task.WhenAny(Exited, Task.Delay(grace));
        await KillAsync();
    }

    /// <summary>Ends it and its group at once.</summary>
    public async Task KillAsync()
    {
        Native.Kill(Id);
        await Exited;
    }

    /// <summary>As <see cref="KillAsync"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync();
        Native.Send(-process.Id, Signal.Kill); // whatever it started and did not end
        if (command.PidFile is { } file)
            File.Delete(file);
        return process.ExitCode;
    }

    private static string SignalName(Signal signal) => signal switch
    {
        Signal.Interrupt => "INT",
        Signal.Kill => "KILL",
        _ => "TERM",
    };
}
