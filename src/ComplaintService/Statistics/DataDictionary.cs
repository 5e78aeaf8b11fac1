namespace ComplaintService.Statistics;

/// <summary>What a field of the open data means.</summary>
/// <param name="Name">As in JSON, and over the column.</param>
public sealed record DataField(string Name, string Type, string Thai, string English)
{
    public static IReadOnlyList<DataField> All { get; } =
    [
        new("month", "yyyy-MM", "เดือนที่รับเรื่อง (ค.ศ.-เดือน) หรือ all คือทุกเดือนรวมกัน แต่ละแถวแยกได้ไม่เกินสองมิติ จึงไม่ควรรวมทุกแถวเข้าด้วยกัน", "Month of receipt, or all: all months together. A row tells at most two dimensions apart: do not add all rows up"),
        new("category", "text", "รหัสประเภทเรื่อง ตามรายการใน /complaints/api/v1/categories หรือ all คือทุกประเภทรวมกัน", "Code of the category, as listed at /complaints/api/v1/categories; all: all together"),
        new("division", "text", "รหัสส่วนราชการที่รับผิดชอบ: SP สำนักปลัด, FIN กองคลัง, PW กองช่าง, SW กองสวัสดิการสังคม, EDU กองการศึกษา ศาสนาและวัฒนธรรม, IA หน่วยตรวจสอบภายใน, none ยังไม่ได้มอบหมาย, all ทุกส่วนราชการรวมกัน", "Code of the division in charge; none: not assigned yet; all: all together"),
        new("channel", "text", "ช่องทางที่ร้องเรียน หรือ all คือทุกช่องทางรวมกัน", "How it came in; all: all together"),
        new("received", "integer", "จำนวนเรื่องที่รับ รวมเรื่องซ้ำ", "Complaints received, duplicates too"),
        new("answered", "integer", "จำนวนเรื่องที่แจ้งผลแล้ว ไม่นับเรื่องซ้ำ", "Answered, duplicates not counted"),
        new("merged", "integer", "จำนวนเรื่องซ้ำที่รวมกับเรื่องอื่น", "Duplicates merged into another"),
        new("open", "integer", "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ", "Not answered yet"),
        new("closed", "integer", "จำนวนเรื่องที่ปิดแล้ว รวมเรื่องซ้ำ", "Closed, duplicates too"),
        new("answeredInTime", "integer", "จำนวนเรื่องที่แจ้งผลครั้งแรกภายในวันที่แจ้งไว้ครั้งแรก (15 วันหรือตามประเภทเรื่อง ไม่นับวันที่รอผู้ร้อง)", "Answered for the first time by the day promised at first"),
        new("overdue", "integer", "จำนวนเรื่องที่เลยวันที่แจ้งไว้และยังไม่แจ้งผล", "Past the promised day and not answered"),
        new("rejected", "integer", "จำนวนเรื่องที่แจ้งเหตุผลว่าดำเนินการไม่ได้ (รวมอยู่ใน answered)", "Answered with a reason why nothing can be done (part of answered)"),
        new("withheld", "true/false", "true คือมีช่องที่เว้นว่าง เพื่อคุ้มครองข้อมูลส่วนบุคคล: จำนวน 1 ถึง 4 ของแถวที่แยกสองมิติ, rejected 1 ถึง 4 ของแถวที่แยกหนึ่งมิติ, จำนวนที่ใช้คำนวณย้อนกลับได้ และ rejected ของทุกแถวที่แยกสองมิติ", "Something of the row is left empty: 1 to 4 in a row by two dimensions, rejected of 1 to 4 in a row by one, what would give these away, and rejected in each row by two"),
    ];
}
