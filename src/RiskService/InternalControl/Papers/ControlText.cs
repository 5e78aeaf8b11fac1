using RiskService.InternalControl.Forms;
using WebUi;

namespace RiskService.InternalControl.Papers;

/// <summary>Numbered lines under a heading.</summary>
public sealed record LetterPart(string Heading, IReadOnlyList<string> Items);

/// <summary>A statement or a review as a letter: what the document and the page both print.</summary>
public sealed record Letter(IReadOnlyList<string> Titles, string Addressee, IReadOnlyList<string> Paragraphs, IReadOnlyList<LetterPart> Parts);

/// <summary>What the official forms say in Thai, whatever the reader's language. The wording of ปค.1 and ปค.6 is that of the Ministry of Finance's forms of 2561.</summary>
public static class ControlText
{
    private const string Dots = "........................................";

    private const string Purpose =
        "ด้านการดำเนินงานที่มีประสิทธิผล ประสิทธิภาพ ด้านการรายงานที่เกี่ยวกับการเงินและไม่ใช่การเงินที่เชื่อถือได้ ทันเวลา และโปร่งใส รวมทั้งด้านการปฏิบัติตามกฎหมาย ระเบียบ และข้อบังคับที่เกี่ยวข้องกับการดำเนินงาน";

    public static string Label(FormPaper paper) => $"แบบ {FormPlace.NameOf(paper.Kind).Replace("ปค.", "ปค. ", StringComparison.Ordinal)}";

    public static string Period(FormPaper paper) => $"สำหรับระยะเวลาดำเนินงานสิ้นสุดวันที่ {ThaiCalendar.InThai(paper.FiscalYear.LastDay)}";

    /// <summary>The organization, or the division with its organization.</summary>
    public static string Whose(FormPaper paper) => paper.Place.IsOrganization ? paper.Organization : $"{Divisions.ThaiNameOf(paper.Owner)} {paper.Organization}";

    public static string Title(FormPaper paper) => paper.Kind switch
    {
        FormKind.Pk1 => "หนังสือรับรองการประเมินผลการควบคุมภายใน",
        FormKind.Pk4 => "รายงานการประเมินองค์ประกอบของการควบคุมภายใน",
        FormKind.Pk5 => "รายงานการประเมินผลการควบคุมภายใน",
        _ => "รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน",
    };

    public static Letter LetterOf(FormPaper paper) => paper.Kind is FormKind.Pk1 ? Statement(paper) : Review(paper);

    private static Letter Statement(FormPaper paper)
    {
        var (year, statement) = (ThaiCalendar.InThai(paper.FiscalYear.LastDay), paper.Content.Statement);
        List<string> paragraphs =
        [
            $"{paper.Organization} ได้ประเมินผลการควบคุมภายในของหน่วยงาน สำหรับปีสิ้นสุดวันที่ {year} ด้วยวิธีการที่หน่วยงานกำหนด ซึ่งเป็นไปตาม{Criteria.Thai} โดยมีวัตถุประสงค์เพื่อให้ความมั่นใจอย่างสมเหตุสมผลว่า ภารกิจของหน่วยงานจะบรรลุวัตถุประสงค์ของการควบคุมภายใน{Purpose}",
            $"จากผลการประเมินดังกล่าว {paper.Organization} เห็นว่า การควบคุมภายในของหน่วยงานมีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง และเป็นไปตาม{Criteria.Thai} ภายใต้การกำกับดูแลของ{statement?.Supervisor ?? Dots}",
        ];
        if (paper.Exceptions.Count > 0)
            paragraphs.Add($"อย่างไรก็ดี มีความเสี่ยงและได้กำหนดปรับปรุงการควบคุมภายในในปีงบประมาณ พ.ศ. {paper.FiscalYear.Year + 1} สรุปได้ดังนี้");
        return new([Title(paper), "(ระดับหน่วยงานของรัฐ)"], statement?.Addressee ?? Dots, paragraphs, paper.Exceptions.Count == 0 ? [] :
        [
            new("ความเสี่ยงที่มีอยู่ที่ต้องกำหนดปรับปรุงการควบคุมภายใน", [.. paper.Exceptions.Select(row => row.RemainingRisk!)]),
            new("การปรับปรุงการควบคุมภายใน", [.. paper.Exceptions.Where(row => row.Improvement is not null).Select(row => row.Improvement!)]),
        ]);
    }

    private static Letter Review(FormPaper paper)
    {
        var (year, review) = (ThaiCalendar.InThai(paper.FiscalYear.LastDay), paper.Content.Review);
        List<string> paragraphs =
        [
            $"ผู้ตรวจสอบภายในของ{paper.Organization} ได้สอบทานการประเมินผลการควบคุมภายในของหน่วยงาน สำหรับปีสิ้นสุดวันที่ {year} ด้วยวิธีการสอบทานตาม{Criteria.Thai} โดยมีวัตถุประสงค์เพื่อให้ความมั่นใจอย่างสมเหตุสมผลว่า ภารกิจของหน่วยงานจะบรรลุวัตถุประสงค์ของการควบคุมภายใน{Purpose}",
            $"จากผลการสอบทานดังกล่าว ผู้ตรวจสอบภายในเห็นว่า การควบคุมภายในของ{paper.Organization} มีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง และเป็นไปตาม{Criteria.Thai}",
        ];
        var remarks = new[] { new LetterPart("ความเสี่ยง", review?.Risks ?? []), new LetterPart("การควบคุมภายในและหรือการปรับปรุงการควบคุมภายใน", review?.Controls ?? []) }.Where(part => part.Items.Count > 0).ToList();
        if (review?.WithRemarks is true)
            paragraphs.Add("อย่างไรก็ดี มีข้อตรวจพบและหรือข้อสังเกตเกี่ยวกับความเสี่ยง การควบคุมภายใน และหรือการปรับปรุงการควบคุมภายใน สรุปได้ดังนี้");
        return new([Title(paper)], review?.Addressee ?? Dots, paragraphs, review?.WithRemarks is true ? remarks : []);
    }

    /// <summary>Date, name and position under a form; dots where nobody stands yet.</summary>
    /// <param name="form">Null of one that nobody has begun.</param>
    public static (string Date, string Name, string Position) Signer(FormPaper paper, ControlForm? form)
    {
        var position = paper.Kind switch
        {
            FormKind.Pk6 => paper.Content.Review?.Position ?? "ผู้ตรวจสอบภายใน",
            FormKind.Pk1 => paper.Content.Statement?.Position ?? $"นายก{paper.Organization}",
            _ => paper.Place.IsOrganization ? $"นายก{paper.Organization}" : Divisions.HeadOf(paper.Owner),
        };
        var (name, on) = paper.Kind is FormKind.Pk1 or FormKind.Pk6 ? (paper.Signature?.Name, paper.Signature?.On)
            : paper.Place.IsOrganization ? (form?.SignedBy, Day(form?.SignedAt)) : (form?.SubmittedBy, Day(form?.SubmittedAt));
        return (on is { } day ? $"วันที่ {ThaiCalendar.InThai(day)}" : "วันที่ ...... เดือน .................... พ.ศ. ..........", name ?? Dots, position);
    }

    /// <summary>What the answers to a principle's questions come to, and the words beside them.</summary>
    public static IReadOnlyList<string> FoundOf(ControlPrinciple principle, FormContent content)
    {
        var answers = principle.Questions.Select(question => content.AnswerTo(question.Code)).ToList();
        var sum = answers.TrueForAll(answer => answer is null) ? "ยังไม่ได้ประเมิน"
            : answers.TrueForAll(answer => answer is ControlAnswer.Yes) ? "ปฏิบัติครบถ้วน"
            : answers.TrueForAll(answer => answer is ControlAnswer.No) ? "ยังไม่ได้ปฏิบัติ" : "ปฏิบัติบางส่วน";
        return [sum, .. principle.Questions.Select(question => content.TextOf(question.Code)).OfType<string>().SelectMany(Lines).Select(line => $"- {line}")];
    }

    /// <summary>Who is responsible for an improvement, and until when.</summary>
    public static IReadOnlyList<string> ResponsibleFor(ControlRow row) =>
        [.. new[] { row.Unit is { } unit ? Divisions.ThaiNameOf(unit) : null, row.DueOn is { } day ? ThaiCalendar.InThai(day) : null }.OfType<string>()];

    public static IReadOnlyList<string> Headings { get; } =
    [
        "ภารกิจตามกฎหมายที่จัดตั้ง หรือภารกิจตามแผนการดำเนินการ หรือภารกิจอื่นที่สำคัญ/วัตถุประสงค์", "ความเสี่ยง", "การควบคุมภายในที่มีอยู่", "การประเมินผลการควบคุมภายใน",
        "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ",
    ];

    /// <summary>A cell for each of the <see cref="Headings"/>, a paragraph a line.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Cells(ControlRow row) =>
    [
        [.. Lines(row.Mission), .. row.Objective is null ? [] : Lines($"วัตถุประสงค์: {row.Objective}")],
        Lines(row.Risk), Lines(row.ExistingControl), Lines(row.Assessment), row.RemainingRisk is null ? ["ไม่มี"] : Lines(row.RemainingRisk), row.Improvement is null ? ["-"] : Lines(row.Improvement), ResponsibleFor(row),
    ];

    public static IReadOnlyList<string> Lines(string? text) => text is null ? [] : text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Which state of the other forms this one is about; empty where it is about none.</summary>
    public static string Covered(FormPaper paper) => paper.Covers.Count == 0
        ? "" : $"รหัสตรวจสอบของแบบที่อ้างถึง: {string.Join(" ", paper.Covers.Select(one => $"{FormPlace.NameOf(one.Form)} {one.Digest[..16]}"))}";

    private static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? ThaiCalendar.DayInBangkok(moment) : null;
}
