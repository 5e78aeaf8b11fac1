namespace OperationsService.Alerts.Rules;

/// <summary>Disk and backups.</summary>
internal static class StorageRules
{
    public static AlertRule DiskLow { get; } = Disk("disk-low", Severity.Warning, 10, new("ดิสก์ใกล้เต็ม", "The disk is filling up"),
        new("ลบไฟล์ที่ไม่ใช้ หรือเพิ่มพื้นที่ ก่อนที่ฐานข้อมูลจะหยุดรับข้อมูล", "Remove what is not needed or add space, before the database takes no more"));

    public static AlertRule DiskFull { get; } = Disk("disk-full", Severity.Critical, 5, new("ดิสก์เกือบเต็ม", "The disk is nearly full"),
        new("เพิ่มพื้นที่ตอนนี้ ถ้าดิสก์เต็ม ระบบจะรับเรื่องและบันทึกอะไรไม่ได้", "Add space now: on a full disk nothing can be received or saved"));

    public static AlertRule BackupOld { get; } = new()
    {
        Code = "backup-old",
        Severity = Severity.Critical,
        Title = new("ไม่มีข้อมูลสำรองที่ใหม่พอ", "There is no recent backup"),
        ToDo = new("เปิดหน้าสำรองข้อมูล ดูว่าเหตุใดจึงไม่ได้สำรอง แล้วสั่งสำรองทันที", "Open the page of backups, see why none was made, and make one now"),
        Limit = new(24, 1, 720, new("เก่าเกิน (ชั่วโมง)", "Older than (hours)")),
        RingsAfter = TimeSpan.FromHours(2), // the daily one takes its time
        Look = (seen, most) => seen.Backups is not { } backups ? null : (decimal)(seen.At - (backups.VerifiedAt ?? backups.ExpectedSince)).TotalHours is var age && age > most ? [new("", Math.Floor(age))] : [],
        Say = found => new($"ข้อมูลสำรองที่ตรวจแล้วชุดล่าสุดเก่า {AlertRule.Number(found.Value)} ชั่วโมง หรือยังไม่เคยมี", $"The last verified backup is {AlertRule.Number(found.Value)} hours old, or there never was one"),
        Page = _ => "backups",
    };

    public static AlertRule BackupFailed { get; } = new()
    {
        Code = "backup-failed",
        Severity = Severity.Critical,
        Title = new("สำรองข้อมูลไม่สำเร็จ", "The last backup failed"),
        ToDo = new("เปิดหน้าสำรองข้อมูล อ่านสาเหตุ แก้ไข แล้วสั่งสำรองใหม่", "Open the page of backups, read why, put it right, and make another one"),
        OverAfter = TimeSpan.Zero, // the next one that succeeds
        Look = (seen, _) => seen.Backups is not { } backups ? null : backups.LastFailed ? [new("", 0)] : [],
        Say = _ => new("การสำรองข้อมูลครั้งล่าสุดล้มเหลว หรือกู้คืนเพื่อตรวจสอบแล้วไม่ผ่าน", "The last backup failed, or could not be restored when it was verified"),
        Page = _ => "backups",
    };

    public static IReadOnlyList<AlertRule> All { get; } = [DiskLow, DiskFull, BackupOld, BackupFailed];

    private static AlertRule Disk(string code, Severity severity, int percent, Bilingual title, Bilingual toDo) => new()
    {
        Code = code,
        Severity = severity,
        Title = title,
        ToDo = toDo,
        Limit = new(percent, 1, 50, new("เหลือที่ว่างน้อยกว่า (ร้อยละ)", "Free space below (percent)")),
        RingsAfter = TimeSpan.FromMinutes(1),
        OverAfter = TimeSpan.FromMinutes(10),
        Look = (seen, least) => seen.Disks?.Where(disk => disk.FreePercent < least).Select(disk => new Finding(disk.Name, Math.Floor(disk.FreePercent * 10) / 10)),
        Say = found => new($"ดิสก์ {found.Subject} เหลือที่ว่างร้อยละ {AlertRule.Number(found.Value)}", $"{AlertRule.Number(found.Value)} percent of the disk {found.Subject} are free"),
        Page = _ => "./",
    };
}
