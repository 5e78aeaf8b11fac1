using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>Reads an order (คำสั่ง) or announcement (ประกาศ), and the committee and duties of an order.</summary>
internal static class OfficialPapers
{
    private static readonly Regex Date = new(@"^(ทั้งนี้ )?(สั่ง|ประกาศ) ?ณ ?วันที่", RegexOptions.NonBacktracking);
    private static readonly Regex Role = new(@"(ที่ปรึกษา|(รอง|ผู้ช่วย)?ประธาน(กรรมการ|คณะทำงาน)?|กรรมการ(และ|/)?(ผู้ช่วย)?(เลขานุการ)?|(ผู้ช่วย)?เลขานุการ(คณะกรรมการ)?|คณะทำงาน(และเลขานุการ)?|หัวหน้าคณะทำงาน)$", RegexOptions.NonBacktracking);

    private static readonly Regex RowNumber = new(@"^([0-9๐-๙]{1,2})[.)]?$", RegexOptions.NonBacktracking);

    // Number, name, position, role, each of a line or two.
    private const int RowLines = 6;

    public static PaperText Read(Lines lines, (int Start, int End) region)
    {
        var paper = Enumerable.Range(region.Start, region.End - region.Start).Select(i => lines[i]).Where(line => !line.IsBlank).ToList();
        var subject = paper.FindIndex(line => line.Text.StartsWith("เรื่อง", StringComparison.Ordinal));
        var number = paper.Take(Math.Max(subject, 1)).FirstOrDefault(line => line.Text.StartsWith("ที่", StringComparison.Ordinal) && line.Text.Length < 60);
        var date = paper.FirstOrDefault(line => Date.IsMatch(line.Text));
        var signature = date is null ? null : paper.SkipWhile(line => line != date).Skip(1).Take(6)
            .FirstOrDefault(line => line.Text.StartsWith('(') && line.Text.EndsWith(')') && line.Text.Length < 80);
        var title = subject < 0 ? [] : Subject(paper, subject);
        var body = paper.Skip(subject < 0 ? 1 : subject + title.Count).TakeWhile(line => line != date).Where(line => !PageMarks.Is(line.Text)).ToList();
        var members = Members(body).ToList();
        var opening = body.Take(members.Count > 0 ? members[0].First : body.Count).ToList();
        if (members.Count > 0 && members[0].Last > members[0].First)
            opening.RemoveAll(line => line.Raw.StartsWith('\t') && line.Text.Length < 30); // the headings of the committee's table
        var last = Math.Max(members.Count > 0 ? members[^1].Last : body.Count, body.FindLastIndex(line => Numbering.Split(line.Text) is { Number.Level: 1, Text.Length: > 0 }));
        return new PaperText(new OfficialPaper(number?.Text, subject < 0 ? null : string.Join(' ', title.Select(line => line.Text))["เรื่อง".Length..].Trim(), date?.Text,
            signature?.Text.Trim('(', ')', ' '), lines[region.Start].Number)
        {
            Opening = [.. opening.Select(line => line.Text)],
            Closing = [.. body.Skip(last + 1).Select(line => line.Text)],
            SignedAs = signature is null ? null : paper.SkipWhile(line => line != signature).Skip(1).Take(1).FirstOrDefault(line => line.Text.Length < 120)?.Text,
        }, number, date);
    }

    private static List<Line> Subject(List<Line> paper, int at) =>
        [.. paper.Skip(at).TakeWhile((line, i) => i == 0 || !PageMarks.Is(line.Text) && line.Text.Length < 120 && i < 3 && !line.Raw.StartsWith('\t'))];

    public static List<CommitteeMember> Committee(Lines lines, (int Start, int End) region) =>
        [.. Members([.. Enumerable.Range(region.Start, region.End - region.Start).Select(i => lines[i]).Where(line => !line.IsBlank)]).Select(each => each.Member)];

    /// <summary>Numbered lines that end with a role, or have a role as their last column; in a table a number, a position and a role.</summary>
    private static IEnumerable<(CommitteeMember Member, int First, int Last)> Members(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Numbering.Split(lines[i].Text) is { Number.Level: 1 } item && !item.Number.AsWritten.EndsWith(')')
                && Role.Match(item.Text) is { Success: true, Index: > 0 } role)
            {
                yield return (new CommitteeMember(item.Number.Last, item.Text[..role.Index].Trim(), role.Value), i, i);
            }
            else if (lines[i].Raw.StartsWith('\t') && RowNumber.Match(lines[i].Text) is { Success: true } number
                && lines.FindIndex(i + 1, Math.Min(RowLines, lines.Count - i - 1), line => line.Raw.StartsWith('\t') && Role.Match(line.Text) is { Success: true, Index: 0 }) is var end and > 0
                && end > i + 1 && lines[i + 1].Raw.StartsWith('\t'))
            {
                yield return (new CommitteeMember(int.Parse(ThaiNumbers.ToArabic(number.Groups[1].Value), CultureInfo.InvariantCulture),
                    string.Join(' ', lines.Skip(i + 1).Take(end - i - 1).Select(line => line.Text)), lines[end].Text), i, end);
                i = end;
            }
        }
    }

    /// <summary>The numbered lines after "โดยมีหน้าที่".</summary>
    public static List<string> Duties(Lines lines, (int Start, int End) region)
    {
        var duties = new List<string>();
        var begun = false;
        for (var i = region.Start; i < region.End; i++)
        {
            var text = lines[i].Text;
            begun |= text.Contains("หน้าที่", StringComparison.Ordinal) && Numbering.Split(text) is null;
            if (begun && Date.IsMatch(text))
                break;
            if (begun && !PageMarks.Is(text) && Numbering.Split(text) is { Number.Level: 1, Text.Length: > 0 } item)
                duties.Add(item.Text);
        }

        return duties;
    }
}
