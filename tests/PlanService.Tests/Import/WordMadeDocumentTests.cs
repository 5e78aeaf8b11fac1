using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PlanService.Import;

namespace PlanService.Tests.Import;

/// <summary>Documents as people make them in Word: automatic numbers, merged cells, boxes, tracked changes, split runs.</summary>
public class WordMadeDocumentTests
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """;

    [Fact]
    public void Automatic_numbers_are_part_of_the_text()
    {
        var plan = Read(Sheet());
        var sheet = Assert.Single(plan.Sheets);

        Assert.Equal("โครงการอบรมคุณธรรม", sheet.Name);
        Assert.Equal("เหตุผลของโครงการ", sheet.Rationale);
        Assert.Equal(["เพื่อให้รู้", "เพื่อให้ทำ"], sheet.Purposes);
        Assert.Equal([("๑)", "ขออนุมัติ"), ("๒)", "จัดอบรม"), ("๓)", "รายงาน")], sheet.Steps.Select(step => (step.NumberAsWritten!, step.Text)));
        Assert.Equal(["- เตรียมสถานที่", "- เชิญวิทยากร"], sheet.Steps[1].Details);
        Assert.Equal(["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."], sheet.Headings.Where(heading => heading.NumberAsWritten is not null).Select(heading => heading.NumberAsWritten!));
        Assert.Equal(5_000, sheet.Budget);
        Assert.Equal((Comparator.AtLeast, 80m), (sheet.Outputs[0].Comparator, sheet.Outputs[0].Target!.Value));
    }

    [Fact]
    public void A_list_that_starts_again_counts_from_one()
    {
        var sheet = Assert.Single(Read(Sheet()).Sheets);

        Assert.Equal(["1. ตามแผน", "2. ตามข้อบัญญัติ"], sheet.OtherSections.Single().Text.Split('\n'));
    }

    [Fact]
    public void Merged_cells_of_the_matrix_move_nothing()
    {
        var plan = Read(Matrix());

        Assert.Equal(["1-01", "1-02", "1-03", "2-01"], plan.Projects.Select(project => project.Code));
        Assert.Equal(["1.1.1", "1.1.1", "1.1.2", "2.1.1"], plan.Projects.Select(project => Assert.Single(project.Objectives)));
        Assert.Equal([1_000m, null, 2_000m, 500m], plan.Projects.Select(project => project.Budgets[0].Baht));
        Assert.Equal([null, "ไม่ใช้งบประมาณ", null, null], plan.Projects.Select(project => project.Remark));
        Assert.Equal([3_000m, 500m], plan.Dimensions.Select(dimension => dimension.Subtotals[0].Written!.Value));
    }

    [Fact]
    public void What_was_deleted_moved_away_or_hidden_is_not_read()
    {
        var plan = Read(Text("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2571 – 2572)") + """
            <w:p><w:del w:id="1" w:author="ก"><w:r><w:delText>เทศบาลตำบลเก่า</w:delText></w:r></w:del><w:ins w:id="2" w:author="ก"><w:r><w:t>เทศบาลตำบล</w:t></w:r><w:r><w:t>นาดี</w:t></w:r></w:ins></w:p>
            <w:p><w:moveFrom w:id="3" w:author="ก"><w:r><w:t>ภาคย้าย</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อนไว้</w:t></w:r><w:r><w:t>คำนำของเล่ม</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="4" w:author="ก"/></w:rPr></w:pPr><w:r><w:t>ต่อกัน</w:t></w:r></w:p><w:p><w:r><w:t>เป็นบรรทัดเดียว</w:t></w:r></w:p>
            """ + Matrix());

        Assert.Equal("เทศบาลตำบลนาดี", plan.Organization.Name);
        Assert.Equal("คำนำของเล่ม\nต่อกันเป็นบรรทัดเดียว", Assert.Single(plan.OtherText));
    }

    [Fact]
    public void A_box_is_read_once_and_a_table_of_contents_not_at_all()
    {
        var plan = Read("""
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>คำขวัญของตำบล</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>คำขวัญของตำบล</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>1. ชื่อโครงการ ...... 12</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """ + Matrix());

        Assert.Equal("คำขวัญของตำบล", Assert.Single(plan.OtherText));
        Assert.Empty(plan.Sheets);
    }

    [Fact]
    public void A_committee_in_a_table_is_read_row_by_row()
    {
        var plan = Read(Text("คำสั่งเทศบาลตำบลนาดี") + Text("ที่ 12/2570") + Text("เรื่อง แต่งตั้งคณะกรรมการจัดทำแผนปฏิบัติการป้องกันการทุจริต") + Text("จึงแต่งตั้ง ดังนี้")
            + Table([["ที่", "ตำแหน่ง", "หน้าที่ในคณะกรรมการ"], ["1.", "นายกเทศมนตรีตำบลนาดี", "ประธานกรรมการ"], ["๒", "ปลัดเทศบาล", "กรรมการและเลขานุการ"]])
            + Text("โดยมีหน้าที่ ดังนี้") + Text("1) จัดทำแผน") + Text("สั่ง ณ วันที่ 1 ตุลาคม พ.ศ. 2569") + Matrix());

        Assert.Equal([(1, "นายกเทศมนตรีตำบลนาดี", "ประธานกรรมการ"), (2, "ปลัดเทศบาล", "กรรมการและเลขานุการ")], plan.Committee.Select(member => (member.No, member.Position, member.Role)));
        Assert.Equal(["จัดทำแผน"], plan.CommitteeDuties);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + Text("แผน") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));

        Assert.NotNull(PlanDocument.Read(Document(deep)).Refusal);
    }

    private static ImportedPlan Read(string body) => PlanDocument.Read(Document(body)).Plan!;

    private static string Matrix() => Text("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2571 – 2572)") + """
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
        """
        + Row(Cell("มิติ", "<w:vMerge w:val='restart'/>"), Cell("ภารกิจตามมิติ", "<w:vMerge w:val='restart'/>"), Cell("โครงการ/กิจกรรม/มาตรการ", "<w:vMerge w:val='restart'/>"), Cell("งบประมาณ (บาท)", "<w:gridSpan w:val='2'/>"), Cell("หมายเหตุ", "<w:vMerge w:val='restart'/>"))
        + Row(Cell("", "<w:vMerge/>"), Cell("", "<w:vMerge/>"), Cell("", "<w:vMerge/>"), Cell("ปี 2571"), Cell("ปี 2572"), Cell("", "<w:vMerge/>"))
        + Row(Cell("มิติที่ 1 ความโปร่งใส", "<w:vMerge w:val='restart'/>"), Cell("1.1 เปิดเผยข้อมูล|1.1.1 ข้อมูลการเงิน", "<w:vMerge w:val='restart'/>"), Cell("โครงการเว็บไซต์"), Cell("1,000"), Cell("1,000"), Cell(""))
        + Row(Cell("ข้อความเก่าใต้ช่องที่ผสาน", "<w:vMerge/>"), Cell("", "<w:vMerge/>"), Cell("มาตรการเผยแพร่"), Cell("-"), Cell("-"), Cell("ไม่ใช้งบประมาณ"))
        + Row(Cell("", "<w:vMerge/>"), Cell("1.1.2 ข้อมูลบุคคล"), Cell("กิจกรรมสำรวจ"), Cell("2,000"), Cell("2,000"), Cell(""))
        + Row("<w:trPr><w:gridAfter w:val='1'/></w:trPr>", Cell("รวมมิติที่ 1", "<w:gridSpan w:val='2'/>"), Cell("จำนวน 3 โครงการ"), Cell("3,000"), Cell("3,000"))
        + Row("<w:trPr><w:del w:id='9' w:author='ก'/></w:trPr>", Cell("มิติที่ 9 ลบแล้ว"), Cell("9.1 ลบ"), Cell("โครงการที่ลบ"), Cell("9"), Cell("9"), Cell(""))
        + Row(Cell("มิติที่ 2 การมีส่วนร่วม"), Cell("2.1 รับฟัง|2.1.1 ประชาคม"), Cell("โครงการประชาคม"), Cell("500"), Cell("500"), Cell(""))
        + Row("<w:trPr><w:gridAfter w:val='1'/></w:trPr>", Cell("รวมมิติที่ 2", "<w:gridSpan w:val='2'/>"), Cell("จำนวน 1 โครงการ"), Cell("500"), Cell("500"))
        + "</w:tbl>" + Text("");

    private static string Sheet() => Text("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2571 – 2572)")
        + Listed("ชื่อโครงการ : โครงการ|อบรม|คุณธรรม", 1) + Listed("หลักการและเหตุผล", 1) + Text("เหตุผลของโครงการ")
        + Listed("วัตถุประสงค์", 1) + Listed("เพื่อให้รู้", 1, 1) + Listed("เพื่อให้ทำ", 1, 1)
        + Listed("กลุ่มเป้าหมาย", 1) + Text("พนักงาน จำนวน 20 คน")
        + Listed("วิธีดำเนินการ", 1) + Listed("ขออนุมัติ", 2) + Listed("จัดอบรม", 2) + Listed("เตรียมสถานที่", 3) + Listed("เชิญวิทยากร", 3) + Listed("รายงาน", 2)
        + Styled("ระยะเวลาดำเนินการ") + Text("ปีงบประมาณ พ.ศ. 2571 – 2572") + Styled("งบประมาณ") + Text("จำนวน 5,000 บาท") + Styled("ผู้รับผิดชอบ") + Text("สำนักปลัด")
        + Styled("ผลผลิต/ผลลัพธ์") + Text("ผลผลิต") + Text("ผู้เข้าอบรมเข้าใจ ไม่น้อยกว่าร้อยละ 80") + Text("ผลลัพธ์") + Text("การทุจริตลดลง")
        + Text("สถานที่ดำเนินการ") + Listed("ตามแผน", 4) + Listed("ตามข้อบัญญัติ", 4);

    private static byte[] Document(string body)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            Fill(main, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Fill(main.AddNewPart<StyleDefinitionsPart>(), $"""
                <w:styles {Namespaces}><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Topic"><w:name w:val="Topic"/><w:basedOn w:val="Base"/></w:style></w:styles>
                """);
            Fill(main.AddNewPart<NumberingDefinitionsPart>(), $"""
                <w:numbering {Namespaces}>
                <w:abstractNum w:abstractNumId="10"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="11"><w:lvl w:ilvl="0"><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="12"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="11"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="12"/></w:num>
                <w:num w:numId="4"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
                </w:numbering>
                """);
        }

        return bytes.ToArray();
    }

    private static void Fill(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(xml);
    }

    private static string Text(string text) => $"<w:p>{Runs(text)}</w:p>";

    /// <summary>Word splits a text into runs wherever it was touched.</summary>
    private static string Runs(string text) => string.Concat(text.Split('|').Select(run => $"<w:r><w:t xml:space=\"preserve\">{run}</w:t></w:r>"));

    private static string Listed(string text, int list, int level = 0) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{Runs(text)}</w:p>";

    private static string Styled(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Topic\"/></w:pPr>{Runs(text)}</w:p>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A bar begins a further paragraph of the cell.</summary>
    private static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(text.Split('|').Select(line => Text(line)))}</w:tc>";

    private static string Table(string[][] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows.Select(row => Row([.. row.Select(cell => Cell(cell))])))}</w:tbl>";
}
