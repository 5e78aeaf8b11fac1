namespace ServiceDefaults.Audit.Checking;

/// <summary>What was done to a trail, in a few words: the same on a page and in a terminal.</summary>
public static class AuditFaultWords
{
    public static (string Thai, string English) Of(AuditFault fault) => fault switch
    {
        AuditFault.Changed => ("รายการถูกแก้ไข", "entry was changed"),
        AuditFault.Removed => ("รายการถูกลบ", "entry was removed"),
        AuditFault.RemovedUnsealed => ("รายการถูกลบก่อนผนึก", "entry was removed before it was sealed"),
        AuditFault.Inserted => ("รายการถูกแทรกโดยไม่ผ่านระบบ", "entry was put in past the service"),
        AuditFault.Backdated => ("รายการถูกแทรกภายหลังด้วยเวลาย้อนหลัง", "entry was put in afterwards with an old time"),
        AuditFault.SealChanged => ("ตราผนึกไม่ตรงกับรายการหรือกับตราก่อนหน้า", "seal does not fit its entries or the seal before"),
        AuditFault.SealMissing => ("ตราผนึกหายไป", "seal is missing"),
        AuditFault.Rewritten => ("สายตราผนึกถูกเขียนใหม่หรือถูกตัด", "chain was rewritten or cut off"),
        AuditFault.FalseStatement => ("ถ้อยแถลงไม่มีลายมือชื่อที่ถูกต้อง หรือไม่ตรงกัน", "statement is not rightly signed, or is not the same everywhere"),
        _ => ("ถ้อยแถลงหายไปก่อนฉบับนี้", "a statement is missing before this one"),
    };
}
