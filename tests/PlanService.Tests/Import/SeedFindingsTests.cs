using System.Text.Json;
using PlanService.Import;

namespace PlanService.Tests.Import;

/// <summary>What is wrong with the real plan, and that nothing is made up.</summary>
public class SeedFindingsTests(ITestOutputHelper output)
{
    private static readonly string Text = System.Text.Encoding.UTF8.GetString(SeedPlan.Content());
    private static readonly IReadOnlyList<ImportFinding> Findings = PlanDocument.Read(SeedPlan.Content()).Findings;

    [Fact]
    public void Every_finding_quotes_characters_that_stand_on_its_line()
    {
        var lines = Text.Split('\n');
        Assert.All(Findings, finding =>
        {
            Assert.NotEmpty(finding.AsWritten);
            Assert.Contains(finding.AsWritten, Text, StringComparison.Ordinal);
            Assert.Contains(finding.AsWritten.Split('\n')[0], lines[finding.Line - 1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_finding_has_a_place_a_problem_and_a_code_of_its_category()
    {
        Assert.All(Findings, finding =>
        {
            Assert.EndsWith($"(บรรทัด {finding.Line})", finding.Where, StringComparison.Ordinal);
            Assert.StartsWith(finding.Category, finding.Code, StringComparison.Ordinal);
            Assert.NotEmpty(finding.Problem);
            Assert.NotEmpty(finding.ProblemInEnglish);
        });
    }

    // Code, project, a part of the quotation.
    public static TheoryData<string, string?, string> Errors => new()
    {
        { "amount-typo", "1-06", "20,0000" },
        { "sum-subtotal", null, "33,300" },
        { "sum-grand-total-versus-subtotals", null, "41,000" },
        { "matrix-versus-sheet-total", null, "41,000" },
        { "matrix-versus-sheet-budget", "3-01", "10,000" },
        { "matrix-versus-sheet-budget", "1-06", "25,500" },
        { "remark-versus-money", "3-01", "ไม่ใช้งบประมาณ" },
        { "line-arithmetic", "1-03", "2,950" },
        { "count-mission", null, "7 โครงการ" },
        { "code-objective", null, "1.3 การเสริมสร้างจิตสำนึก" },
        { "code-objective", null, "2.3.2 การมีส่วนร่วม" },
        { "code-objective", null, "3.3.2 การมีส่วนร่วม" },
        { "code-text", null, "๑.๑. เสริมสร้าง" },
        { "code-text", null, "2.3.3 มาตรการออกคำสั่ง" },
        { "duplicate-sheet-identical", "2-03", "มาตรการแสดงเจตนารมณ์" },
        { "duplicate-sheet-different", "1-01", "ส่งเสริมการปฏิบัติงาน" },
        { "heading-misnamed", "1-01", "ผู้รับผิดชอบโครงการ" },
        { "heading-misnamed", "4-01", "วิธีดำเนินการ" },
        { "heading-number", "1-03", "9.  เป้าหมาย" },
        { "heading-number", "1-06", "๓. กลุ่มเป้าหมาย" },
        { "heading-outputs-twice", "1-05", "ผลผลิต" },
        { "heading-outputs-twice", "1-01", "ผลผลิต" },
        { "heading-part-missing", null, "ส่วนที่ 3" },
        { "numbering-step-skipped", "1-03", "๕.๖" },
        { "numbering-step-without-number", "1-06", "ประสานผู้นำชุมชน" },
        { "numbering-step-misplaced", "4-02", "ปค.๕" },
        { "numbering-sub-item-repeated", "2-09", "1.3 การลดขั้นตอน" },
        { "blank-reference", "1-06", "ตามข้อ" },
        { "kind-differs", "3-03", "กิจการ" },
        { "year-citation", "2-04", "๒๕๖๕" },
        { "year-act", "1-06", "2559" },
        { "year-clause", "4-02", "๙๑" },
        { "wording-address", "2-08", "http//www.nacc.go.th" },
        { "wording-contradiction", "2-09", "โดยไม่มีการลงนาม" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_of_the_seed_is_found(string code, string? project, string quoted) =>
        Assert.Contains(Findings, finding => finding.Code == code && finding.Severity == FindingSeverity.Error
            && finding.ProjectCode == project && finding.AsWritten.Contains(quoted, StringComparison.Ordinal));

    // Code, project, a part of the quotation.
    public static TheoryData<string, string?, string> Warnings => new()
    {
        { "target-versus-quantity", "1-06", "100 คนๆละ  45" },
        { "target-versus-quantity", "1-06", "100 คนๆละ  50" },
        { "line-arithmetic-total-of-wrong-lines", "1-03", "13,000" },
        { "line-arithmetic-lump-sum", "1-06", "8,200" },
        { "numbering-cell", null, "1. มาตรการบริหารจัดการความเสี่ยงการทุจริต" },
        { "numbering-budget-line", "1-06", "7.5" },
        { "blank-order-number", null, "/ ๒๕๖5" },
        { "blank-order-date", null, "สั่ง" },
        { "blank-announcement-date", null, "ประกาศ" },
        { "digits-mixed", null, "๒๕๖5" },
        { "digits-mixed", null, "๒๕70" },
        { "year-budget", "1-06", "2566" },
        { "count-missing", null, "3.3.2" },
        { "heading-no-outputs", "1-06", "ผลที่คาดว่าจะได้รับ" },
        { "heading-example-title", null, "ตัวอย่าง" },
        { "kind-missing", "4-04", "ส่งเสริมความรู้" },
        { "kind-mixed", "3-02", "โครงการมาตรการ" },
        { "responsible-independence", "4-02", "ตรวจสอบภายใน" },
        { "indicator-number-missing", "1-05", "จำนวน หน่วยงาน" },
        { "indicator-percent-word", "4-02", "ร้อย" },
        { "wording-open-quote", "2-06", "“สร้างความโปร่งใส" },
        { "wording-doubled", "1-05", "ถือเป็นการสร้างรากฐาน" },
        { "wording-other-organization", "1-07", "เทศบาล" },
    };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void A_warning_of_the_seed_is_found(string code, string? project, string quoted) =>
        Assert.Contains(Findings, finding => finding.Code == code && finding.Severity == FindingSeverity.Warning
            && finding.ProjectCode == project && finding.AsWritten.Contains(quoted, StringComparison.Ordinal));

    [Fact]
    public void The_broken_amount_is_read_from_its_neighbours_and_never_as_its_bare_digits()
    {
        var finding = Assert.Single(Findings, finding => finding.Code == "amount-typo");
        Assert.StartsWith("20,000 บาท", finding.InterpretedAs, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_of_five_known_inconsistencies_are_found()
    {
        var known = ImportSeedTests.Facts.GetProperty("inconsistencies").EnumerateArray().ToList();
        var missed = known.Where(fact => !IsFound(fact)).ToList();
        output.WriteLine($"{known.Count - missed.Count} of {known.Count} known inconsistencies have a finding on the text that they quote; not found:");
        foreach (var fact in missed)
            output.WriteLine($"{fact.GetProperty("id")} {fact.GetProperty("severity")} {fact.GetProperty("category")}: {fact.GetProperty("problem")}");
        Assert.True(missed.Count * 5 <= known.Count, $"{missed.Count} of {known.Count} missed");
    }

    private static bool IsFound(JsonElement fact)
    {
        var quotes = fact.GetProperty("exact_text").EnumerateArray().Select(quote => Squash(quote.GetString()!)).ToList();
        return quotes.Any(quote => Findings.Any(finding => Squash(finding.AsWritten) is var own && (own.Contains(quote, StringComparison.Ordinal) || own.Length > 5 && quote.Contains(own, StringComparison.Ordinal))));
    }

    private static string Squash(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
