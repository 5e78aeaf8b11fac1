using System.Diagnostics;

namespace Platform.Tests;

/// <summary><c>./platform chaos</c> with one fault of two kinds (docs/chaos.md); all kinds, and longer, by the command itself.</summary>
public sealed class ChaosTests
{
    [Fact]
    public async Task Nothing_is_lost_or_done_twice_while_a_service_and_the_database_are_killed()
    {
        var data = Path.Combine(Path.GetTempPath(), $"chaos-{Guid.NewGuid():n}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [RunningPlatform.Metadata("Chaos"), "--minutes", "0", "--seed", "1", "--faults", "service,database-kill", "--data", data])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await said + await complained);
            Assert.Contains("seed 1   2 faults   OK", await said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
