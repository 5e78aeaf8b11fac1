using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Acts and plans of the state, cited with a wrong year or with different years in one document.</summary>
internal static class CitationChecks
{
    private static readonly Regex Period = new(@"([^ 0-9()“”]{6,}) ?\(พ\.ศ\. ?(2[45][0-9]{2}) ?[-–—] ?(2[45][0-9]{2})\)", RegexOptions.NonBacktracking);
    private static readonly Regex Clause = new(@"พ\.ศ\. ?(2[45][0-9]{2}) ?ข้อ ?([0-9]{1,3})", RegexOptions.NonBacktracking);
    private static readonly Regex ActYear = new(@"^[^0-9]{0,30}(\(ฉบับที่ ?[0-9]+\) ?)?(พ\.ศ\.|พุทธศักราช) ?(2[45][0-9]{2})", RegexOptions.NonBacktracking);

    /// <summary>Years of enactment, from the Royal Gazette; amendments (ฉบับที่ …) have other years and are not judged.</summary>
    private static readonly (string Name, int Year)[] Acts =
    [
        ("พระราชบัญญัติคุ้มครองผู้ถูกกระทำด้วยความรุนแรงในครอบครัว", 2550),
        ("พระราชบัญญัติข้อมูลข่าวสารของราชการ", 2540),
        ("พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น", 2542),
        ("พระราชบัญญัติการศึกษาแห่งชาติ", 2542),
        ("พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล", 2537),
        ("พระราชบัญญัติองค์การบริหารส่วนจังหวัด", 2540),
        ("พระราชบัญญัติเทศบาล", 2496),
        ("พระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ", 2558),
        ("พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ", 2560),
        ("พระราชบัญญัติวินัยการเงินการคลังของรัฐ", 2561),
        ("พระราชบัญญัติมาตรฐานทางจริยธรรม", 2562),
        ("พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี", 2546),
        ("พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต", 2561),
    ];

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        var lines = text.Lines.Where(line => line.Text.Contains("พ.ศ.", StringComparison.Ordinal) || line.Text.Contains("พุทธศักราช", StringComparison.Ordinal)).ToList();
        return Periods(text, lines).Concat(Years(text, lines)).Concat(Clauses(text, lines));
    }

    /// <summary>The same plan of the state with two different periods: the rarer one is probably wrong.</summary>
    private static IEnumerable<ImportFinding> Periods(PlanText text, List<Line> lines)
    {
        var own = text.Plan.FiscalYears is [var first, .., var last] ? $"{first}-{last}" : "";
        var cited = lines.SelectMany(line => Period.Matches(ThaiNumbers.ToArabic(line.Text)).Select(match =>
                (Line: line, Match: match, Name: Tail(match.Groups[1].Value), Years: match.Groups[2].Value + "-" + match.Groups[3].Value)))
            .Where(each => each.Years != own && !each.Name.Contains("ทุจริต", StringComparison.Ordinal)).ToList();
        foreach (var group in cited.GroupBy(each => each.Name).Where(group => group.Select(each => each.Years).Distinct().Count() > 1))
        {
            var usual = group.GroupBy(each => each.Years).OrderByDescending(years => years.Count()).First();
            foreach (var other in group.Where(each => each.Years != usual.Key))
                yield return Found.Error(FindingCategories.Year, "citation", Place(text, other.Line), Quotation.Of(other.Line, other.Line.Text.Substring(other.Match.Index, other.Match.Length)),
                    $"อ้างช่วงปีไม่ตรงกับที่อื่นในเล่มเดียวกัน ({usual.Key})", $"Elsewhere this is cited with {usual.Key}.", Code(text, other.Line));
        }
    }

    private static IEnumerable<ImportFinding> Years(PlanText text, List<Line> lines)
    {
        foreach (var line in lines)
        {
            var squashed = Tidying.Squash(line.Text);
            foreach (var (name, year) in Acts)
            {
                var at = squashed.IndexOf(name, StringComparison.Ordinal);
                if (at < 0 || ActYear.Match(ThaiNumbers.ToArabic(squashed[(at + name.Length)..])) is not { Success: true } match || match.Groups[1].Success
                    || match.Groups[3].Value == year.ToString(CultureInfo.InvariantCulture) || Others(match.Value))
                    continue;
                var start = At(line.Text, at);
                yield return Found.Error(FindingCategories.Year, "act", Place(text, line), Quotation.Of(line, line.Text[start..At(line.Text, at + name.Length + match.Length)].Trim()),
                    $"กฎหมายนี้ตราขึ้นใน พ.ศ. {year}", $"This law is of B.E. {year}.", Code(text, line));
            }
        }
    }

    /// <summary>Another law's name between this one and the year: the year is that one's.</summary>
    private static bool Others(string between) => between.Contains("พระราช", StringComparison.Ordinal) || between.Contains("ระเบียบ", StringComparison.Ordinal) || between.Contains("และ", StringComparison.Ordinal);

    /// <summary>One regulation, cited with clauses 5, 8 and 91: the last is probably a slip of the keyboard.</summary>
    private static IEnumerable<ImportFinding> Clauses(PlanText text, List<Line> lines)
    {
        var cited = lines.SelectMany(line => Clause.Matches(ThaiNumbers.ToArabic(line.Text)).Select(match =>
            (Line: line, Match: match, Name: Tail(Tidying.Squash(line.Text[..match.Index])) + match.Groups[1].Value, Clause: int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))).ToList();
        foreach (var group in cited.GroupBy(each => each.Name).Where(group => group.Count() > 2))
            foreach (var far in group.Where(each => each.Clause > 20 && group.Where(other => other.Line != each.Line).All(other => other.Clause * 5 < each.Clause)))
                yield return Found.Error(FindingCategories.Year, "clause", Place(text, far.Line), Quotation.Of(far.Line, far.Line.Text.Substring(far.Match.Index, far.Match.Length)),
                    "เลขข้อห่างจากข้ออื่นของระเบียบเดียวกันมาก อาจพิมพ์เกิน", "The clause is far from all others cited of this regulation.", Code(text, far.Line));
    }

    private static string Tail(string name) => name.Length > 24 ? name[^24..] : name;

    private static string Place(PlanText text, Line line) =>
        text.AllSheets.FirstOrDefault(each => each.Sheet.Line <= line.Number && line.Number <= each.Sheet.LastLine).Sheet is { } sheet ? Found.In(sheet) : "เล่มแผน";

    private static string? Code(PlanText text, Line line) =>
        text.AllSheets.FirstOrDefault(each => each.Sheet.Line <= line.Number && line.Number <= each.Sheet.LastLine).Sheet?.ProjectCode;

    /// <summary>The place in a text of the n-th character that is no blank.</summary>
    private static int At(string text, int letters)
    {
        var at = 0;
        for (; at < text.Length && letters > 0; at++)
            if (text[at] != ' ')
                letters--;
        return at;
    }
}
