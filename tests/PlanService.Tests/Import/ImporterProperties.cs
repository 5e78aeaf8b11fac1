using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using PlanService.Import;
using PlanService.Tests.Documents;
using WebUi;

namespace PlanService.Tests.Import;

/// <summary>
/// Plans that were made up come back from Word and text as they were, and whatever is done to the real one it is read or refused, never an
/// error. A failure prints the seed that leads to it again.
/// </summary>
public sealed class ImporterProperties
{
    private static readonly string Text = Encoding.UTF8.GetString(SeedPlan.Content());
    private static readonly byte[] Word = RoundTripTests.Word(RoundTripTests.Import(SeedPlan.Content()));
    private static readonly string[] Refusals = ["empty-document", "binary-document", "unreadable-encoding", "unreadable-word-document", "too-large", "not-a-plan"];

    private static readonly Gen<string> Cells = Gen.Frequency<string>(
        (4, Gen.Int[1, 99_999_999].Select(baht => Money.Number(baht))), (2, Gen.Int[1, 999_999].Select(baht => ThaiDigits.ToThai(Money.Number(baht)))),
        (1, Gen.Int[1, 99_999].Select(satang => Money.Ledger(satang / 100m))), (1, Gen.Const("-")));

    private static readonly Gen<byte[]> Plans = Gen.Select(Gen.Int[1, 6], Gen.Int[2540, 2600], Gen.Int[1, 6], Cells.Array[6 * 2 * 3 * 6], Gen.Int[1, 3].Array[12])
        .Select((dimensions, firstYear, years, cells, perMission) => Document(dimensions, firstYear, years, cells, perMission));

    /// <summary>What may stand in a document that was damaged, or made so on purpose.</summary>
    private static readonly Gen<string> Scraps = Gen.OneOf<string>(
        Gen.OneOf("\t", "\n", "\r", "\0", "\uFFFD", "\u200B", "🙂", "\uD800", "๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙", "99999999999999999999999999999", "-1", "1e999", "2 × 50 × ", "พ.ศ. 9999", "มิติ\n", "รวมทั้งสิ้น", "1. ชื่อโครงการ", "\f", "\u0007", "((((((((((", new string('ก', 3000)),
        Gen.String[Gen.Char, 0, 20]);

    [Fact]
    public void A_plan_that_was_made_up_comes_back_from_Word_and_text() => Plans.Sample(document =>
    {
        var plan = RoundTripTests.Import(document);
        foreach (var exported in (byte[][])[RoundTripTests.Word(plan), RoundTripTests.TextFile(plan)])
        {
            var differences = PlanDifferences.Between(plan, RoundTripTests.Import(exported));
            Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
        }
    }, iter: 10);

    [Fact]
    public void A_damaged_plan_is_read_or_refused_and_its_findings_quote_it() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 20_000], Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 40], Scraps).Array[1, 8]).Sample((from, length, damages) =>
    {
        // A part of it, so that many can be tried: from anywhere, as long as a few sheets.
        var start = from % Text.Length;
        var damaged = Text.Substring(start, Math.Min(length, Text.Length - start));
        foreach (var (at, gone, put) in damages)
        {
            var place = at % (damaged.Length + 1);
            damaged = damaged.Remove(place, Math.Min(gone, damaged.Length - place)).Insert(place, put);
        }

        ReadOrRefused(Encoding.UTF8.GetBytes(damaged), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(damaged)));
    }, iter: 60);

    [Fact]
    public void Changed_bytes_are_read_or_refused() => Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 400_000], Gen.Byte).Array[1, 30], Gen.Int[0, 400_000]).Sample((word, changes, end) =>
    {
        var whole = word ? Word : SeedPlan.Content()[..20_000];
        var bytes = whole[..(end % 3 == 0 ? end % whole.Length : whole.Length)];
        foreach (var (at, put) in changes.Where(_ => bytes.Length > 0))
            bytes[at % bytes.Length] = put;
        ReadOrRefused(bytes);
    }, iter: 40);

    [Fact]
    public void A_Word_document_whose_content_was_damaged_is_read_or_refused() => Gen.Select(Gen.Int[0, 2_000_000], Gen.Int[0, 200], Gen.OneOf<string>(Scraps, Gen.OneOf("<w:tbl>", "</w:p>", "<w:gridSpan w:val=\"-1\"/>", "<w:gridSpan w:val=\"2000000000\"/>", "<w:numId w:val=\"99999999999\"/>", "&#0;", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "&b;"))).Sample((at, gone, put) =>
        ReadOrRefused(WithContent(content => content.Remove(at % content.Length, Math.Min(gone, content.Length - at % content.Length)).Insert(at % content.Length, put))), iter: 10);

    private static void ReadOrRefused(byte[] document, string? quoted = null)
    {
        var reading = PlanDocument.Read(document);
        Assert.True(reading.Refusal is { } refusal ? Refusals.Contains(refusal.Code) : reading.Plan is not null);
        if (quoted is not null)
            Assert.All(reading.Findings, finding => Assert.Contains(finding.AsWritten, quoted, StringComparison.Ordinal));
    }

    private static byte[] WithContent(Func<string, string> change)
    {
        using var file = new MemoryStream();
        file.Write(Word);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string content;
            using (var reader = new StreamReader(entry.Open()))
                content = reader.ReadToEnd();
            entry.Delete();
            using var written = zip.CreateEntry("word/document.xml").Open();
            written.Write(Encoding.UTF8.GetBytes(change(content))); // half a character becomes the sign for one
        }

        return file.ToArray();
    }

    /// <summary>As <see cref="OtherPlan"/>, but no two rows alike.</summary>
    private static byte[] Document(int dimensions, int firstYear, int years, string[] cells, int[] perMission)
    {
        var (text, next) = (new StringBuilder(), 0);
        text.AppendLine("แผนปฏิบัติการป้องกันการทุจริต").AppendLine("เทศบาลตำบลท่าใหม่ อำเภอท่าช้าง จังหวัดสิงห์บุรี").AppendLine(CultureInfo.InvariantCulture, $"พ.ศ. {firstYear} – {firstYear + years - 1}").AppendLine();
        text.AppendJoin('\t', ["มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", .. Enumerable.Range(firstYear, years).Select(year => $"ปี {year}"), "หมายเหตุ"]).AppendLine();
        for (var dimension = 1; dimension <= dimensions; dimension++)
        {
            for (var mission = 1; mission <= 2; mission++)
            {
                for (var project = 1; project <= perMission[dimension * 2 + mission - 3]; project++)
                {
                    text.AppendJoin('\t',
                    [
                        mission == 1 && project == 1 ? $"{dimension}. มิติของท่าใหม่ที่ {dimension}" : "",
                        project == 1 ? $"{dimension}.{mission} ภารกิจของท่าใหม่" : "",
                        $"{project}. โครงการพัฒนาเมืองสะอาด {dimension}{mission}{project}", .. Enumerable.Range(0, years).Select(_ => cells[next++ % cells.Length]), "",
                    ]).AppendLine();
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
