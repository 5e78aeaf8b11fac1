using ServiceDefaults.Problems;

namespace OperationsService.Messages.Resting;

/// <summary>What the rules of resting messages say no to.</summary>
internal static class RestingRefusals
{
    public static Refusal NotResting { get; } = new("not-resting", "ข้อความที่เลือกไม่ได้พักรออยู่แล้ว อาจมีผู้จัดการไปก่อน เปิดหน้าใหม่แล้วลองอีกครั้ง", "What was chosen does not rest any more; perhaps somebody was faster. Load the page again");

    public static Refusal NothingRests { get; } = new("nothing-rests", "ไม่มีข้อความพักรออยู่ในคิวนี้", "No message rests in this queue");

    public static Refusal NotParked { get; } = new("not-parked", "ข้อความที่เลือกไม่ได้เก็บไว้หรือตัดทิ้งไว้", "What was chosen is neither parked nor discarded");

    public static Refusal NotThere { get; } = new("not-there", "ข้อความที่เลือกส่งกลับหรือตัดทิ้งไปแล้ว", "What was chosen was sent back or discarded already");
}
