using WebUi;

namespace ComplaintService.Corruption.Reports;

/// <summary>Why a report was not taken, and where to turn to instead. Nothing of it was kept.</summary>
public static class ReportRefusals
{
    private const string Elsewhere = "แจ้ง ป.ป.ช. โทร. 1205 ป.ป.ท. โทร. 1206 หรือศูนย์ดำรงธรรม โทร. 1567 ได้โดยตรง";
    private const string ElsewhereEnglish = "turn to the NACC (1205), the PACC (1206) or the damrongdhama centre (1567)";

    /// <summary>No officer has a key yet: nobody could read it.</summary>
    public static Objection Closed { get; } = new(StatusCodes.Status503ServiceUnavailable, new(
        "channel-closed", $"ช่องทางนี้ยังไม่เปิด {Elsewhere}", $"This channel is not open yet; {ElsewhereEnglish}"));

    /// <summary>Whoever could read it is accused, above the accused or of their division.</summary>
    public static Objection NobodyEntitled { get; } = new(StatusCodes.Status409Conflict, new(
        "nobody-entitled", $"เจ้าหน้าที่ที่เปิดเรื่องได้ทุกคนมีส่วนเกี่ยวข้องกับผู้ที่ท่านระบุ เราจึงไม่รับและไม่เก็บเรื่องนี้ไว้ {Elsewhere}",
        $"Everybody who could open this has to do with those you named, so it was neither taken nor kept; {ElsewhereEnglish}"));

    /// <summary>The disk is nearly full.</summary>
    public static Objection NoRoom { get; } = new(StatusCodes.Status503ServiceUnavailable, new(
        "no-room", $"ระบบรับเรื่องเพิ่มไม่ได้ชั่วคราว {Elsewhere}", $"Nothing more can be taken for now; {ElsewhereEnglish}"));

    /// <summary>Very many came in this hour, or very many receipts are being tried.</summary>
    public static Objection Busy { get; } = new(StatusCodes.Status429TooManyRequests, new(
        "slow-down", "ขณะนี้มีผู้ใช้ช่องทางนี้จำนวนมาก รอสักครู่แล้วลองอีกครั้ง", "Very many use this channel now; wait a little and try again"));

    public static Objection TooLarge(long most) => new(StatusCodes.Status413PayloadTooLarge, new(
        "too-large", $"ไฟล์แนบรวมกันต้องไม่เกิน {most / (1024 * 1024)} MB ไฟล์ที่เกินไม่ได้เก็บไว้", $"Attachments together must not exceed {most / (1024 * 1024)} MB; what exceeds was not kept"));

    public static Objection NoUpload { get; } = Objection.To("upload", "ไม่พบไฟล์ที่ส่งไว้ หรือใช้ไปแล้ว ส่งไฟล์อีกครั้ง", "Those files are not there, or were used already; send them again");

    public static Objection Full { get; } = new(StatusCodes.Status409Conflict, new(
        "full", "เรื่องนี้มีข้อความเต็มแล้ว แจ้งเป็นเรื่องใหม่", "This report holds no more messages; make a new one"));

    public static Objection Over { get; } = new(StatusCodes.Status409Conflict, new(
        "closed", "เรื่องนี้ปิดแล้ว ถ้ามีข้อมูลใหม่ แจ้งเป็นเรื่องใหม่", "This report is closed; if you know more, make a new one"));
}
