using ServiceDefaults.Problems;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Why something was not done to a webhook, and the way on.</summary>
public static class WebhookRefusals
{
    public const int Most = 50;

    public static Refusal NameTaken { get; } = new("name-taken", "มีระบบปลายทางชื่อนี้แล้ว เลือกชื่ออื่น", "There is a webhook of this name; choose another");

    public static Refusal Many { get; } = new("many-webhooks", $"มีระบบปลายทางได้ไม่เกิน {Most} ระบบ", $"There are {Most} webhooks already");

    public static Refusal Paused { get; } = new("paused", "ระบบปลายทางนี้หยุดส่งอยู่แล้ว", "This webhook is paused already");

    public static Refusal NotPaused { get; } = new("not-paused", "ระบบปลายทางนี้ไม่ได้หยุดส่ง", "This webhook is not paused");

    public static Refusal Waiting { get; } = new("delivery-waiting", "รายการนี้รอส่งอยู่แล้ว", "This delivery waits to be sent already");

    public static Refusal EventGone { get; } = new("event-gone", "เหตุการณ์ของรายการนี้ถูกลบแล้วเพราะเก่าเกินกำหนด จึงส่งซ้ำไม่ได้", "The event of this delivery was removed for its age; it can't be sent again");
}
