using System.Diagnostics;
using System.Text;
using LocalHosting.Processes;
using LocalHosting.TestApp;

namespace LocalHosting.Tests;

/// <summary>The small system (PostgreSQL, RabbitMQ, one service) run by a process of its own, as people run the platform.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string data;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="data">Its data directory.</param>
    /// <param name="command">A service and its arguments, to run only that.</param>
    public HostProcess(string data, params string[] command)
    {
        this.data = data;
        // Who starts a process in the background, as build servers do, lets it ignore Ctrl+C; this one is to notice.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(TestAppProject).Assembly.Location, "host", .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PLATFORM_DATA"] = data },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>The processes that it runs, as noted in its data directory.</summary>
    public Dictionary<string, ProcessIdentity> Children => Directory.GetFiles(Path.Combine(data, "run"), "*.pid")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => ProcessIdentity.Read(file)!);

    public async Task ReadyAsync()
    {
        await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(TestSystem.Guard);
        Assert.True(ready.Task.IsCompleted, Output);
    }

    public void Send(Signal signal) => Native.Send(process.Id, signal);

    /// <summary>Waits for its end; its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TestSystem.Guard);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Send(Signal.Terminate);
        try
        {
            await process.WaitForExitAsync().WaitAsync(TestSystem.Guard);
        }
        catch (TimeoutException)
        {
            Send(Signal.Kill);
            throw;
        }
        finally
        {
            process.Dispose();
        }
    }

    /// <summary>Every process on this machine that was started for a data directory: its environment names it.</summary>
    public static IEnumerable<int> ProcessesOf(string data) => ProcessesWith("environ", $"PLATFORM_DATA={data}\0");

    /// <summary>Every process on this machine whose environment (<c>environ</c>) or title (<c>cmdline</c>) contains a text.</summary>
    public static IEnumerable<int> ProcessesWith(string file, string text) =>
        from directory in Directory.GetDirectories("/proc")
        where int.TryParse(Path.GetFileName(directory), out _) && Read(Path.Combine(directory, file)).Contains(text, StringComparison.Ordinal)
        select int.Parse(Path.GetFileName(directory), System.Globalization.CultureInfo.InvariantCulture);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
        if (line.Data?.Contains("Ready at", StringComparison.Ordinal) == true)
            ready.TrySetResult();
    }
}
