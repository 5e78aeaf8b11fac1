using OperationsService.Messages.Queues;

namespace OperationsService.Alerts.Rules;

/// <summary>What services tell one another, and letters by e-mail.</summary>
internal static class MessageRules
{
    public static AlertRule OutboxOverdue { get; } = new()
    {
        Code = "outbox-overdue",
        Severity = Severity.Critical,
        Title = new("เหตุการณ์ค้างส่งนานเกินไป", "Events wait too long to leave a service"),
        ToDo = new("ดูว่าระบบข่าวสาร (RabbitMQ) ทำงานหรือไม่ เหตุการณ์จะส่งเองเมื่อระบบกลับมา", "See whether the broker (RabbitMQ) runs; events leave by themselves once it is back"),
        Limit = new(5, 1, 1440, new("เก่าที่สุดเกิน (นาที)", "The oldest is older than (minutes)")),
        Look = (seen, most) => seen.Services?.Where(service => service.OutboxOldest is { } oldest && (decimal)oldest.TotalMinutes > most)
            .Select(service => new Finding(service.Name, Math.Floor((decimal)service.OutboxOldest!.Value.TotalMinutes))),
        Say = found => new($"เหตุการณ์ของบริการ {found.Subject} ค้างส่งมา {AlertRule.Number(found.Value)} นาที บริการอื่นยังไม่รู้ข่าว", $"Events of the service {found.Subject} have waited for {AlertRule.Number(found.Value)} minutes: the others do not know yet"),
        Page = _ => "messages",
    };

    public static AlertRule OutboxResting { get; } = new()
    {
        Code = "outbox-resting",
        Severity = Severity.Warning,
        Title = new("เหตุการณ์ที่ส่งไม่ได้", "Events that can't be sent"),
        ToDo = new("เปิดหน้าข่าวสาร อ่านสาเหตุ แล้วสั่งส่งใหม่", "Open the page of messages, read why, and have them sent again"),
        Limit = new(1, 1, 1000, new("จำนวนตั้งแต่ (รายการ)", "At least so many")),
        Look = (seen, least) => seen.Services?.Where(service => service.OutboxResting >= least).Select(service => new Finding(service.Name, service.OutboxResting!.Value)),
        Say = found => new($"บริการ {found.Subject} มีเหตุการณ์ {AlertRule.Number(found.Value)} รายการที่ส่งไม่ได้และพักไว้", $"{AlertRule.Number(found.Value)} events of the service {found.Subject} could not be sent and rest"),
        Page = _ => "messages",
    };

    public static AlertRule ErrorQueue { get; } = new()
    {
        Code = "error-queue",
        Severity = Severity.Warning,
        Title = new("ข่าวที่บริการรับแล้วทำไม่สำเร็จ", "Messages that a service could not deal with"),
        ToDo = new("เปิดหน้าข่าวสาร อ่านข้อผิดพลาด แล้วสั่งส่งซ้ำหรือพักไว้พร้อมเหตุผล", "Open the page of messages, read the error, and redeliver them or park them with a reason"),
        Limit = new(1, 1, 1000, new("จำนวนตั้งแต่ (ข่าว)", "At least so many")),
        Look = (seen, least) => seen.Queues?.Where(queue => queue.IsForErrors && queue.Ready >= least).Select(queue => new Finding(queue.Name, queue.Ready)),
        Say = found => new($"มีข่าว {AlertRule.Number(found.Value)} ข่าวค้างในคิว {found.Subject}", $"{AlertRule.Number(found.Value)} messages rest in the queue {found.Subject}"),
        Page = queue => $"messages/{QueueNames.Read(queue).Owner}",
    };

    public static AlertRule QueueAlone { get; } = new()
    {
        Code = "queue-alone",
        Severity = Severity.Critical,
        Title = new("คิวที่ไม่มีผู้รับ", "A queue fills and nobody reads it"),
        ToDo = new("ดูว่าบริการเจ้าของคิวทำงานอยู่ แล้วเริ่มบริการนั้นใหม่ ข่าวรออยู่ครบ", "See whether the service of that queue runs, and start it again; the messages wait for it"),
        Limit = new(1, 1, 100_000, new("ข่าวที่รอตั้งแต่ (ข่าว)", "Messages that wait, at least")),
        RingsAfter = TimeSpan.FromMinutes(5),
        Look = (seen, least) => seen.Queues?.Where(queue => queue is { IsForErrors: false, Consumers: 0 } && queue.Ready >= least).Select(queue => new Finding(queue.Name, queue.Ready)),
        Say = found => new($"คิว {found.Subject} มีข่าวรอ {AlertRule.Number(found.Value)} ข่าว และไม่มีบริการใดรับ", $"{AlertRule.Number(found.Value)} messages wait in the queue {found.Subject} and no service reads them"),
        Page = queue => $"messages/{queue}",
    };

    public static AlertRule LettersFailed { get; } = new()
    {
        Code = "letters-failed",
        Severity = Severity.Warning,
        Title = new("อีเมลที่ส่งไม่ถึง", "Letters that reached nobody"),
        ToDo = new("ดูบันทึกของบริการว่าเหตุใดส่งไม่ถึง และแจ้งผู้รับทางอื่นถ้าเรื่องสำคัญ", "Read in the log of the service why, and tell the person another way if it matters"),
        Limit = new(1, 1, 1000, new("จำนวนใน 24 ชั่วโมงตั้งแต่ (ฉบับ)", "Within 24 hours, at least")),
        Look = (seen, least) => seen.Services?.Where(service => service.LettersFailed >= least).Select(service => new Finding(service.Name, service.LettersFailed!.Value)),
        Say = found => new($"อีเมล {AlertRule.Number(found.Value)} ฉบับของบริการ {found.Subject} ส่งไม่ถึงใครใน 24 ชั่วโมงนี้", $"{AlertRule.Number(found.Value)} letters of the service {found.Subject} reached nobody within the last 24 hours"),
        Page = service => $"health/{service}",
    };

    public static AlertRule LettersWait { get; } = new()
    {
        Code = "letters-wait",
        Severity = Severity.Warning,
        Title = new("อีเมลค้างส่ง", "Letters wait for the mail server"),
        ToDo = new("ดูว่าเซิร์ฟเวอร์อีเมลใช้งานได้และรหัสผ่านยังถูกต้อง อีเมลจะส่งเองเมื่อใช้ได้", "See whether the mail server works and takes our password; letters leave by themselves then"),
        Limit = new(60, 5, 4320, new("ฉบับเก่าที่สุดเกิน (นาที)", "The oldest is older than (minutes)")),
        Look = (seen, most) => seen.Services?.Where(service => service.LettersOldest is { } oldest && (decimal)oldest.TotalMinutes > most)
            .Select(service => new Finding(service.Name, Math.Floor((decimal)service.LettersOldest!.Value.TotalMinutes))),
        Say = found => new($"อีเมลของบริการ {found.Subject} ค้างส่งมา {AlertRule.Number(found.Value)} นาที", $"Letters of the service {found.Subject} have waited for {AlertRule.Number(found.Value)} minutes"),
        Page = service => $"health/{service}",
    };

    public static IReadOnlyList<AlertRule> All { get; } = [OutboxOverdue, OutboxResting, ErrorQueue, QueueAlone, LettersFailed, LettersWait];
}
