using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Tests;

/// <summary><c>./platform backup</c>, <c>restore</c> and <c>backup-key</c>, as somebody at a terminal types them.</summary>
internal static partial class BackupProgram
{
    /// <summary>Runs it to its end; what is typed is all there from the beginning.</summary>
    public static async Task<(int Code, string Said)> Run(RunningPlatform platform, string[] arguments, string typed = "")
    {
        using var process = Start(platform, arguments);
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Makes the key: writes down what is shown, and types from the paper what is asked for. The code.</summary>
    public static async Task<string> MakeKey(RunningPlatform platform)
    {
        using var process = Start(platform, ["backup-key"]);
        var (said, paper) = (new StringBuilder(), new SortedDictionary<string, string>(StringComparer.Ordinal));
        var letter = new char[1];
        while (await process.StandardOutput.ReadAsync(letter) == 1)
        {
            said.Append(letter);
            foreach (Match shown in Shown().Matches(said.ToString()))
                paper[shown.Groups[1].Value] = shown.Groups[2].Value;
            if (Asked().Match(said.ToString()) is not { Success: true } asked)
                continue;
            await process.StandardInput.WriteLineAsync(paper[asked.Groups[1].Value]);
            said.Clear();
        }

        await process.WaitForExitAsync();
        Assert.Equal((0, 8), (process.ExitCode, paper.Count));
        return string.Join(' ', paper.Values);
    }

    private static Process Start(RunningPlatform platform, string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [RunningPlatform.Metadata("Backup"), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["PLATFORM_DATA"] = platform.DataDirectory, ["PLATFORM_BACKUPS"] = platform.Backups },
    })!;

    [GeneratedRegex(@"^ +(\d) +([A-Z0-9]{5})\r?\n", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"Type group (\d) from the paper: \z")]
    private static partial Regex Asked();
}
