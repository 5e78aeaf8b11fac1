using Aspire.Hosting;
using Backup;
using Backup.CommandLine;
using LocalHosting.Running;
using LocalHosting.Servers;

// ./platform backup, restore and backup-key (docs/backup.md).
var clock = TimeProvider.System;
var options = RunOptions.FromEnvironment();
try
{
    switch (args)
    {
        case ["backup"] or ["backup", _]:
            return await BackupCommand.RunAsync(options, args.ElementAtOrDefault(1), clock);
        case ["restore", var file, ..] when !file.StartsWith('-'):
            return await RestoreCommand.RunAsync(options, args[1..], clock);
        case ["backup-key"] or ["backup-key", "--new"]:
            KeyCommand.Run(options.DataDirectory, another: args.Length > 1, clock);
            return 0;
        default:
            await Console.Error.WriteLineAsync("backup [FILE|DIRECTORY] · restore FILE [--code-file FILE] [--replace] · backup-key [--new]");
            return 2;
    }
}
catch (Exception reason) when (reason is BackupRefusedException or DistributedApplicationException or NotInstalledException or ServerFailedException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(reason.Message);
    return 1;
}
