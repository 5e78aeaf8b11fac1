namespace RiskService.InternalControl.Forms;

/// <summary>Component 1: principles 1 to 5.</summary>
internal static class CriteriaOfEnvironment
{
    public static IReadOnlyList<ControlPrinciple> Principles { get; } =
    [
        Criteria.Of(1, "หน่วยงานของรัฐแสดงให้เห็นถึงการยึดมั่นในคุณค่าของความซื่อตรงและจริยธรรม", "The organization shows its commitment to integrity and ethics",
            ("เจ้าหน้าที่ทุกคนรู้จักประมวลจริยธรรมและนโยบายไม่รับของขวัญ (No Gift Policy) หรือไม่", "Does everybody know the code of ethics and the No Gift Policy?"),
            ("ผู้บริหารและหัวหน้าทำตัวเป็นแบบอย่าง เช่น ไม่ใช้รถหรือของหลวงเพื่อส่วนตัว หรือไม่", "Do leaders set the example, such as no private use of official cars or goods?"),
            ("เมื่อมีผู้ทำผิด มีการตักเตือนหรือลงโทษเหมือนกันทุกคนหรือไม่", "Is wrongdoing answered in the same way, whoever did it?")),
        Criteria.Of(2, "ผู้กำกับดูแลของหน่วยงานของรัฐแสดงให้เห็นถึงความเป็นอิสระจากฝ่ายบริหาร และมีหน้าที่กำกับดูแลให้มีการพัฒนาหรือปรับปรุงการควบคุมภายใน รวมถึงการดำเนินการเกี่ยวกับการควบคุมภายใน",
            "Those who oversee are independent of management, and see to it that internal control is developed and works",
            ("มีการรายงานผลงานและการใช้เงินต่อสภา อบต. และอำเภอตามกำหนดหรือไม่", "Are work and spending reported to the council and the district when due?"),
            ("ข้อทักท้วงของสภา อำเภอ หรือ สตง. มีผู้รับผิดชอบแก้ไขและตอบกลับหรือไม่", "Is somebody responsible for answering what the council, the district or the State Audit Office objects to?"),
            ("ผู้ตรวจสอบภายในขอเอกสารและสอบถามได้โดยไม่มีใครขัดขวางหรือไม่", "Can the internal auditor ask for papers and answers without being hindered?")),
        Criteria.Of(3, "หัวหน้าหน่วยงานของรัฐจัดให้มีโครงสร้างองค์กร สายการบังคับบัญชา อำนาจหน้าที่และความรับผิดชอบที่เหมาะสมในการบรรลุวัตถุประสงค์ของหน่วยงานของรัฐภายใต้การกำกับดูแลของผู้กำกับดูแล",
            "The head sets up structure, lines of command, powers and duties that fit the objectives",
            ("มีคำสั่งแบ่งงานเป็นหนังสือ และตรงกับคนที่ทำงานจริงในปัจจุบันหรือไม่", "Are duties assigned in writing, and do they name those who really do them now?"),
            ("เมื่อคนหนึ่งลาหรือไปราชการ มีผู้ทำหน้าที่แทนที่แต่งตั้งไว้หรือไม่", "Is a deputy named for whoever is on leave or away?"),
            ("ใครอนุมัติเงินได้เท่าไร กำหนดไว้ชัดเจนและถือปฏิบัติหรือไม่", "Is it clear who may approve how much, and is it kept to?")),
        Criteria.Of(4, "หน่วยงานของรัฐแสดงให้เห็นถึงความมุ่งมั่นในการสร้างแรงจูงใจ พัฒนา และรักษาบุคลากรที่มีความรู้ความสามารถที่สอดคล้องกับวัตถุประสงค์ของหน่วยงานของรัฐ",
            "The organization attracts, develops and keeps people who know their work",
            ("งานสำคัญ เช่น การเงิน พัสดุ ช่าง มีผู้มีความรู้ตรงตำแหน่งหรือไม่", "Are key posts, such as finance, procurement and engineering, held by people trained for them?"),
            ("ในปีนี้เจ้าหน้าที่ได้อบรมเรื่องที่ใช้ในงานของตนหรือไม่", "Were people trained this year in what their work needs?"),
            ("เมื่อมีคนย้ายหรือออก มีการส่งมอบงานเป็นหนังสือหรือไม่", "When somebody leaves, is the work handed over in writing?")),
        Criteria.Of(5, "หน่วยงานของรัฐกำหนดให้บุคลากรมีหน้าที่และความรับผิดชอบต่อผลการปฏิบัติงานตามระบบการควบคุมภายใน เพื่อให้บรรลุวัตถุประสงค์ของหน่วยงานของรัฐ",
            "People answer for their part in internal control",
            ("แต่ละคนรู้ว่าตนต้องตรวจหรือควบคุมเรื่องใด และรู้ว่าต้องรายงานใคร หรือไม่", "Does everybody know what they must check, and to whom they report?"),
            ("การประเมินผลการปฏิบัติงานดูการทำตามระเบียบและขั้นตอนด้วยหรือไม่", "Do appraisals look at keeping to rules and steps too?")),
    ];
}
