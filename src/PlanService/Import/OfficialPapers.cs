using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>Reads an order (คำสั่ง) or announcement (ประกาศ), and the committee and duties of an order.</summary>
internal static class OfficialPapers
{
    private static readonly Regex Date = new(@"^(ทั้งนี้ )?(สั่ง|ประกาศ) ?ณ ?วันที่", RegexOptions.NonBacktracking);
    private static readonly Regex Role = new(@"(ที่ปรึกษา|(รอง|ผู้ช่วย)?ประธาน(กรรมการ)?|กรรมการ(และ|/)?(ผู้ช่วย)?(เลขานุการ)?|(ผู้ช่วย)?เลขานุการ(คณะกรรมการ)?|คณะทำงาน(และเลขานุการ)?|หัวหน้าคณะทำงาน)$", RegexOptions.NonBacktracking);

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
        var first = body.FindIndex(line => Member(line) is not null);
        var last = body.FindLastIndex(line => Numbering.Split(line.Text) is { Number.Level: 1, Text.Length: > 0 });
        return new PaperText(new OfficialPaper(number?.Text, subject < 0 ? null : string.Join(' ', title.Select(line => line.Text))["เรื่อง".Length..].Trim(), date?.Text,
            signature?.Text.Trim('(', ')', ' '), lines[region.Start].Number)
        {
            Opening = [.. body.Take(first < 0 ? body.Count : first).Select(line => line.Text)],
            Closing = [.. body.Skip(first < 0 ? body.Count : last + 1).Select(line => line.Text)],
            SignedAs = signature is null ? null : paper.SkipWhile(line => line != signature).Skip(1).Take(1).FirstOrDefault(line => line.Text.Length < 120)?.Text,
        }, number, date);
    }

    private static List<Line> Subject(List<Line> paper, int at) =>
        [.. paper.Skip(at).TakeWhile((line, i) => i == 0 || !PageMarks.Is(line.Text) && line.Text.Length < 120 && i < 3 && !line.Raw.StartsWith('\t'))];

    /// <summary>Numbered lines that end with a role, or have a role as their last column.</summary>
    public static List<CommitteeMember> Committee(Lines lines, (int Start, int End) region)
    {
        var members = new List<CommitteeMember>();
        for (var i = region.Start; i < region.End; i++)
        {
            if (Member(lines[i]) is { } member)
                members.Add(member);
        }

        return members;
    }

    private static CommitteeMember? Member(Line line) =>
        Numbering.Split(line.Text) is { Number.Level: 1 } item && !item.Number.AsWritten.EndsWith(')')
            && Role.Match(item.Text) is { Success: true, Index: > 0 } role
            ? new CommitteeMember(item.Number.Last, item.Text[..role.Index].Trim(), role.Value)
            : null;

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
