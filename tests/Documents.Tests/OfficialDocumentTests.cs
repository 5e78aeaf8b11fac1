using DocumentFormat.OpenXml.Wordprocessing;
using Testing;

namespace Documents.Tests;

public class OfficialDocumentTests
{
    [Fact]
    public void Word_finds_no_error_in_it()
    {
        using var word = WordFiles.Open(Document());

        Assert.Empty(WordFiles.Errors(word));
    }

    [Fact]
    public void Digits_are_thai_except_in_addresses_and_codes()
    {
        using var word = WordFiles.Open(Document());
        var text = word.MainDocumentPart!.Document!.InnerText;

        Assert.Contains("ลงวันที่ ๑ ตุลาคม ๒๕๖๙ วงเงิน ๑๓,๐๐๐ บาท", text, StringComparison.Ordinal);
        Assert.Contains("it9@buengnakhon.go.th ISO9001", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_landscape_section_lies_between_upright_ones()
    {
        using var word = WordFiles.Open(Document());
        var pages = word.MainDocumentPart!.Document!.Descendants<PageSize>().Select(page => page.Orient?.Value == PageOrientationValues.Landscape);

        Assert.Equal([false, true, false], pages);
    }

    [Fact]
    public void What_xml_can_not_hold_is_left_out()
    {
        using var word = WordFiles.Open(Document());

        Assert.Contains("กขค 😀", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_does_not_fit_its_table_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => new OfficialTable([2, 3]).Row(OfficialCell.Empty));

    private static byte[] Document()
    {
        using var bytes = new MemoryStream();
        using (var document = new OfficialDocument(bytes, "คำสั่ง"))
        {
            document.Garuda();
            document.Line("คำสั่งองค์การบริหารส่วนตำบลบึงนคร", Align.Centre, bold: true);
            document.Dots();
            document.Body("ลงวันที่ 1 ตุลาคม 2569 วงเงิน 13,000 บาท");
            document.Body("it9@buengnakhon.go.th ISO9001");
            document.Body("ก\u0001ข\uD800ค 😀");
            document.Column("1. นายก\tประธานกรรมการ");
            document.Signature("สั่ง ณ วันที่ 1 ตุลาคม พ.ศ. 2569", "นายวันชัย ประชุมชน", "นายกองค์การบริหารส่วนตำบลบึงนคร");
            document.Section(landscape: true);
            document.Heading("ตาราง");
            var table = new OfficialTable([3, 4, 5], halfPoints: 28);
            table.Header(new OfficialCell("มิติ"), new OfficialCell("โครงการ") { Columns = 2 });
            table.Row(new OfficialCell("1") { Join = CellJoin.Begins }, new OfficialCell(["ก", "ข"]), OfficialCell.Number("1,000"));
            table.Row(OfficialCell.Above, OfficialCell.Empty, OfficialCell.Centred("-"));
            document.Table(table);
            document.Section(ownNumbers: true);
            document.SubHeading("1. หัวข้อ");
            document.Item("1.1 ข้อ");
            document.PageBreak();
        }

        return bytes.ToArray();
    }
}
