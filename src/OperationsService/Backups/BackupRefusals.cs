using ServiceDefaults.Problems;

namespace OperationsService.Backups;

/// <summary>Why no backup is made, and the way on.</summary>
public static class BackupRefusals
{
    public static Refusal Running { get; } = new("backup-running", "กำลังสำรองข้อมูลอยู่ รอให้เสร็จก่อน", "A backup is being made already; wait until it is done");

    public static Refusal NoKey { get; } = new(
        "no-backup-key", "ยังไม่มีกุญแจสำรอง ผู้ดูแลเครื่องต้องสร้างก่อนด้วยคำสั่ง ./platform backup-key", "There is no recovery key yet: whoever looks after the server makes one with ./platform backup-key");

    public static Refusal NotHere { get; } = new(
        "not-here", "ฐานข้อมูลไม่ได้อยู่บนเครื่องนี้ จึงต้องสำรองด้วยวิธีของเซิร์ฟเวอร์ฐานข้อมูลนั้น", "The databases are not on this machine: their server has its own means of backup");
}
