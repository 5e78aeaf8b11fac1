using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Integrations.Webhooks;

/// <summary>States and problems in words.</summary>
internal static class WebhookWords
{
    public static (State State, string Text) Of(WebhookView webhook) => webhook.State switch
    {
        WebhookState.Healthy => (State.Done, T("ส่งถึงปกติ", "Arrives")),
        WebhookState.Failing => (State.Late, T("ส่งไม่ถึง กำลังส่งซ้ำ", "Does not arrive; is tried again")),
        WebhookState.Paused => (State.Stopped, T("หยุดส่ง", "Paused")),
        _ => (State.NotStarted, T("ยังไม่เคยส่ง", "Nothing sent yet")),
    };

    public static string Why(WebhookView webhook) => webhook.PausedFor switch
    {
        PauseCause.Unreached => T("ระบบหยุดส่งเอง เพราะส่งไม่ถึงเลยตลอดสามวัน", "The platform paused it: nothing arrived for three days"),
        PauseCause.Gone => T("ระบบหยุดส่งเอง เพราะปลายทางตอบว่าเลิกรับแล้ว (410)", "The platform paused it: the other system answered that it is gone (410)"),
        _ => T("ผู้ดูแลระบบหยุดส่ง", "An administrator paused it"),
    };

    public static (State State, string Text) Of(DeliveryState state, int tries) => state switch
    {
        DeliveryState.Delivered => (State.Done, T("ถึงแล้ว", "Arrived")),
        DeliveryState.Failed => (State.Stopped, T("ส่งไม่สำเร็จ", "Given up")),
        _ when tries > 0 => (State.Late, T("รอส่งซ้ำ", "Tried again later")),
        _ => (State.Doing, T("รอส่ง", "Waiting")),
    };

    public static string Of(DeliveryAttempt attempt) => attempt.Problem switch
    {
        null => T($"ปลายทางรับแล้ว ({attempt.Status})", $"Taken ({attempt.Status})"),
        DeliveryProblem.Refused => T($"ปลายทางตอบว่าไม่รับ ({attempt.Status})", $"Answered with {attempt.Status}"),
        DeliveryProblem.Unwanted => T("ปลายทางเลิกรับแล้ว (410)", "The other system is gone (410)"),
        DeliveryProblem.Redirected => T($"ปลายทางชี้ไปที่อยู่อื่น ({attempt.Status}) แก้ที่อยู่ให้ตรง", $"Pointed elsewhere ({attempt.Status}); correct the address"),
        DeliveryProblem.TimedOut => T("ปลายทางไม่ตอบภายในเวลาที่กำหนด", "No answer in time"),
        DeliveryProblem.NameUnknown => T("ไม่พบเครื่องตามชื่อในที่อยู่", "There is no machine of that name"),
        DeliveryProblem.PrivateAddress => T("ชื่อในที่อยู่ชี้ไปเครือข่ายภายใน ซึ่งยังไม่ได้อนุญาต", "The name leads into a private network, which is not allowed"),
        DeliveryProblem.Untrusted => T("ใบรับรอง HTTPS ของปลายทางเชื่อถือไม่ได้", "Its HTTPS certificate is not trusted"),
        DeliveryProblem.NoSecret => T("อ่านรหัสลับไม่ได้ เปลี่ยนรหัสลับใหม่", "The secret can't be read; change it for another"),
        DeliveryProblem.EventGone => T("เหตุการณ์ถูกลบแล้วเพราะเก่าเกินกำหนด", "The event was removed for its age"),
        _ => T("ติดต่อปลายทางไม่ได้", "Could not connect"),
    };

    public static string OfType(string type) => type == Delivery.Ping ? T("ทดสอบการส่ง", "Test") : Outgoing.Find(type)?.Text ?? type;
}
