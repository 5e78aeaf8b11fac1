using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Data;
using TrainingService.Courses;

namespace TrainingService.Data;

internal sealed class CoursesTable : IEntityTypeConfiguration<Course>
{
    private static readonly string[] Everybody = ["คณะผู้บริหาร", "สมาชิกสภา", "พนักงานส่วนตำบล", "พนักงานจ้าง"];

    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.ToTable("courses");
        course.HasKey(row => row.Code);
        course.Property(row => row.Code).HasMaxLength(32);
        course.Property(row => row.Thai).HasMaxLength(Course.LongestName);
        course.Property(row => row.English).HasMaxLength(Course.LongestName);
        course.Property(row => row.Purpose).HasMaxLength(Course.LongestPurpose);
        course.Property(row => row.Topics).AsJson();
        course.Property(row => row.TargetGroups).AsJson();
        course.Property(row => row.Hours).HasPrecision(6, 2);
        course.Property(row => row.ProjectCode).HasMaxLength(16);
        course.Property(row => row.Division).HasMaxLength(16);
        course.Property(row => row.RowVersion).IsRowVersion();
        course.Property(row => row.FollowUpWeeks).HasDefaultValue(Course.UsualFollowUp); // of those that were there before it
        course.HasIndex(row => new { row.ProjectCode, row.Code });
        course.HasData(OfThePlan);
    }

    /// <summary>What the plan's sheets name: the purpose and the groups are theirs; hours where they give some, else a day or half of one.</summary>
    private static IEnumerable<Course> OfThePlan =>
    [
        Course.Of("ethics", new(
            "เสริมสร้างคุณธรรมจริยธรรมและพัฒนาคุณภาพชีวิต", "Ethics and quality of life",
            "ให้คณะผู้บริหาร สมาชิกสภา พนักงานส่วนตำบล และพนักงานจ้าง มีความรู้ความเข้าใจด้านวินัย คุณธรรม และจริยธรรม และนำไปใช้ในการปฏิบัติงาน",
            ["วินัยและจรรยาของข้าราชการส่วนท้องถิ่น", "มาตรฐานทางจริยธรรม", "หลักเศรษฐกิจพอเพียงกับการบริหารกิจการบ้านเมืองที่ดี", "หลักธรรมทางพระพุทธศาสนากับการทำงาน"],
            6, ["คณะผู้บริหาร", "ประธานสภา รองประธานสภา และสมาชิกสภา", "พนักงานส่วนตำบล", "พนักงานจ้างตามภารกิจ", "พนักงานจ้างทั่วไป", "ครู", "จ้างเหมาบริการ"], "1-03"), "SP"),
        Course.Of("anti-corruption", new(
            "เสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต", "Knowledge against corruption",
            "ให้บุคลากรมีความรู้ด้านการต่อต้านการทุจริต เฝ้าระวัง และร่วมกันต่อต้านการทุจริต วัดด้วยแบบทดสอบและแบบประเมินติดตามผล",
            ["การทุจริตและกฎหมายที่เกี่ยวข้อง", "ผลประโยชน์ทับซ้อน", "นโยบายไม่รับของขวัญ (No Gift Policy)", "ช่องทางแจ้งเบาะแสและการคุ้มครองผู้แจ้ง", "การประเมินความเสี่ยงการทุจริต"],
            3, Everybody, "1-04"), "SP"),
        Course.Of("honours", new(
            "ยกย่องและเชิดชูเกียรติผู้ทำคุณประโยชน์", "Honours for good deeds",
            "ยกย่องบุคคล หน่วยงาน และองค์กรที่ทำคุณประโยชน์หรือเข้าร่วมกิจกรรม ให้เห็นคุณค่าของการประพฤติตนเพื่อส่วนรวม",
            ["เกณฑ์และการคัดเลือก", "พิธีมอบเกียรติบัตร", "เล่าประสบการณ์ของผู้ได้รับการยกย่อง"],
            2, ["ประชาชน", "หน่วยงานภาครัฐ", "องค์กรภาคเอกชน"], "1-05"), "SP"),
        Course.Of("family", new(
            "ส่งเสริมครอบครัวยุคใหม่ลดใช้ความรุนแรง", "Families without violence",
            "ให้สมาชิกในครอบครัวอยู่ร่วมกันตามบทบาทหน้าที่ สร้างความสัมพันธ์ที่ดี และลดการใช้ความรุนแรงในครอบครัว",
            ["บทบาทหน้าที่ของคนในครอบครัว", "การสื่อสารเชิงบวก", "ความรุนแรงในครอบครัวและกฎหมายคุ้มครอง", "แหล่งขอความช่วยเหลือในชุมชน"],
            6, ["คณะบริหาร", "พนักงานส่วนตำบล", "ผู้นำชุมชน", "อาสาสมัครในชุมชน", "เด็กและเยาวชน"], "1-06"), "SW"),
        Course.Of("moral-school", new(
            "โรงเรียนคุณธรรม", "Moral school",
            "ให้นักเรียนซึมซับความรู้ด้านคุณธรรม จริยธรรม และหลักธรรมทางศาสนา และนำไปใช้ในชีวิตประจำวัน",
            ["คุณธรรมพื้นฐาน", "หลักธรรมในชีวิตประจำวัน", "บันทึกความดี"],
            6, ["นักเรียนชั้นอนุบาลถึงประถมศึกษา"], "1-07"), "EDU"),
        Course.Of("law-for-councillors", new(
            "ความรู้ด้านกฎ ระเบียบ และกฎหมายสำหรับผู้บริหารและสมาชิกสภาท้องถิ่น", "Law for executives and councillors",
            "ให้คณะผู้บริหารและสมาชิกสภาเข้าใจบทบาทและอำนาจหน้าที่ และปฏิบัติภารกิจได้ถูกต้องตามระเบียบและกฎหมาย อย่างน้อยปีละครั้ง",
            ["บทบาทและอำนาจหน้าที่ของสภาท้องถิ่น", "ระเบียบและกฎหมายที่เกี่ยวข้อง", "การตรวจสอบและติดตามการปฏิบัติงาน"],
            3, ["คณะผู้บริหาร", "สมาชิกสภา"], "4-04"), "SP"),
    ];
}
