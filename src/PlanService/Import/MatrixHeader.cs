using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanService.Import;

internal enum MatrixColumn
{
    Number,
    Dimension,
    Mission,
    Objective,
    Project,
    Year,
    Total,
    Remark,
    Responsible,
}

/// <summary>The columns of the matrix, as its header names them; the years can be any run of years.</summary>
internal sealed record MatrixHeader(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<int> Years)
{
    private static readonly Regex Words = new(
        @"^(มิติ|ภารกิจ|ตาม|วัตถุประสงค์|ของ|โครงการ|กิจกรรม|มาตรการ|แนวทาง|แนวปฏิบัติ|ชื่อ|ปี|พ\.ศ\.|พศ\.|2[4-7][0-9]{2}|งบประมาณ|งบ|ประมาณ|\(?บาท\)?|หมาย|เหตุ|หมายเหตุ|ลำดับ|ลําดับ|ที่|หน่วยงาน|ส่วนราชการ|รับผิดชอบ|ผู้|และ|หลัก|รวม|จำนวน|เงิน|[-–/() .])+$",
        RegexOptions.NonBacktracking);

    private static readonly Regex Year = new("2[4-7][0-9]{2}", RegexOptions.NonBacktracking);

    public static bool IsHeaderText(string text) => text.Any(char.IsLetterOrDigit) && Words.IsMatch(ThaiNumbers.ToArabic(Tidying.Squash(text)));

    /// <summary>"ปี ๒๕๖๖", "พ.ศ. 2566".</summary>
    public static bool IsYear(string text) => IsHeaderText(text) && Year.IsMatch(ThaiNumbers.ToArabic(text));

    /// <summary>The header that begins with this line; null if it doesn't begin one. It may be one line, or a cell a line.</summary>
    public static MatrixHeader? At(Lines lines, int index)
    {
        if (!BeginsLikeOne(lines[index]))
            return null;
        var words = new List<string>();
        for (var i = index; i < lines.Count && i < index + 120; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var columns = lines[i].Raw.Split('\t').Select(column => ThaiNumbers.ToArabic(Tidying.Squash(Tidying.Tidy(column)))).Where(column => column.Length > 0).ToList();
            if (!columns.All(IsHeaderText))
                break;
            words.AddRange(columns);
        }

        return From(words);
    }

    /// <summary>The first line after the header that begins at <paramref name="index"/>.</summary>
    public static int EndOf(Lines lines, int index)
    {
        while (index < lines.Count && (lines[index].IsBlank || IsHeaderText(lines[index].Text)))
            index++;
        return index;
    }

    private static bool BeginsLikeOne(Line line)
    {
        var text = Tidying.Squash(line.Text);
        return text.Length < 400
            && (text.StartsWith("มิติ", StringComparison.Ordinal) || text.StartsWith("ภารกิจ", StringComparison.Ordinal)
                || text.StartsWith("ลำดับ", StringComparison.Ordinal) || text.StartsWith("ที่", StringComparison.Ordinal))
            && line.Raw.Split('\t').Select(column => Tidying.Tidy(column)).Where(column => column.Length > 0).All(IsHeaderText);
    }

    private static MatrixHeader? From(List<string> words)
    {
        var columns = new List<MatrixColumn>();
        var years = new List<int>();
        foreach (var word in words)
        {
            var found = Year.Matches(word).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            if (found.Count > 1)
                return null;
            if (found.Count == 1)
            {
                if (years.Contains(found[0]))
                    break;
                years.Add(found[0]);
                columns.Add(MatrixColumn.Year);
            }
            else if (Kind(word) is { } kind && !columns.Contains(kind))
            {
                columns.Add(kind);
            }
        }

        var isOne = columns.Contains(MatrixColumn.Project)
            && (columns.Contains(MatrixColumn.Mission) || columns.Contains(MatrixColumn.Dimension))
            && (years.Count > 0 || words.Any(word => word.Contains("งบประมาณ", StringComparison.Ordinal)))
            && !words.Any(word => word.Contains("จำนวนโครงการ", StringComparison.Ordinal));
        return isOne ? new MatrixHeader(InOrder(columns), years) : null;
    }

    private static MatrixColumn? Kind(string word) => word switch
    {
        _ when word.StartsWith("มิติ", StringComparison.Ordinal) && !word.Contains("โครงการ", StringComparison.Ordinal) => MatrixColumn.Dimension,
        _ when word.StartsWith("ภารกิจ", StringComparison.Ordinal) => MatrixColumn.Mission,
        _ when word.StartsWith("วัตถุประสงค์", StringComparison.Ordinal) => MatrixColumn.Objective,
        _ when word.Contains("โครงการ", StringComparison.Ordinal) || word.StartsWith("กิจกรรม", StringComparison.Ordinal) => MatrixColumn.Project,
        "หมายเหตุ" or "หมาย" => MatrixColumn.Remark,
        _ when word.Contains("รับผิดชอบ", StringComparison.Ordinal) => MatrixColumn.Responsible,
        "รวม" or "รวมงบประมาณ" or "รวม(บาท)" or "รวมเงิน" or "งบประมาณรวม" or "งบประมาณรวม(บาท)" => MatrixColumn.Total,
        "ลำดับ" or "ลำดับที่" or "ที่" => MatrixColumn.Number,
        _ => null,
    };

    /// <summary>Years stand in a second header row when a merged cell names them: they belong before what follows the money.</summary>
    private static List<MatrixColumn> InOrder(List<MatrixColumn> columns)
    {
        var last = columns.FindLastIndex(column => column == MatrixColumn.Year);
        var trailing = columns.Where(column => column is MatrixColumn.Total or MatrixColumn.Remark or MatrixColumn.Responsible).ToList();
        return columns.IndexOf(MatrixColumn.Remark) is var remark and >= 0 && last > remark
            ? [.. columns.Where(column => !trailing.Contains(column)), .. trailing]
            : columns;
    }
}
