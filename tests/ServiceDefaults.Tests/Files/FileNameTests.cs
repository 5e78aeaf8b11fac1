using ServiceDefaults.Files;
using ServiceDefaults.Files.Types;

namespace ServiceDefaults.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("รายงานผล ๖ เดือน.pdf", "รายงานผล ๖ เดือน.pdf")]
    [InlineData("รายงาน.PDF", "รายงาน.pdf")]
    [InlineData("รายงาน.html", "รายงาน.pdf")]
    [InlineData("รายงาน", "รายงาน.pdf")]
    [InlineData("แผน พ.ศ. 2570", "แผน พ.ศ. 2570.pdf")]
    [InlineData("C:\\fakepath\\แผน.pdf", "แผน.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("gpj.\u202Efdp.exe", "gpj.fdp.pdf")]
    [InlineData("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf")]
    [InlineData("", "ไฟล์.pdf")]
    [InlineData(null, "ไฟล์.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    public void A_name_is_clean_and_ends_as_its_content(string? sent, string kept) => Assert.Equal(kept, FileNames.For(sent, FileType.Pdf));

    [Fact]
    public void A_long_name_is_cut_before_its_ending()
    {
        var name = FileNames.For(string.Concat(Enumerable.Repeat("😀", 300)) + ".pdf", FileType.Pdf);
        Assert.True(name.Length <= StoredFile.LongestName);
        Assert.EndsWith("😀.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ending_that_fits_the_content_stays() => Assert.Equal("ภาพ.jpeg", FileNames.For("ภาพ.jpeg", FileType.Jpeg));
}
