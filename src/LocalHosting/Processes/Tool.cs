using System.Diagnostics;

namespace LocalHosting.Processes;

/// <summary>A program that does one thing and ends, such as <c>initdb</c>.</summary>
internal static class Tool
{
    /// <summary>Runs it to its end and returns what it printed.</summary>
    /// <exception cref="ToolFailedException">It ended with an error; the message holds what it printed.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command, string? input = null,
        IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = await Launcher.StartAsync(start);
        using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? await output
            : throw new ToolFailedException($"{Path.GetFileName(command[0])}: {(await errors).Trim()}");
    }
}

/// <summary>A program ended with an error.</summary>
public sealed class ToolFailedException(string message) : Exception(message);
