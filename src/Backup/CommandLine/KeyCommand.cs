using System.Globalization;
using System.Security.Cryptography;
using Backup.Keys;

namespace Backup.CommandLine;

/// <summary>
/// <c>./platform backup-key</c>: makes the recovery key. Its code is shown once, to be written on paper; only the public half stays. It counts
/// only after two groups were typed from the paper: a backup for a code that nobody wrote down would be lost.
/// </summary>
internal static class KeyCommand
{
    public static RecoveryKey Run(string dataDirectory, bool another, TimeProvider clock)
    {
        if (RecoveryKey.Of(dataDirectory) is { } old)
        {
            if (!another)
                throw new BackupRefusedException(
                    "key-exists", $"มีกุญแจสำรองแล้ว (กระดาษ {old.Id}) หากกระดาษหายให้ใช้ ./platform backup-key --new", $"There is a recovery key (paper {old.Id}). If the paper is lost: ./platform backup-key --new");
            Terminal.Say($"ไฟล์สำรองที่มีอยู่ยังต้องใช้กระดาษ {old.Id} เก็บไว้จนกว่าไฟล์เหล่านั้นหมดอายุ", $"Existing backups still need paper {old.Id}: keep it as long as you keep them");
        }

        Directory.CreateDirectory(dataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var code = RecoveryCode.New();
        var key = code.Key();
        Show(code, key);
        if (!WasWritten(code))
            throw new BackupRefusedException("not-written", "กลุ่มที่พิมพ์ไม่ตรงกับรหัส จึงยังไม่มีการบันทึกกุญแจ เริ่มใหม่ด้วย ./platform backup-key", "What was typed is not in the code; no key was kept. Begin again with ./platform backup-key");
        key.Keep(dataDirectory, clock.GetUtcNow());
        Terminal.Say($"บันทึกแล้ว ตั้งแต่นี้ไฟล์สำรองทุกไฟล์เปิดได้ด้วยกระดาษ {key.Id} เท่านั้น", $"Kept. From now on every backup opens with paper {key.Id} and with nothing else");
        return key;
    }

    private static void Show(RecoveryCode code, RecoveryKey key)
    {
        Console.WriteLine();
        Terminal.Say($"กระดาษกู้คืนหมายเลข {key.Id}", $"Recovery paper {key.Id}");
        for (var group = 1; group <= RecoveryCode.Groups; group++)
            Console.WriteLine($"   {group}   {code.Group(group)}");
        Console.WriteLine();
        Terminal.Say("จดลงกระดาษสองแผ่น เก็บในตู้นิรภัยคนละแห่ง อย่าถ่ายภาพ อย่าเก็บในคอมพิวเตอร์", "Write it on two papers and lock them away in two places. Take no photo and keep it in no computer");
        Terminal.Say("รหัสแสดงครั้งนี้ครั้งเดียว ใครไม่มีรหัสเปิดไฟล์สำรองไม่ได้ รวมทั้งผู้พัฒนาระบบ", "It is shown this once. Without it nobody opens a backup, whoever made this system included");
        Console.WriteLine();
    }

    private static bool WasWritten(RecoveryCode code)
    {
        var first = RandomNumberGenerator.GetInt32(1, RecoveryCode.Groups);
        return new[] { first, RandomNumberGenerator.GetInt32(first + 1, RecoveryCode.Groups + 1) }.All(group =>
        {
            var number = group.ToString(CultureInfo.InvariantCulture);
            return string.Equals(Terminal.Ask($"พิมพ์กลุ่มที่ {number} จากกระดาษ", $"Type group {number} from the paper"), code.Group(group), StringComparison.OrdinalIgnoreCase);
        });
    }
}
