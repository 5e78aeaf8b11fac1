namespace RiskService.InternalControl.Forms;

/// <summary>Components 2 and 3: principles 6 to 12.</summary>
internal static class CriteriaOfRisk
{
    public static IReadOnlyList<ControlPrinciple> Risk { get; } =
    [
        Criteria.Of(6, "หน่วยงานของรัฐระบุวัตถุประสงค์การควบคุมภายในของการปฏิบัติงานให้สอดคล้องกับวัตถุประสงค์ขององค์กรไว้อย่างชัดเจนและเพียงพอที่จะสามารถระบุและประเมินความเสี่ยงที่เกี่ยวข้องกับวัตถุประสงค์",
            "Objectives are clear enough to see the risks to them",
            ("งานหลักแต่ละงานมีเป้าหมายที่วัดได้ เช่น เบิกจ่ายภายในกี่วัน หรือไม่", "Has each main task an aim that can be measured, such as days until payment?"),
            ("เป้าหมายของกองสอดคล้องกับแผนพัฒนาและข้อบัญญัติของปีนี้หรือไม่", "Do the division's aims follow this year's plan and budget ordinance?")),
        Criteria.Of(7, "หน่วยงานของรัฐระบุความเสี่ยงที่มีผลต่อการบรรลุวัตถุประสงค์การควบคุมภายในอย่างครอบคลุมทั้งหน่วยงานของรัฐ และวิเคราะห์ความเสี่ยงเพื่อกำหนดวิธีการจัดการความเสี่ยงนั้น",
            "Risks are found across the whole organization, analysed and answered",
            ("กองได้เขียนความเสี่ยงของงานหลักไว้ในทะเบียนความเสี่ยงของปีนี้หรือไม่", "Are the risks of the main tasks in this year's register?"),
            ("ความเสี่ยงแต่ละเรื่องให้คะแนนโอกาสและผลกระทบ พร้อมเหตุผลหรือไม่", "Is each risk scored for likelihood and impact, with a reason?"),
            ("ความเสี่ยงที่สูงมีมาตรการ ผู้รับผิดชอบ และกำหนดเสร็จหรือไม่", "Has each high risk a measure, an owner and a day?")),
        Criteria.Of(8, "หน่วยงานของรัฐพิจารณาโอกาสที่อาจเกิดการทุจริต เพื่อประกอบการประเมินความเสี่ยงที่ส่งผลต่อการบรรลุวัตถุประสงค์",
            "Chances of fraud are considered",
            ("ได้คิดถึงการทุจริตในงานอนุญาต จัดซื้อจัดจ้าง และการใช้อำนาจของกองหรือไม่", "Were licences, procurement and the use of power looked at for fraud?"),
            ("งานที่คนเดียวทำได้ตั้งแต่ต้นจนจบ มีการตรวจทานโดยคนอื่นหรือไม่", "Where one person can do all steps, does another one check?"),
            ("เรื่องร้องเรียนของปีนี้ถูกนำมาดูว่ามีความเสี่ยงใดเพิ่มหรือไม่", "Were this year's complaints read for new risks?")),
        Criteria.Of(9, "หน่วยงานของรัฐระบุและประเมินการเปลี่ยนแปลงที่อาจมีผลกระทบอย่างมีนัยสำคัญต่อระบบการควบคุมภายใน",
            "Changes that matter to internal control are found and assessed",
            ("เมื่อกฎหมาย ระเบียบ หรือระบบงานเปลี่ยน กองทบทวนขั้นตอนของตนหรือไม่", "When laws, rules or systems change, does the division review its steps?"),
            ("เมื่อเปลี่ยนผู้บริหาร หัวหน้า หรือผู้ปฏิบัติงานสำคัญ มีการดูความเสี่ยงใหม่หรือไม่", "When leaders or key staff change, are risks looked at anew?")),
    ];

    public static IReadOnlyList<ControlPrinciple> Activities { get; } =
    [
        Criteria.Of(10, "หน่วยงานของรัฐระบุและพัฒนากิจกรรมการควบคุม เพื่อลดความเสี่ยงในการบรรลุวัตถุประสงค์ให้อยู่ในระดับที่ยอมรับได้",
            "Controls bring risks down to what can be accepted",
            ("ผู้ขอซื้อ ผู้ตรวจรับ และผู้จ่ายเงิน เป็นคนละคนกันหรือไม่", "Are those who order, accept and pay different people?"),
            ("เงินสด ทรัพย์สิน น้ำมัน และพัสดุ มีการตรวจนับเทียบกับทะเบียนหรือไม่", "Are cash, property, fuel and supplies counted against the books?"),
            ("การอนุมัติทุกเรื่องมีหลักฐานว่าใครอนุมัติ เมื่อใด หรือไม่", "Is it on record who approved what, and when?")),
        Criteria.Of(11, "หน่วยงานของรัฐระบุและพัฒนากิจกรรมการควบคุมทั่วไปด้านเทคโนโลยี เพื่อสนับสนุนการบรรลุวัตถุประสงค์",
            "General controls over technology",
            ("ทุกคนใช้รหัสผ่านของตนเองในระบบงาน (เช่น e-LAAS, e-GP) ไม่ให้ผู้อื่นใช้ หรือไม่", "Does everybody use their own password in the systems, and lend it to nobody?"),
            ("ข้อมูลสำคัญมีการสำรองไว้ และเคยลองกู้คืนหรือไม่", "Are important data backed up, and has restoring been tried?"),
            ("เมื่อมีคนย้ายหรือออก มีการยกเลิกสิทธิ์เข้าระบบทันทีหรือไม่", "Are the rights of those who leave taken back at once?")),
        Criteria.Of(12, "หน่วยงานของรัฐจัดให้มีกิจกรรมการควบคุม โดยกำหนดไว้ในนโยบาย ประกอบด้วยผลสำเร็จที่คาดหวังและขั้นตอนการปฏิบัติงาน เพื่อนำนโยบายไปสู่การปฏิบัติจริง",
            "Controls are written down as policy and steps, and followed",
            ("งานหลักมีคู่มือหรือผังขั้นตอนที่คนใหม่อ่านแล้วทำได้หรือไม่", "Is there a manual from which a newcomer could do each main task?"),
            ("ที่ทำจริงตรงกับที่เขียนไว้ในคู่มือหรือไม่", "Is work really done as the manual says?"),
            ("คู่มือได้รับการทบทวนภายในสองปีหรือไม่", "Was the manual reviewed within two years?")),
    ];
}
