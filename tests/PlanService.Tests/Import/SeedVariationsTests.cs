using System.Text;
using PlanService.Import;

namespace PlanService.Tests.Import;

/// <summary>The real plan, saved in other ways: it must give the same plan.</summary>
public class SeedVariationsTests
{
    private static readonly string Text = Encoding.UTF8.GetString(SeedPlan.Content());
    private static readonly ImportedPlan Plan = PlanDocument.Read(SeedPlan.Content()).Plan!;

    static SeedVariationsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Ways => ["utf-8 with mark", "utf-16", "utf-16 big-endian", "windows-874", "crlf", "cr", "no-break spaces", "zero-width spaces", "decomposed am", "thai digits", "doubled e"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_plan_saved_in_another_way_is_the_same_plan(string way)
    {
        var bytes = way switch
        {
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16 big-endian" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            "windows-874" => Encoding.GetEncoding(874).GetBytes(Text),
            "crlf" => Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            "cr" => Encoding.UTF8.GetBytes(Text.Replace('\n', '\r')),
            "no-break spaces" => Encoding.UTF8.GetBytes(Text.Replace(' ', '\u00A0')),
            "zero-width spaces" => Encoding.UTF8.GetBytes(Text.Replace("การ", "\u200Bการ", StringComparison.Ordinal)),
            "decomposed am" => Encoding.UTF8.GetBytes(Text.Replace("\u0E33", "\u0E4D\u0E32", StringComparison.Ordinal)),
            "doubled e" => Encoding.UTF8.GetBytes(Text.Replace("แ", "เเ", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(string.Concat(Text.Select(c => char.IsAsciiDigit(c) ? (char)('๐' + (c - '0')) : c))),
        };

        var reading = PlanDocument.Read(bytes);

        Assert.Null(reading.Refusal);
        SamePlan(reading.Plan!, digitsChanged: way == "thai digits");
        Assert.Contains(reading.Findings, finding => finding.Code == "amount-typo" && finding.ProjectCode == "1-06");
    }

    private static void SamePlan(ImportedPlan plan, bool digitsChanged)
    {
        Assert.Equal(Plan.FiscalYears, plan.FiscalYears);
        Assert.Equal(Plan.Projects.Select(Facts), plan.Projects.Select(Facts));
        Assert.Equal(Plan.Totals.ByYear.Select(year => (year.Written, year.Computed)), plan.Totals.ByYear.Select(year => (year.Written, year.Computed)));
        Assert.Equal(Plan.Sheets.Select(sheet => sheet.ProjectCode), plan.Sheets.Select(sheet => sheet.ProjectCode));
        if (!digitsChanged)
            Assert.Equal(Plan.Projects.Select(project => project.Name), plan.Projects.Select(project => project.Name));
    }

    private static string Facts(ImportedProject project) => string.Join(' ', project.Code, project.Kind, project.Mission,
        string.Join(',', project.Objectives), string.Join(',', project.Budgets.Select(budget => budget.Baht)), project.Sheet!.Steps.Count, project.Sheet.Budget,
        string.Join(',', project.Sheet.Outputs.Concat(project.Sheet.Outcomes).Select(indicator => $"{indicator.Comparator}{indicator.Target}{indicator.Unit}")));

    [Fact]
    public void A_plan_without_any_tabs_is_the_same_plan_without_its_blank_cells()
    {
        var plan = PlanDocument.Read(Encoding.UTF8.GetBytes(Text.Replace("\t", "", StringComparison.Ordinal))).Plan!;

        Assert.Equal(27, plan.Projects.Count);
        Assert.Equal(Plan.Projects.Select(project => (project.Code, project.Kind, project.Mission)), plan.Projects.Select(project => (project.Code, project.Kind, project.Mission)));
        Assert.Equal(Plan.Projects.SelectMany(project => project.Budgets), plan.Projects.SelectMany(project => project.Budgets));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_matrix_saved_row_by_row_is_the_same_matrix(bool withoutTrailingTabs)
    {
        var plan = PlanDocument.Read(Encoding.UTF8.GetBytes(RowByRow(withoutTrailingTabs))).Plan!;

        SamePlan(plan, digitsChanged: false);
        Assert.Equal(Plan.Projects.SelectMany(project => project.Budgets), plan.Projects.SelectMany(project => project.Budgets));
        Assert.Equal(Plan.Projects.Select(project => project.Remark), plan.Projects.Select(project => project.Remark));
    }

    /// <summary>The seed with one row of its matrix a line: nine cells, blanks inside a cell folded; a subtotal has one cell less.</summary>
    private static string RowByRow(bool withoutTrailingTabs)
    {
        var start = Text.IndexOf("\t\nมิติ\n", StringComparison.Ordinal);
        var end = Text.IndexOf("ส่วนที่ 3", StringComparison.Ordinal);
        var cells = Text[start..end].Split('\t').Skip(1).Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        var rows = new StringBuilder(Text[..start]).Append('\n');
        for (var i = 0; i < cells.Count;)
        {
            if (cells[i].Length == 0 && i + 1 < cells.Count && cells[i + 1] == "มิติ")
                i++;
            var length = cells[i].StartsWith("รวม", StringComparison.Ordinal) ? 8 : 9;
            var row = cells.Skip(i).Take(length).ToList();
            if (length == 8)
                row.Insert(1, "");
            var line = string.Join('\t', row);
            rows.Append(withoutTrailingTabs ? line.TrimEnd('\t') : line).Append('\n');
            i += length;
        }

        return rows.Append('\n').Append(Text[end..]).ToString();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_plan_cut_anywhere_is_read_or_refused_and_its_findings_quote_it(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            var from = random.Next(Text.Length);
            var part = Text[from..random.Next(from, Text.Length)];
            var reading = PlanDocument.Read(Encoding.UTF8.GetBytes(part));
            Assert.All(reading.Findings, finding => Assert.Contains(finding.AsWritten, part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Lines_in_any_order_are_read_or_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 4; i++)
        {
            var lines = Text.Split('\n');
            random.Shuffle(lines);
            var part = string.Join('\n', lines);
            Assert.All(PlanDocument.Read(Encoding.UTF8.GetBytes(part)).Findings, finding => Assert.Contains(finding.AsWritten, part, StringComparison.Ordinal));
        }
    }
}
