using PlanService.Reports;
using static PlanService.Reports.NaccTargetGroup;

namespace PlanService.Tests.Reports;

/// <summary>The nine boxes of E-PlanNACC, from the words of the real plan and of others.</summary>
public sealed class NaccTargetGroupTests
{
    private const string Own = "องค์การบริหารส่วนตำบลบึงนคร";

    [Theory]
    [InlineData("คณะผู้บริหาร", NaccTargetGroup.Executive)]
    [InlineData("ประธานสภาฯ,รองประธานสภาฯ สมาชิกสภาฯ", Council)]
    [InlineData("พนักงานส่วนตำบล", Staff)]
    [InlineData("พนักงานจ้างตามภารกิจ", Staff)]
    [InlineData("ครู", Staff)]
    [InlineData("จ้างเหมาบริการ", Staff)]
    [InlineData("พนักงาน/ลูกจ้างขององค์การบริหารส่วนตำบลบึงนคร", Staff)]
    [InlineData("ผู้บริหารท้องถิ่น สมาชิกสภาท้องถิ่น ข้าราชการฝ่ายประจำ ลูกจ้างประจำ พนักงานทั่วไป ของ องค์การบริหารส่วนตำบลบึงนคร", NaccTargetGroup.Executive, Council, Staff)]
    [InlineData("ประชาชน หน่วยงาน องค์กรทั้งภาครัฐและภาคเอกชนในเขตพื้นที่องค์การบริหาร ส่วนตำบลบึงนคร", People, StateAgencies, Business)]
    [InlineData("ผู้ทำคุณประโยชน์ และมีส่วนร่วมในกิจกรรมขององค์การบริหารส่วนตำบลบึงนคร", People)]
    [InlineData("คณะบริหาร พนักงานส่วนตำบล ผู้นำชุมชน อาสาสมัครในชุมชน เด็กและเยาวชน ในตำบลบึงนคร", NaccTargetGroup.Executive, Staff, Youth, People)]
    [InlineData("นักเรียน ชั้นอนุบาล-ประถมศึกษาของโรงเรียนบ้านสองพี่น้องวิทยาคาร โรงเรียนบ้านสังข์ และโรงเรียนบ้านไผ่", Youth, Schools)]
    [InlineData("สำนัก กอง ส่วน ฝ่ายต่าง ๆ ในองค์การบริหารส่วนตำบลบึงนคร", Staff)]
    [InlineData(Own, Staff)]
    [InlineData("ข้าราชการองค์การบริหารส่วนตำบลบึงนคร", Staff)]
    [InlineData("ผู้รับผิดชอบปฏิบัติงานด้านพัสดุ", Staff)]
    [InlineData("ประชาชนผู้รับบริการขององค์การบริหารส่วนตำบลบึงนคร", People)]
    [InlineData("ชุมชน/หมู่บ้าน/ตำบล ในพื้นองค์การบริหารส่วนตำบลบึงนคร", People)]
    [InlineData("หน่วยงานภายในขององค์การบริหารส่วนตำบลบึงนคร ทุกหน่วยงาน (สำนักงาน,กองงาน,กลุ่มงาน)", Staff)]
    [InlineData("คณะผู้บริหาร และสมาชิกสภาองค์การบริหารส่วนตำบลบึงนคร", NaccTargetGroup.Executive, Council)]
    [InlineData("ภาคประชาชนและบุคลากรขององค์การบริหารส่วนตำบลบึงนคร", Staff, People)]
    public void The_words_of_the_real_plan_find_their_boxes(string group, params NaccTargetGroup[] boxes) =>
        Assert.Equal(boxes, NaccTargetGroups.Of([group], Own));

    [Theory]
    [InlineData("สภาเด็กและเยาวชนตำบล", Youth)]
    [InlineData("พนักงานรัฐวิสาหกิจ", StateEnterprises)]
    [InlineData("ผู้บริหารสถานศึกษา", Schools)]
    [InlineData("ข้าราชการการเมืองฝ่ายบริหาร", NaccTargetGroup.Executive)]
    [InlineData("ข้าราชการการเมืองฝ่ายสภา", Council)]
    [InlineData("ศูนย์พัฒนาเด็กเล็กในสังกัด", Schools)]
    [InlineData("กองทุนหมู่บ้าน", People)]
    [InlineData("ผู้ประกอบการร้านค้า", Business)]
    [InlineData("นายกองค์การบริหารส่วนตำบล", NaccTargetGroup.Executive)]
    public void What_contains_the_word_of_another_group_is_not_that_group(string group, params NaccTargetGroup[] boxes) =>
        Assert.Equal(boxes, NaccTargetGroups.Of([group], Own));

    [Fact]
    public void Several_groups_come_once_each_in_the_order_of_the_system() =>
        Assert.Equal([NaccTargetGroup.Executive, Staff, People], NaccTargetGroups.Of(["ประชาชน", "พนักงานจ้าง", "บุคลากร", "คณะผู้บริหาร"], Own));

    [Fact]
    public void Unknown_words_check_no_box() => Assert.Empty(NaccTargetGroups.Of(["ตามความเหมาะสม", ""], Own));

    [Fact]
    public void E_PlanNACC_has_nine_boxes_and_each_has_its_name() =>
        Assert.Equal(9, Enum.GetValues<NaccTargetGroup>().Select(NaccTargetGroups.Thai).Distinct().Count());
}
