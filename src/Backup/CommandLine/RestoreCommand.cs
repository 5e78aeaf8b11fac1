using Backup.Keys;
using Backup.Restoring;
using LocalHosting.Running;

namespace Backup.CommandLine;

/// <summary><c>./platform restore FILE [--code-file FILE] [--replace]</c>, while the platform is stopped.</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(RunOptions options, string[] arguments, TimeProvider clock)
    {
        var codeFile = Terminal.Option(arguments, "--code-file", out var fromFile);
        _ = Terminal.Option(arguments, "--replace", out var replace);
        var file = Path.GetFullPath(arguments[0]);
        if (!File.Exists(file) || (fromFile && !File.Exists(codeFile)))
            throw new BackupRefusedException("no-file", "ไม่พบไฟล์ที่ระบุ", "There is no such file");
        var job = new RestoreJob(file, options.DataDirectory, clock);
        var keyId = job.KeyId();
        if (job.IsOccupied)
            AskToReplace(options.DataDirectory, replace);
        var code = RecoveryCode.Read(fromFile
            ? await File.ReadAllTextAsync(codeFile)
            : Terminal.Ask($"พิมพ์รหัสกู้คืนจากกระดาษ {keyId} ทั้ง {RecoveryCode.Groups} กลุ่ม", $"Type the code of recovery paper {keyId}, all {RecoveryCode.Groups} groups"));
        var (aside, found) = await job.RunAsync(code, new Terminal.Progress(), CancellationToken.None);
        Console.WriteLine();
        foreach (var database in found.Where(one => one.AuditEntries is not null))
            Console.WriteLine($"   {database.Name,-14} {database.Tables} tables   {database.AuditEntries} audit entries   {database.Migration}");
        Terminal.Say($"กู้คืนแล้วใน {options.DataDirectory} เริ่มด้วย ./platform run", "Restored. Start it: ./platform run");
        if (aside is not null)
            Terminal.Say($"ข้อมูลเดิมอยู่ที่ {aside} ลบเองเมื่อแน่ใจแล้ว", "The data of before lie there; remove them yourself when you are sure");
        return 0;
    }

    private static void AskToReplace(string dataDirectory, bool replace)
    {
        if (!replace)
            throw new BackupRefusedException(
                "data-exist", $"มีข้อมูลอยู่แล้วใน {dataDirectory} จึงไม่กู้คืนทับ หากต้องการให้เพิ่ม --replace (ข้อมูลเดิมจะถูกย้ายไปข้าง ๆ ไม่ถูกลบ)",
                $"There are data in {dataDirectory}. With --replace they are moved aside, not removed");
        if (Terminal.Ask($"จะใช้ข้อมูลจากไฟล์สำรองแทนข้อมูลใน {dataDirectory} พิมพ์ restore", "The backup will take the place of these data. Type restore") != "restore")
            throw new BackupRefusedException("not-asked", "ไม่ได้กู้คืน", "Nothing was restored");
    }
}
