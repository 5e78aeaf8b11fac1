namespace RiskService.InternalControl.Forms;

/// <summary>Components 4 and 5: principles 13 to 17.</summary>
internal static class CriteriaOfMonitoring
{
    public static IReadOnlyList<ControlPrinciple> Information { get; } =
    [
        Criteria.Of(13, "หน่วยงานของรัฐจัดทำหรือจัดหาและใช้สารสนเทศที่เกี่ยวข้องและมีคุณภาพ เพื่อสนับสนุนให้มีการปฏิบัติตามการควบคุมภายในที่กำหนด",
            "Relevant information of good quality is made, obtained and used",
            ("รายงานการเงินและรายงานตามแผนทำเสร็จทันกำหนดหรือไม่", "Are financial reports and reports on the plan done in time?"),
            ("ตัวเลขในรายงานตรงกับเอกสารต้นเรื่อง และมีคนสอบทานก่อนส่งหรือไม่", "Do reported figures agree with the papers, and does somebody check them first?"),
            ("ค้นเอกสารสำคัญของปีก่อนได้ภายในวันเดียวหรือไม่", "Can an important paper of last year be found within a day?")),
        Criteria.Of(14, "หน่วยงานของรัฐมีการสื่อสารภายในเกี่ยวกับสารสนเทศ รวมถึงวัตถุประสงค์และความรับผิดชอบที่มีต่อการควบคุมภายใน ซึ่งมีความจำเป็นในการสนับสนุนให้มีการปฏิบัติตามการควบคุมภายในที่กำหนด",
            "Information, aims and duties of internal control are told within the organization",
            ("มีการประชุมกองหรือช่องทางแจ้งคำสั่ง ระเบียบใหม่ ให้ทุกคนรู้หรือไม่", "Do meetings or another channel tell everybody of new orders and rules?"),
            ("เจ้าหน้าที่แจ้งปัญหาหรือสิ่งผิดปกติถึงผู้บริหารได้โดยไม่ถูกกลั่นแกล้งหรือไม่", "Can staff tell leaders of problems without being punished for it?")),
        Criteria.Of(15, "หน่วยงานของรัฐมีการสื่อสารกับบุคคลภายนอกเกี่ยวกับเรื่องที่มีผลกระทบต่อการปฏิบัติตามการควบคุมภายในที่กำหนด",
            "Matters that affect internal control are told to, and heard from, people outside",
            ("ประชาชนรู้ขั้นตอน เวลา และค่าธรรมเนียมของบริการหรือไม่", "Do people know the steps, times and fees of each service?"),
            ("มีช่องทางร้องเรียนที่ใช้ได้จริง และตอบภายใน 15 วันหรือไม่", "Is there a way to complain that works, with an answer within 15 days?"),
            ("ประกาศจัดซื้อจัดจ้างและผลการใช้จ่ายเผยแพร่บนเว็บไซต์หรือไม่", "Are procurement and spending published on the website?")),
    ];

    public static IReadOnlyList<ControlPrinciple> Monitoring { get; } =
    [
        Criteria.Of(16, "หน่วยงานของรัฐระบุ พัฒนา และดำเนินการประเมินผลระหว่างการปฏิบัติงาน และหรือการประเมินผลเป็นรายครั้งตามที่กำหนด เพื่อให้เกิดความมั่นใจว่าได้มีการปฏิบัติตามองค์ประกอบของการควบคุมภายใน",
            "Internal control is evaluated during work, or from time to time",
            ("หัวหน้าตรวจงานหรือสุ่มตรวจเอกสารระหว่างปี และมีบันทึกไว้หรือไม่", "Does the head check work or samples during the year, on record?"),
            ("มีการติดตามการปรับปรุงตาม ปค.5 ของปีก่อนระหว่างปีหรือไม่", "Were last year's improvements followed during the year?")),
        Criteria.Of(17, "หน่วยงานของรัฐประเมินผลและสื่อสารข้อบกพร่องหรือจุดอ่อนของการควบคุมภายในอย่างทันเวลาต่อฝ่ายบริหารและผู้กำกับดูแล เพื่อให้ผู้รับผิดชอบสามารถสั่งการแก้ไขได้อย่างเหมาะสม",
            "Weak points are told in time to those who can put them right",
            ("เมื่อพบข้อบกพร่อง มีการรายงานผู้บริหารเป็นหนังสือโดยเร็วหรือไม่", "Are faults reported to the head in writing, and soon?"),
            ("ข้อตรวจพบของผู้ตรวจสอบภายในและ สตง. แก้ไขเสร็จตามกำหนดหรือไม่", "Are findings of the internal auditor and the State Audit Office put right by their day?"),
            ("เรื่องที่แก้ไม่ได้ตามกำหนด มีการบอกเหตุผลและกำหนดวันใหม่หรือไม่", "Where that was not possible, are a reason and a new day given?")),
    ];
}
