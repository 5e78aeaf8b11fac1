using System.Text;
using PlanService.Import;

namespace PlanService.Tests.Import;

/// <summary>Plans of other organizations, other years, other templates: invented ones.</summary>
public class OtherPlansTests
{
    private static PlanReading Read(string text) => PlanDocument.Read(Encoding.UTF8.GetBytes(text));

    internal const string Municipality = """
        แผนปฏิบัติการป้องกันการทุจริต
        เทศบาลตำบลท่าใหม่ อำเภอท่าช้าง จังหวัดสิงห์บุรี
        พ.ศ. ๒๕๗๑ – ๒๕๗๕

        มิติ	ภารกิจตามมิติ	โครงการ/กิจกรรม/มาตรการ	ปี ๒๕๗๑	ปี ๒๕๗๒	ปี ๒๕๗๓	ปี ๒๕๗๔	ปี ๒๕๗๕	หมายเหตุ
        			งบประมาณ (บาท)	งบประมาณ (บาท)	งบประมาณ (บาท)	งบประมาณ (บาท)	งบประมาณ (บาท)	
        ๑. การปลูกฝังวิธีคิดใหม่	๑.๑ การสร้างจิตสำนึกแก่บุคลากร ๑.๑.๑ สร้างความตระหนักตามอำนาจหน้าที่	๑. โครงการอบรมคุณธรรม ๒. กิจกรรมวันต่อต้านคอร์รัปชัน	๑๐,๐๐๐ -	๑๐,๐๐๐ -	๑๐,๐๐๐ -	๑๐,๐๐๐ -	๑๐,๐๐๐ -	
        	๑.๒ การสร้างจิตสำนึกแก่ประชาชน	๑. มาตรการส่งเสริมเศรษฐกิจพอเพียง	-	-	-	-	-	ไม่ใช้งบประมาณ
        รวมมิติที่ ๑		จำนวน ๓ โครงการ	๑๐,๐๐๐	๑๐,๐๐๐	๑๐,๐๐๐	๑๐,๐๐๐	๑๐,๕๐๐	
        ๒. การเปิดบ้านให้เห็น	๒.๑ การเปิดเผยข้อมูล	๑. มาตรการเผยแพร่ข้อมูล	๕,๐๐	๕,๐๐๐	๕,๐๐๐	๕,๐๐๐	๕,๐๐๐	
        รวมมิติที่ ๒		จำนวน ๑ โครงการ	๕,๐๐๐	๕,๐๐๐	๕,๐๐๐	๕,๐๐๐	๕,๐๐๐	
        ๓. ประชาชนร่วมเฝ้าระวัง	๓.๑ การมีส่วนร่วม	โครงการประชาคมเมือง	๒๐,๐๐๐	๒๐,๐๐๐	๒๐,๐๐๐	๒๐,๐๐๐	๒๐,๐๐๐	
        รวมมิติที่ ๓		จำนวน ๒ โครงการ	๒๐,๐๐๐	๒๐,๐๐๐	๒๐,๐๐๐	๒๐,๐๐๐	๒๐,๐๐๐	
        รวมทั้งสิ้น		จำนวน ๕ โครงการ	๓๕,๐๐๐	๓๕,๐๐๐	๓๕,๐๐๐	๓๕,๐๐๐	๓๕,๐๐๐	

        ๑. ชื่อโครงการ : โครงการอบรมคุณธรรม
        ๒. ความเป็นมา
        บุคลากรต้องมีคุณธรรม
        ๓. วัตถุประสงค์
        ๓.๑ เพื่อให้บุคลากรมีความรู้
        ๓.๒ เพื่อป้องกันการทุจริต
        ๔. เป้าหมาย
        พนักงานเทศบาล จำนวน ๓๐ คน
        ๕. ขั้นตอนและวิธีดำเนินงาน
        ๕.๑ ขออนุมัติ
        ๕.๒ จัดอบรม
        ๕.๓ รายงานผล
        ๖. ระยะเวลาดำเนินงาน : ปีงบประมาณ ๒๕๗๑ – ๒๕๗๕
        ๗. งบประมาณ
        ใช้งบประมาณ ๑๐,๐๐๐ บาท (หนึ่งหมื่นห้าร้อยบาทถ้วน) ดังนี้
        ๑) ค่าวิทยากร จำนวน ๖ ชั่วโมง ๆ ละ ๖๐๐ บาท เป็นเงิน ๓,๖๐๐ บาท
        ๒) ค่าอาหารกลางวัน จำนวน ๕๐ คน x ๘๐ บาท x ๑ มื้อ เป็นเงิน ๔,๐๐๐ บาท
        ๓) ค่าวัสดุ เป็นเงิน ๒,๔๐๐ บาท
        รวมเป็นเงินทั้งสิ้น ๑๐,๐๐๐ บาท
        ๘. ผู้รับผิดชอบ : กองสาธารณสุขและสิ่งแวดล้อม, สำนักปลัดเทศบาล
        ๙. ผลที่คาดว่าจะได้รับ
        ๙.๑ ผลผลิต
        ผู้เข้าอบรมมีความรู้เพิ่มขึ้น ร้อยละ ๘๕ ขึ้นไป
        ๙.๒ ผลลัพธ์
        การทุจริตลดลง
        """;

    [Fact]
    public void A_municipality_with_three_dimensions_rows_a_line_and_thai_digits()
    {
        var plan = Read(Municipality).Plan!;

        Assert.Equal("เทศบาลตำบลท่าใหม่", plan.Organization.Name);
        Assert.Equal("จังหวัดสิงห์บุรี", plan.Organization.Province);
        Assert.Equal([2571, 2572, 2573, 2574, 2575], plan.FiscalYears.Select(year => year.Year));
        Assert.Null(plan.Template);
        Assert.Equal(["การปลูกฝังวิธีคิดใหม่", "การเปิดบ้านให้เห็น", "ประชาชนร่วมเฝ้าระวัง"], plan.Dimensions.Select(dimension => dimension.Name));
        Assert.Equal(["1-01", "1-02", "1-03", "2-01", "3-01"], plan.Projects.Select(project => project.Code));
        Assert.Equal([ProjectKind.Project, ProjectKind.Activity, ProjectKind.Measure, ProjectKind.Measure, ProjectKind.Project], plan.Projects.Select(project => project.Kind));
        Assert.Equal(["1.1", "1.1", "1.2", "2.1", "3.1"], plan.Projects.Select(project => project.Mission));
        Assert.Equal(["1.1.1"], plan.Projects[1].Objectives);
        Assert.All(plan.Projects[0].Budgets, budget => Assert.Equal(10_000, budget.Baht));
        Assert.All(plan.Projects[1].Budgets, budget => Assert.Null(budget.Baht));
        Assert.Equal(35_000 * 5, plan.Totals.Grand);
    }

    [Fact]
    public void Its_sheet_is_read_whichever_names_the_headings_have()
    {
        var sheet = Read(Municipality).Plan!.Projects[0].Sheet!;

        Assert.Equal("บุคลากรต้องมีคุณธรรม", sheet.Rationale);
        Assert.Equal(["เพื่อให้บุคลากรมีความรู้", "เพื่อป้องกันการทุจริต"], sheet.Purposes);
        Assert.Equal((30m, "คน"), (sheet.TargetTotal, sheet.TargetUnit));
        Assert.Equal(["ขออนุมัติ", "จัดอบรม", "รายงานผล"], sheet.Steps.Select(step => step.Text));
        Assert.Equal(5, sheet.FiscalYears.Count);
        Assert.Equal(10_000, sheet.Budget);
        Assert.Equal([3_600m, 4_000m, null], sheet.BudgetLines.Select(line => line.Computed));
        Assert.Equal([null, "SP"], sheet.Divisions.Select(division => division.Code));
        Assert.Equal("กองสาธารณสุขและสิ่งแวดล้อม", sheet.Divisions[0].Name);
        Assert.Equal((Comparator.AtLeast, 85m, "ร้อยละ"), (sheet.Outputs[0].Comparator, sheet.Outputs[0].Target!.Value, sheet.Outputs[0].Unit!));
        Assert.Equal(Comparator.Decreases, sheet.Outcomes[0].Comparator);
    }

    [Theory]
    [InlineData("amount-typo", "๕,๐๐")]
    [InlineData("sum-subtotal", "๑๐,๕๐๐")]
    [InlineData("count-dimension", "จำนวน ๒ โครงการ")]
    [InlineData("sum-grand-total-versus-subtotals", "รวมทั้งสิ้น")]
    [InlineData("line-arithmetic-words", "หนึ่งหมื่นห้าร้อยบาทถ้วน")]
    [InlineData("target-versus-quantity", "๕๐ คน x ๘๐ บาท")]
    [InlineData("matrix-versus-sheet-no-sheet", "กิจกรรมวันต่อต้านคอร์รัปชัน")]
    public void Its_inconsistencies_are_found(string code, string quoted) =>
        Assert.Contains(Read(Municipality).Findings, finding => finding.Code == code && finding.AsWritten.Contains(quoted, StringComparison.Ordinal));

    internal const string OlderTemplate = """
        แผนปฏิบัติการป้องกันการทุจริต ๔ ปี
        พ.ศ. ๒๕61 – ๒๕๖4
        องค์การบริหารส่วนจังหวัดแดนใต้
        โครงการ/กิจกรรม/มาตรการ และงบประมาณ 4 ปี (พ.ศ. 2561 – 2564) โดยแยกตามมิติ

        มิติที่ 1. การสร้างสังคมที่ดี

        	ภารกิจตามมิติ
        	โครงการ/กิจกรรม/มาตรการ
        	ปี ๒๕๖๑
        	ปี ๒๕๖๒
        	ปี ๒๕๖๓
        	ปี ๒๕๖๔
        	หมายเหตุ
        	
        	
        	งบประมาณ
        (บาท)
        	งบประมาณ
        (บาท)
        	งบประมาณ
        (บาท)
        	งบประมาณ
        (บาท)
        	
        	๑.๑ การสร้างจิตสำนึกแก่บุคลากร
        1.1.1 สร้างจิตสำนึกตามอำนาจหน้าที่
        1.1.2 สร้างจิตสำนึกตามประมวลจริยธรรม
        	๑) โครงการความรู้คู่คุณธรรม
        ๒) มาตรการส่งเสริมจริยธรรม
        	20,000
        -
        	20,000
        -
        	20,000
        -
        	20,000
        -
        	
        	รวมมิติที่ 1
        	2 โครงการ
        	20,000
        	20,000
        	20,000
        	20,000
        	

        มิติที่ 2. การบริหารเพื่อป้องกันการทุจริต

        	ภารกิจตามมิติ
        	โครงการ/กิจกรรม/มาตรการ
        	ปี ๒๕๖๑
        	ปี ๒๕๖๒
        	ปี ๒๕๖๓
        	ปี ๒๕๖๔
        	หมายเหตุ
        	๒.๑ แสดงเจตจำนง
        	๑) มาตรการประกาศเจตจำนง
        	-
        	-
        	-
        	-
        	
        	รวมทั้งหมด
        	4 โครงการ
        	20,000
        	20,000
        	20,000
        	20,000
        	
        1. ชื่อโครงการ : โครงการความรู้คู่คุณธรรม
        2. หลักการและเหตุผล/ที่มาของโครงการ
        เหตุผล
        3. วัตถุประสงค์
        เพื่อสร้างจิตสำนึก
        4. เป้าหมาย/ผลผลิต
        บุคลากร ๑๒๐ คน
        5. พื้นที่ดำเนินการ
        ในเขตจังหวัด
        6. วิธีดำเนินการ
        - เสนอโครงการ
        - จัดอบรม
        7. ระยะเวลาดำเนินการ
        4 ปี (ปีงบประมาณ พ.ศ. 2561 – 2564)
        8. งบประมาณดำเนินการ
        25,000 บาท
        9. ผู้รับผิดชอบโครงการ
        กองการเจ้าหน้าที่ องค์การบริหารส่วนจังหวัดแดนใต้
        10. ตัวชี้วัด/ผลลัพธ์
        - ผู้เข้าอบรมไม่น้อยกว่าร้อยละ 90
        """;

    [Fact]
    public void An_older_plan_of_four_years_with_a_table_for_each_dimension()
    {
        var reading = Read(OlderTemplate);
        var plan = reading.Plan!;

        Assert.Equal("องค์การบริหารส่วนจังหวัดแดนใต้", plan.Organization.Name);
        Assert.Equal([2561, 2562, 2563, 2564], plan.FiscalYears.Select(year => year.Year));
        Assert.Equal(["การสร้างสังคมที่ดี", "การบริหารเพื่อป้องกันการทุจริต"], plan.Dimensions.Select(dimension => dimension.Name));
        Assert.Equal(["1-01", "1-02", "2-01"], plan.Projects.Select(project => project.Code));
        Assert.Equal(80_000, plan.Totals.Grand);
        var sheet = Assert.Single(plan.Sheets);
        Assert.Equal("1-01", sheet.ProjectCode);
        Assert.Equal(2, sheet.Steps.Count);
        Assert.Equal("ในเขตจังหวัด", Assert.Single(sheet.OtherSections).Text);
        Assert.Equal((Comparator.AtLeast, 90m), (sheet.Outcomes[0].Comparator, sheet.Outcomes[0].Target!.Value));
        Assert.Contains(reading.Findings, finding => finding.Code == "matrix-versus-sheet-budget" && finding.ProjectCode == "1-01");
        Assert.Contains(reading.Findings, finding => finding.Code == "count-total" && finding.AsWritten == "4 โครงการ");
    }

    [Fact]
    public void One_project_no_sheets_and_cells_of_several_lines_in_rows_with_tabs()
    {
        var reading = Read("""
            แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)
            เทศบาลเมืองเขาแก้ว
            มิติ	ภารกิจตามมิติ	โครงการ/กิจกรรม/มาตรการ	ปี 2566	ปี 2567	ปี 2568	ปี 2569	ปี 2570	หมายเหตุ
            มิติที่ 4 การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น	4.1 การจัดวางระบบตรวจสอบภายใน การควบคุมภายใน และการบริหารความเสี่ยงการทุจริต
            4.1.1 มีการจัดทำและรายงานการจัดทำระบบตรวจสอบภายใน	1. โครงการตรวจสอบภายใน
            2. กิจกรรมประเมินความเสี่ยง	5000
            -	5000
            -	5000
            -	5000
            -	50000
            -	
            รวมทั้งสิ้น		จำนวน 2 โครงการ	5000	5000	5000	5000	5000	
            """);

        Assert.Equal("nacc-2566", reading.Plan!.Template);
        Assert.Equal(["4-01", "4-02"], reading.Plan.Projects.Select(project => project.Code));
        Assert.Equal([5000m, 5000m, 5000m, 5000m, 50000m], reading.Plan.Projects[0].Budgets.Select(budget => budget.Baht));
        Assert.Empty(reading.Plan.Sheets);
        Assert.Contains(reading.Findings, finding => finding.Code == "amount-typo-ten-times" && finding.AsWritten == "50000");
        Assert.Contains(reading.Findings, finding => finding.Code == "sum-grand-total");
        Assert.Contains(reading.Findings, finding => finding.Code == "heading-no-sheets");
    }

    [Fact]
    public void Values_one_a_line_without_any_tabs()
    {
        var plan = Read("""
            แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2571 – 2573
            องค์การบริหารส่วนตำบลทุ่งทอง
            มิติ
            ภารกิจตามมิติ
            โครงการ/กิจกรรม/มาตรการ
            ปี 2571
            ปี 2572
            ปี 2573
            หมายเหตุ
            1. การมีส่วนร่วม
            1.1 ร่วมวางแผน
            1. โครงการเวทีประชาชน
            2. มาตรการรับฟังความคิดเห็น
            12,000
            -
            13,000
            -
            14,000
            -
            เริ่มปี 2571
            รวมทั้งสิ้น
            จำนวน 2 โครงการ
            12,000
            13,000
            14,000
            """).Plan!;

        Assert.Equal([12_000m, 13_000m, 14_000m], plan.Projects[0].Budgets.Select(budget => budget.Baht));
        Assert.Equal(["-", "-", "-"], plan.Projects[1].Budgets.Select(budget => budget.AsWritten));
        Assert.Equal([12_000m, 13_000m, 14_000m], plan.Totals.ByYear.Select(year => year.Written));
        Assert.Equal("การมีส่วนร่วม", plan.Dimensions[0].Name);
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is_wrong()
    {
        var text = Municipality.Replace("๕,๐๐\t", "๕,๐๐๐\t", StringComparison.Ordinal).Replace("๑๐,๕๐๐", "๑๐,๐๐๐", StringComparison.Ordinal)
            .Replace("จำนวน ๒ โครงการ", "จำนวน ๑ โครงการ", StringComparison.Ordinal).Replace("หนึ่งหมื่นห้าร้อย", "หนึ่งหมื่น", StringComparison.Ordinal)
            .Replace("พนักงานเทศบาล จำนวน ๓๐ คน", "พนักงานเทศบาล จำนวน ๕๐ คน", StringComparison.Ordinal);

        Assert.DoesNotContain(Read(text).Findings, finding => finding.Severity == FindingSeverity.Error);
    }
}
