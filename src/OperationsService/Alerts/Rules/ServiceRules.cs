namespace OperationsService.Alerts.Rules;

/// <summary>Services and what each needs.</summary>
internal static class ServiceRules
{
    private static readonly TimeSpan APassingMoment = TimeSpan.FromMinutes(1);

    public static AlertRule ServiceDown { get; } = new()
    {
        Code = "service-down",
        Severity = Severity.Critical,
        Title = new("บริการไม่ตอบ", "A service does not answer"),
        ToDo = new("ดูบันทึกของบริการนั้น แล้วเริ่มระบบใหม่ถ้าบริการไม่กลับมาเอง", "Read the log of that service, and start the platform again if it does not come back by itself"),
        RingsAfter = APassingMoment, // a restart takes seconds
        Look = (seen, _) => seen.Services?.Where(service => service.Replicas.All(replica => !replica.Answers)).Select(service => new Finding(service.Name, 0)),
        Say = found => new($"บริการ {found.Subject} ไม่ตอบเลย งานของบริการนี้หยุดอยู่", $"Nothing of the service {found.Subject} answers: its work has stopped"),
        Page = service => $"health/{service}",
    };

    public static AlertRule ReplicaDown { get; } = new()
    {
        Code = "replica-down",
        Severity = Severity.Warning,
        Title = new("บริการเหลือไม่ครบชุด", "A replica does not answer"),
        ToDo = new("ดูบันทึกของชุดที่ไม่ตอบ ระหว่างนี้ชุดที่เหลือทำงานแทน", "Read the log of the one that does not answer; the others do its work meanwhile"),
        RingsAfter = TimeSpan.FromMinutes(2),
        Look = (seen, _) => seen.Services?.Where(service => service.Replicas.Any(replica => replica.Answers) && service.Replicas.Any(replica => !replica.Answers))
            .Select(service => new Finding(service.Name, service.Replicas.Count(replica => !replica.Answers))),
        Say = found => new($"บริการ {found.Subject} ไม่ตอบ {AlertRule.Number(found.Value)} ชุด ชุดที่เหลือยังทำงาน", $"{AlertRule.Number(found.Value)} replicas of the service {found.Subject} do not answer; the others go on"),
        Page = service => $"health/{service}",
    };

    public static AlertRule ServiceIll { get; } = new()
    {
        Code = "service-ill",
        Severity = Severity.Warning,
        Title = new("บริการทำงานได้ไม่เต็มที่", "A service does not work fully"),
        ToDo = new("ดูว่าฐานข้อมูลหรือระบบข่าวสารใช้ไม่ได้ แล้วแก้ที่ส่วนนั้น", "See whether its database or the broker is away, and see to that"),
        RingsAfter = TimeSpan.FromMinutes(2),
        Look = (seen, _) => seen.Services?.Where(service => service.Replicas.Any(replica => replica is { Answers: true, IsWell: false })).Select(service => new Finding(service.Name, 0)),
        Say = found => new($"บริการ {found.Subject} บอกว่าฐานข้อมูลหรือระบบข่าวสารของตนใช้ไม่ได้", $"The service {found.Subject} says that its database or the broker is away"),
        Page = service => $"health/{service}",
    };

    public static AlertRule CertificateExpires { get; } = new()
    {
        Code = "certificate-expires",
        Severity = Severity.Warning,
        Title = new("ใบรับรอง HTTPS ใกล้หมดอายุ", "The HTTPS certificate is about to expire"),
        ToDo = new("ต่ออายุใบรับรองก่อนวันหมดอายุ มิฉะนั้นประชาชนจะเข้าเว็บไม่ได้", "Renew the certificate before that day, or citizens can't open the site"),
        Limit = new(14, 1, 90, new("เหลืออายุน้อยกว่า (วัน)", "Days left, fewer than")),
        Look = (seen, least) => seen.CertificateUntil is { } until ? Below(until - seen.At, least) : seen.HasNoCertificate ? [] : null,
        Say = found => found.Value < 0
            ? new("ใบรับรอง HTTPS หมดอายุแล้ว ประชาชนเข้าเว็บไม่ได้", "The HTTPS certificate has expired: citizens can't open the site")
            : new($"ใบรับรอง HTTPS เหลืออายุ {AlertRule.Number(found.Value)} วัน", $"The HTTPS certificate is good for {AlertRule.Number(found.Value)} more days"),
        Page = _ => "./",
    };

    public static AlertRule TelemetryDropped { get; } = new()
    {
        Code = "telemetry-dropped",
        Severity = Severity.Warning,
        Title = new("ข้อมูลการติดตามการทำงานถูกทิ้ง", "Traces or logs were dropped"),
        ToDo = new("ดูว่าฐานข้อมูลของ operations ช้าหรือเต็มหรือไม่ งานของประชาชนไม่กระทบ", "See whether the database of operations is slow or full; the work itself is not touched"),
        Limit = new(1, 1, 1_000_000, new("ทิ้งใน 10 นาทีตั้งแต่ (รายการ)", "Dropped within 10 minutes, at least")),
        RingsAfter = TimeSpan.FromMinutes(5), // a burst is no news
        OverAfter = TimeSpan.FromMinutes(10),
        Look = (seen, least) => seen.TelemetryDropped is not { } dropped ? null : dropped >= least ? [new("", dropped)] : [],
        Say = found => new($"ข้อมูลการติดตาม {AlertRule.Number(found.Value)} รายการถูกทิ้งใน 10 นาที", $"{AlertRule.Number(found.Value)} spans or log records were dropped within 10 minutes"),
        Page = _ => "traces",
    };

    public static IReadOnlyList<AlertRule> All { get; } = [ServiceDown, ReplicaDown, ServiceIll, CertificateExpires, TelemetryDropped];

    private static Finding[] Below(TimeSpan left, decimal days) => (decimal)left.TotalDays < days ? [new("", Math.Floor((decimal)left.TotalDays))] : [];
}
