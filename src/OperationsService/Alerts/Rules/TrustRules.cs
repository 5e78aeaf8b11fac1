using OperationsService.Alerts.Watching;

namespace OperationsService.Alerts.Rules;

/// <summary>Who tries to come in, and whether the audit trail can be believed.</summary>
internal static class TrustRules
{
    public static AlertRule SignInsFailed { get; } = new()
    {
        Code = "sign-ins-failed",
        Severity = Severity.Warning,
        Title = new("เข้าสู่ระบบไม่สำเร็จหลายครั้งผิดปกติ", "Many sign-ins fail"),
        ToDo = new("ถามเจ้าหน้าที่ก่อนว่าลืมรหัสผ่านหรือไม่ ถ้าไม่ใช่ ให้ดูที่อยู่ที่พยายามเข้าและปิดกั้นที่เครือข่าย", "Ask the staff first whether passwords were forgotten; if not, find where it comes from and block it in the network"),
        Limit = new(20, 5, 10_000, new("ใน 10 นาทีตั้งแต่ (ครั้ง)", "Within 10 minutes, at least")),
        OverAfter = TimeSpan.FromMinutes(10),
        Look = (seen, least) => seen.FailedSignIns is not { } failed ? null : failed >= least ? [new("", failed)] : [],
        Say = found => new($"มีการเข้าสู่ระบบไม่สำเร็จ {AlertRule.Number(found.Value)} ครั้งใน 10 นาที", $"{AlertRule.Number(found.Value)} sign-ins failed within 10 minutes"),
        Page = _ => "audit?process=SignInPerson",
    };

    public static AlertRule AuditBroken { get; } = new()
    {
        Code = "audit-broken",
        Severity = Severity.Critical,
        Title = new("บันทึกการตรวจสอบถูกแก้ไข", "The audit trail was tampered with"),
        ToDo = new("อย่าแก้อะไร เก็บสำเนาข้อมูลไว้ รัน ./platform verify-audit แล้วแจ้งผู้บริหารและผู้ตรวจสอบภายใน", "Change nothing, keep a copy, run ./platform verify-audit, and tell the executive and the internal auditor"),
        OverAfter = TimeSpan.Zero,
        Look = (seen, _) => seen.Audit is not { } audit ? null : audit.Broken.Concat(Altered(audit).Select(check => check.Service)).Distinct()
            .Select(service => new Finding(service, Altered(audit).Where(check => check.Service == service).Sum(check => check.Faults))),
        Say = found => found.Value > 0
            ? new($"บริการ {found.Subject} ตรวจบันทึกของตนแล้วพบ {AlertRule.Number(found.Value)} รายการที่ถูกแก้ เพิ่ม หรือลบ", $"The service {found.Subject} verified its audit trail and found {AlertRule.Number(found.Value)} things that were changed, added or removed")
            : new($"บันทึกการตรวจสอบของบริการ {found.Subject} ไม่ตรงกับลายนิ้วมือที่เก็บไว้ มีรายการถูกแก้ เพิ่ม หรือลบ", $"The audit trail of the service {found.Subject} does not fit its seals: an entry was changed, added or removed"),
        Page = _ => "audit/seals",
    };

    public static AlertRule AuditUnchecked { get; } = new()
    {
        Code = "audit-unchecked",
        Severity = Severity.Warning,
        Title = new("บันทึกการตรวจสอบไม่ได้ตรวจตามกำหนด", "The audit trail was not verified when it was due"),
        ToDo = new("อ่านบันทึกของบริการนั้น แล้วรัน ./platform verify-audit แทนไปก่อน", "Read the log of that service, and run ./platform verify-audit meanwhile"),
        Limit = new(2, 1, 60, new("เลยกำหนดเกิน (วัน)", "Overdue by more than (days)")),
        Look = (seen, most) => seen.Audit?.Checks?.Select(check => new Finding(check.Service, (decimal)Math.Floor((seen.At - check.DueAt).TotalDays))).Where(found => found.Value > most),
        Say = found => new($"บริการ {found.Subject} ไม่ได้ตรวจบันทึกของตนประจำสัปดาห์ เลยกำหนดมา {AlertRule.Number(found.Value)} วัน", $"The service {found.Subject} did not verify its audit trail: the weekly check is {AlertRule.Number(found.Value)} days late"),
        Page = _ => "audit/seals",
    };

    public static AlertRule AuditUnsigned { get; } = new()
    {
        Code = "audit-unsigned",
        Severity = Severity.Warning,
        Title = new("บันทึกการตรวจสอบยังไม่ได้ลงลายมือชื่อ", "The audit trail was not countersigned"),
        ToDo = new("ดูบันทึกของบริการ operations การลงลายมือชื่อทำเองทุกวันเมื่อบริการนี้และฐานข้อมูลใช้ได้", "Read the log of operations; it countersigns every day by itself while it and its database work"),
        Limit = new(48, 24, 720, new("นานเกิน (ชั่วโมง)", "Longer than (hours)")),
        Look = (seen, most) => seen.Audit is not { } audit ? null : (decimal)(seen.At - (audit.SignedAt ?? audit.ExpectedSince)).TotalHours is var age && age > most ? [new("", Math.Floor(age))] : [],
        Say = found => new($"บันทึกการตรวจสอบไม่ได้ลงลายมือชื่อมา {AlertRule.Number(found.Value)} ชั่วโมง", $"The audit trails were not countersigned for {AlertRule.Number(found.Value)} hours"),
        Page = _ => "audit/seals",
    };

    public static IReadOnlyList<AlertRule> All { get; } = [SignInsFailed, AuditBroken, AuditUnchecked, AuditUnsigned];

    private static IEnumerable<AuditChecked> Altered(AuditSeen audit) => (audit.Checks ?? []).Where(check => check.Faults > 0);
}
