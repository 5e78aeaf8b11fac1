using System.Globalization;
using Backup;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Backups;

/// <summary>States and problems in words.</summary>
internal static class BackupWords
{
    public static (State State, string Text) Of(BackupView backup) => backup switch
    {
        { State: BackupState.Waiting } => (State.NotStarted, T("รอเริ่ม", "Begins soon")),
        { State: BackupState.Running, Percent: { } percent } => (State.Doing, T($"กำลังทำ {percent}%", $"Under way, {percent}%")),
        { State: BackupState.Running } => (State.Doing, T("กำลังทำ", "Under way")),
        { State: BackupState.Failed } => (State.Stopped, T("ไม่สำเร็จ", "Failed")),
        { RemovedAt: not null } => (State.NotStarted, T("ลบแล้วเพราะครบกำหนดเก็บ", "Removed for its age")),
        { MissingSince: not null } => (State.Stopped, T("ไม่พบไฟล์ในที่เก็บ", "Not in the directory")),
        { CheckedAt: not null } => (State.Done, T("ตรวจแล้ว กู้คืนได้", "Checked: it restores")),
        { Bytes: null } => (State.NotStarted, T("ไม่ทราบผล", "Not known")),
        _ => (State.Late, T("ตรวจไม่ผ่าน", "Not found right")),
    };

    public static string Of(BackupCause cause) => cause switch
    {
        BackupCause.Schedule => T("ตามเวลา", "The schedule"),
        BackupCause.Command => T("คำสั่งบนเครื่อง", "The command line"),
        _ => T("ผู้ดูแลระบบ", "An administrator"),
    };

    /// <summary>What is wrong, and what to do.</summary>
    public static string? Why(string? problem) => problem switch
    {
        null => null,
        "no-room" => T("ที่เก็บเหลือที่ไม่พอ เพิ่มที่หรือลบไฟล์อื่น", "There is no room where backups go: add some, or remove other files"),
        "no-room-to-check" => T("ดิสก์ของข้อมูลเหลือที่ไม่พอสำหรับกู้คืนเพื่อตรวจ ไฟล์ใช้ได้แต่ยังไม่ได้ตรวจ", "The disk of the data has no room to restore it for the check: the file is there, unchecked"),
        "no-replication" => T("เซิร์ฟเวอร์ฐานข้อมูลไม่อนุญาตให้คัดลอกทั้งชุด", "The database server does not let itself be copied as a whole"),
        BackupProblem.NotChecked => T("การตรวจหยุดกลางคัน เพราะบริการหยุดหรือเครื่องดับ ระบบจะสำรองใหม่เอง", "The check was interrupted when the service or the machine stopped; another one is made"),
        "copy-failed" => T("คัดลอกฐานข้อมูลไม่สำเร็จ", "The databases could not be copied"),
        "interrupted" => T("หยุดกลางคัน เพราะบริการหยุดหรือเครื่องดับ ระบบจะทำใหม่เอง", "It was interrupted when the service or the machine stopped; another one is made"),
        "copy-is-wrong" or "damaged" or "cut-short" => T("สิ่งที่กู้คืนออกมาอ่านไม่ได้ครบ ดิสก์อาจเริ่มเสีย ให้ผู้ดูแลเครื่องตรวจดิสก์วันนี้", "What was restored can't be read as a whole. A disk may be failing: have it looked at today"),
        "copy-does-not-start" => T("ฐานข้อมูลที่กู้คืนเริ่มทำงานไม่ได้", "PostgreSQL does not start on what was restored"),
        "copy-differs" => T("สิ่งที่กู้คืนไม่ตรงกับฐานข้อมูล", "What was restored is not what was copied"),
        "trail-is-broken" => T("ในสิ่งที่กู้คืน บันทึกว่าใครทำอะไรไม่ตรงกับตราผนึก: บันทึกถูกแก้ก่อนสำรอง เก็บไฟล์ก่อนหน้านี้ไว้ แล้วทำตามคู่มือ audit-broken", "In what was restored an audit trail does not fit its seals: it was tampered with before. Keep the backups before this one, and follow the runbook's audit-broken"),
        "no-backup-key" => BackupRefusals.NoKey.Text,
        "not-here" => BackupRefusals.NotHere.Text,
        _ => T("ทำไม่สำเร็จ", "It could not be made"),
    };

    public static string Size(long bytes) => bytes < 1_000_000_000
        ? (bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture) + " MB"
        : (bytes / 1e9).ToString("#,0.0", CultureInfo.InvariantCulture) + " GB";

    /// <summary>3 วัน · 3 days: how old something is.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalHours: < 1 } => T($"{Math.Max(0, (int)age.TotalMinutes)} นาที", $"{Math.Max(0, (int)age.TotalMinutes)} minutes"),
        { TotalHours: < 48 } => T($"{(int)age.TotalHours} ชั่วโมง", $"{(int)age.TotalHours} hours"),
        _ => T($"{(int)age.TotalDays} วัน", $"{(int)age.TotalDays} days"),
    };

    public static string Took(TimeSpan took) => took.TotalMinutes < 1
        ? T($"{Math.Max(1, (int)took.TotalSeconds)} วินาที", $"{Math.Max(1, (int)took.TotalSeconds)} s")
        : T($"{(int)took.TotalMinutes} นาที", $"{(int)took.TotalMinutes} min");
}
