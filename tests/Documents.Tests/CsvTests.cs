namespace Documents.Tests;

public class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66", "'+66")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("ก, ข", "\"ก, ข\"")]
    [InlineData("ก\nข", "\"ก\nข\"")]
    [InlineData("1,000", "\"1,000\"")]
    [InlineData("โครงการ", "โครงการ")]
    [InlineData("", "")]
    public void A_text_never_becomes_a_formula_or_another_cell(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));
}
