namespace ComplaintService.Statistics;

/// <summary>What a field of the open data means.</summary>
/// <param name="Name">As in JSON, and over the column.</param>
public sealed record DataField(string Name, string Type, string Thai, string English)
{
    public static IReadOnlyList<DataField> All { get; } =
    [
        new("month", "yyyy-MM", "เดือนที่รับเรื่อง (ค.ศ.-เดือน)", "Month of receipt"),
        new("category", "text", "รหัสประเภทเรื่อง ตามรายการใน /complaints/api/v1/categories", "Code of the category, as listed at /complaints/api/v1/categories"),
        new("division", "text", "รหัสส่วนราชการที่รับผิดชอบ: SP สำนักปลัด, FIN กองคลัง, PW กองช่าง, SW กองสวัสดิการสังคม, EDU กองการศึกษา ศาสนาและวัฒนธรรม, IA หน่วยตรวจสอบภายใน, none ยังไม่ได้มอบหมาย", "Code of the division in charge; none: not assigned yet"),
        new("channel", "text", "ช่องทางที่ร้องเรียน", "How it came in"),
        new("received", "integer", "จำนวนเรื่องที่รับ รวมเรื่องซ้ำ", "Complaints received, duplicates too"),
        new("answered", "integer", "จำนวนเรื่องที่แจ้งผลแล้ว ไม่นับเรื่องซ้ำ", "Answered, duplicates not counted"),
        new("merged", "integer", "จำนวนเรื่องซ้ำที่รวมกับเรื่องอื่น", "Duplicates merged into another"),
        new("open", "integer", "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ", "Not answered yet"),
        new("answeredInTime", "integer", "จำนวนเรื่องที่แจ้งผลภายในวันที่แจ้งไว้ครั้งแรก (15 วันหรือตามประเภทเรื่อง ไม่นับวันที่รอผู้ร้อง)", "Answered by the day promised at first"),
        new("overdue", "integer", "จำนวนเรื่องที่เลยวันที่แจ้งไว้และยังไม่แจ้งผล", "Past the promised day and not answered"),
        new("rejected", "integer", "จำนวนเรื่องที่แจ้งเหตุผลว่าดำเนินการไม่ได้ (รวมอยู่ใน answered)", "Answered with a reason why nothing can be done (part of answered)"),
        new("withheld", "true/false", "true คือมีจำนวน 1 ถึง 4 หรือจำนวนที่คำนวณย้อนกลับได้ จึงเว้นว่าง เพื่อคุ้มครองข้อมูลส่วนบุคคล", "Something of the row is left empty: a count of 1 to 4, or one that would give it away"),
    ];
}
