using OperationsService.Integrations.Feed;
using OperationsService.Messages.Outboxes;
using OperationsService.Messages.Queues;
using OperationsService.Messages.Resting;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Messages;

/// <summary>Queues, events and states in words.</summary>
internal static class QueueWords
{
    private static readonly Dictionary<string, (string Thai, string English)> Events = new()
    {
        ["PlanMissed"] = ("บริการหนึ่งยังไม่มีแผน ขอให้ส่งซ้ำ", "A service has no plan and asks for it"),
        ["YearAskedAgain"] = ("ขอให้รายงานข้อมูลของปีหนึ่งซ้ำ", "The facts of a year are asked for again"),
        ["AuditSealed"] = ("ผนึกบันทึกการใช้งานแล้ว", "An audit trail was sealed"),
        ["SessionsRevoked"] = ("ยกเลิกการเข้าสู่ระบบของบุคคลหนึ่ง", "Somebody's sessions ended"),
    };

    private static readonly Dictionary<string, OutgoingType> Outgoing = Integrations.Feed.Outgoing.All.ToDictionary(type => type.Contract.Name);

    /// <summary>As the menu names it; one that is new by its own name.</summary>
    public static string Service(string name) => name switch
    {
        "plan" => T("แผนและงบประมาณ", "Plan and budget"),
        "complaints" => T("เรื่องร้องเรียน", "Complaints"),
        "training" => T("อบรม", "Training"),
        "risk" => T("ความเสี่ยง", "Risks"),
        "identity" => T("บุคลากรและสิทธิ์", "People and rights"),
        "operations" => T("การทำงานของระบบ", "Operations"),
        "gateway" => T("ประตูทางเข้า", "Gateway"),
        _ => name,
    };

    /// <summary>What happened, of a contract; one that is new by its own name.</summary>
    public static string Event(string? contract) => contract is null ? T("ข้อความที่ไม่บอกชนิด", "A message of unknown type")
        : Outgoing.TryGetValue(contract, out var type) ? type.Text
        : Events.TryGetValue(contract, out var words) ? T(words.Thai, words.English) : contract;

    public static (State State, string Text) Of(QueueView queue) => queue.Condition switch
    {
        QueueCondition.NoConsumer => (State.Stopped, T("ไม่มีผู้รับ", "Nobody hears it")),
        QueueCondition.Growing => (State.Late, T("ค้างเพิ่มขึ้น", "Growing")),
        _ when queue.Resting > 0 => (State.Late, T("มีข้อความพักรอ", "Messages rest")),
        _ => (State.Done, T("ปกติ", "Fine")),
    };

    public static (State State, string Text) Of(OutboxView outbox) => outbox switch
    {
        { Answers: false } => (State.Stopped, T("ไม่ตอบ", "Silent")),
        { Resting: > 0 } => (State.Stopped, T("มีเหตุการณ์ที่ส่งไม่ได้", "Some can't be sent")),
        { Waiting: > 0, OldestSeconds: > 60 } => (State.Late, T("ส่งช้า", "Behind")),
        _ => (State.Done, T("ปกติ", "Fine")),
    };

    public static (State State, string Text) Of(RestingState state) => state switch
    {
        RestingState.Leaving => (State.Doing, T("กำลังส่งกลับ", "Goes back")),
        RestingState.Returned => (State.Done, T("ส่งกลับแล้ว", "Sent back")),
        RestingState.Parked => (State.NotStarted, T("เก็บไว้ก่อน", "Parked")),
        RestingState.Discarded => (State.Stopped, T("ตัดทิ้ง", "Discarded")),
        _ => (State.Late, T("พักรอ", "Rests")),
    };

    /// <summary>Why nothing, or less, is known of the queues.</summary>
    public static (string Title, string More)? Missing(QueueSource source) => source switch
    {
        QueueSource.Amqp => (
            T("ข้อมูลคิวไม่ครบ", "Less is known of the queues"),
            T("ส่วนจัดการของ RabbitMQ ไม่ได้เปิดไว้หรือไม่ตอบ จึงไม่ทราบอัตราเข้าออก อายุของข้อความ และคิวที่ไม่มีบริการใดบอกชื่อ ตั้งค่า Messaging:Management ให้ชี้ไปที่ส่วนจัดการ", "RabbitMQ's management API is not set or does not answer: rates, ages, and queues that no service names are not known. Set Messaging:Management to its address.")),
        QueueSource.None => (
            T("ระบบข่าวสาร (RabbitMQ) ไม่ตอบ", "The broker (RabbitMQ) does not answer"),
            T("บริการต่าง ๆ ยังรับงานได้ เหตุการณ์ที่ยังไม่ได้ส่งรออยู่ในฐานข้อมูลของแต่ละบริการ และจะส่งเองเมื่อระบบข่าวสารกลับมา", "The services go on: what they have to tell waits in their own databases and leaves by itself when the broker is back.")),
        _ => null,
    };

    /// <summary>4 วินาที · 12 นาที · 3 ชั่วโมง · 2 วัน.</summary>
    public static string Age(double seconds) => seconds switch
    {
        < 60 => T($"{WholeNumber.Text((long)seconds)} วินาที", $"{WholeNumber.Text((long)seconds)} s"),
        < 3600 => T($"{WholeNumber.Text((long)seconds / 60)} นาที", $"{WholeNumber.Text((long)seconds / 60)} min"),
        < 172800 => T($"{WholeNumber.Text((long)seconds / 3600)} ชั่วโมง", $"{WholeNumber.Text((long)seconds / 3600)} h"),
        _ => T($"{WholeNumber.Text((long)seconds / 86400)} วัน", $"{WholeNumber.Text((long)seconds / 86400)} days"),
    };
}
