using System.Text.RegularExpressions;
using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>What stands before the matrix: whose plan it is, its title and years, order and announcement.</summary>
internal sealed class FrontText
{
    public required ImportedOrganization Organization { get; init; }
    public required string Title { get; init; }
    public Line? TitleLine { get; init; }
    public required IReadOnlyList<FiscalYear> Years { get; init; }
    public PaperText? Order { get; init; }
    public PaperText? Announcement { get; init; }
    public required List<CommitteeMember> Committee { get; init; }
    public required List<string> Duties { get; init; }

    /// <summary>Says nothing but the plan's title and whose plan it is.</summary>
    public bool IsOnCover(Line line) =>
        line.Text.Length > 8 && Title.Contains(line.Text, StringComparison.Ordinal)
        || Organization.Name.Length > 0 && line.Text.StartsWith(Organization.Name, StringComparison.Ordinal)
            && Tidying.Squash(line.Text[Organization.Name.Length..]) is var place
            && (place.Length == 0 || place == Tidying.Squash($"{Organization.District} {Organization.Province}"));
}

internal sealed record PaperText(OfficialPaper Paper, Line? Number, Line? Date);

internal static class FrontReader
{
    private const string Owners = "องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|เมืองพัทยา";
    private static readonly Regex Owner = new($"({Owners}) ?[^ ,.()“”\"0-9๐-๙]*", RegexOptions.NonBacktracking);
    private static readonly Regex YearRange = new(@"(2[4-6][0-9]{2}) ?[-–—ถึง]+ ?(พ\.ศ\. ?)?(2[4-6][0-9]{2})", RegexOptions.NonBacktracking);
    private static readonly Regex District = new(@"อำเภอ[^ ,.()0-9๐-๙]+", RegexOptions.NonBacktracking);
    private static readonly Regex Province = new(@"จังหวัด[^ ,.()0-9๐-๙]+", RegexOptions.NonBacktracking);

    public static FrontText Read(Lines lines, PlanParts parts, IReadOnlyList<int> matrixYears, IReadOnlyList<SheetText> sheets)
    {
        var title = Title(lines);
        var text = title is null ? "แผนปฏิบัติการป้องกันการทุจริต" : WithRange(lines, title);
        var years = matrixYears.Where(year => year > 0).Order().Select(year => new FiscalYear(year)).ToList();
        var order = parts.Of(PlanPart.Order).Select(region => ((int, int)?)region).FirstOrDefault();
        var announcement = parts.Of(PlanPart.Announcement).Select(region => ((int, int)?)region).FirstOrDefault();
        return new FrontText
        {
            Organization = Organization(lines),
            Title = text,
            TitleLine = title,
            Years = years.Count > 0 ? years : YearsIn(text) is { Count: > 0 } named ? named : YearsOf(sheets),
            Order = order is { } o ? OfficialPapers.Read(lines, o) : null,
            Announcement = announcement is { } a ? OfficialPapers.Read(lines, a) : null,
            Committee = order is { } c ? OfficialPapers.Committee(lines, c) : [],
            Duties = order is { } d ? OfficialPapers.Duties(lines, d) : [],
        };
    }

    /// <summary>A document of sheets alone says its years in their durations.</summary>
    private static List<FiscalYear> YearsOf(IReadOnlyList<SheetText> sheets) =>
        [.. sheets.SelectMany(sheet => sheet.PiecesOf(SheetPart.Duration)).SelectMany(piece => SheetReader.YearsIn(piece.Text)).Distinct().Order()];

    public static IReadOnlyList<FiscalYear> YearsIn(string text) =>
        YearRange.Match(ThaiNumbers.ToArabic(text)) is { Success: true } range ? SheetReader.YearsIn(range.Value) : [];

    /// <summary>The cover's line: it begins with the plan's name and is short; an order or announcement only mentions it.</summary>
    private static Line? Title(Lines lines) =>
        lines.Where(line => line.Text.Length < 250 && line.Text.StartsWith("แผนปฏิบัติการ", StringComparison.Ordinal)
                && Tidying.Squash(line.Text).Contains("ทุจริต", StringComparison.Ordinal))
            .OrderByDescending(line => WithRange(lines, line).Length > line.Text.Length || YearsIn(line.Text).Count > 0)
            .ThenBy(line => line.Number)
            .FirstOrDefault();

    /// <summary>The years often stand on the next line or two.</summary>
    private static string WithRange(Lines lines, Line title)
    {
        if (YearsIn(title.Text).Count > 0)
            return title.Text;
        var years = lines.From(title.Number).Take(3).FirstOrDefault(line => line.Text.Length < 80 && YearsIn(line.Text).Count > 0);
        return years is null ? title.Text : title.Text + " " + years.Text;
    }

    /// <summary>
    /// The name that stands alone most often. Thai is written without blanks between words, so a name inside a sentence runs
    /// into its neighbours; on covers, signatures and in heads of papers it ends with a blank or the line.
    /// </summary>
    private static ImportedOrganization Organization(Lines lines)
    {
        var names = new Dictionary<string, (int Count, Line First)>();
        foreach (var line in lines)
        {
            foreach (var match in Owner.Matches(line.Text).Cast<Match>())
            {
                var name = Tidying.Squash(match.Value);
                foreach (var tail in (string[])["อำเภอ", "จังหวัด", "เรื่อง", "ประจำปี"])
                    if (name.IndexOf(tail, StringComparison.Ordinal) is var at and > 0 && !(tail == "จังหวัด" && name.IndexOf("ส่วนจังหวัด", StringComparison.Ordinal) == at - 4))
                        name = name[..at];
                if (name.Length > 7 && !Owners.Split('|').Contains(name))
                    names[name] = names.TryGetValue(name, out var seen) ? (seen.Count + 1, seen.First) : (1, line);
            }
        }

        if (names.Count == 0)
            return new ImportedOrganization("", null, null);
        // A longer name that begins with a common shorter one is the shorter one with a word glued to it.
        var best = names.OrderByDescending(name => name.Value.Count).ThenBy(name => name.Key.Length).First();
        var cover = lines.FirstOrDefault(line => Tidying.Squash(line.Text).StartsWith(best.Key, StringComparison.Ordinal)
            && District.IsMatch(line.Text) && line.Text.Length < 200);
        var near = cover?.Text ?? string.Join(' ', lines.Where(line => line.Text.Length < 120).Take(400).Select(line => line.Text));
        return new ImportedOrganization(best.Key, First(District, near), First(Province, near.Replace("ส่วนจังหวัด", "", StringComparison.Ordinal)));
    }

    private static string? First(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Value : null;
}
