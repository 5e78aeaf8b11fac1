using Aspire.Hosting;
using LocalHosting.Running;
using LocalHosting.Servers;

namespace Backup.CommandLine;

/// <summary><c>./platform backup</c>, <c>restore</c> and <c>backup-key</c> (docs/backup.md).</summary>
internal static class Entry
{
    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await RunAsync(arguments, RunOptions.FromEnvironment(), TimeProvider.System);
        }
        catch (Exception reason) when (reason is BackupRefusedException or DistributedApplicationException or NotInstalledException or ServerFailedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(string[] arguments, RunOptions options, TimeProvider clock)
    {
        switch (arguments)
        {
            case ["backup"] or ["backup", _]:
                return await BackupCommand.RunAsync(options, arguments.ElementAtOrDefault(1), clock);
            case ["restore", var file, ..] when !file.StartsWith('-'):
                return await RestoreCommand.RunAsync(options, arguments[1..], clock);
            case ["backup-key"] or ["backup-key", "--new"]:
                KeyCommand.Run(options.DataDirectory, another: arguments.Length > 1, clock);
                return 0;
            default:
                await Console.Error.WriteLineAsync("backup [FILE|DIRECTORY] · restore FILE [--code-file FILE] [--replace] · backup-key [--new]");
                return 2;
        }
    }
}
