using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Reports;
using Microsoft.Extensions.Options;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Corruption.Packages;

/// <summary>What a package holds, and in which order. Evidence is opened piece by piece while it is written.</summary>
public sealed class CasePackage(EvidenceStore store, IOptions<OrganizationOptions> organization, TimeProvider clock)
{
    public const string Document = "case.docx";
    public const string Ledger = "ledger.json";
    public const string HowToCheck = "how-to-check.txt";

    private static readonly JsonSerializerOptions Json = JsonOptions();

    public async Task Write(OpenCase open, bool withReporter, string passphrase, Stream to, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        await using var archive = new SealedArchive(to, passphrase, at);
        var names = new EvidenceNames(open.Story.Evidence);
        await archive.Add(HowToCheck, Encoding.UTF8.GetBytes(CheckText.Of(open.File)), ct);
        await archive.Add(Document, CaseDocument.Write(open, names, withReporter, organization.Value, at), ct);
        await archive.Add(Ledger, JsonSerializer.SerializeToUtf8Bytes(open.File.Ledger.Select(Line.Of), Json), ct);
        foreach (var evidence in open.Story.Evidence)
        {
            await archive.Add(names.Original(evidence), file => store.Send(evidence, file, ct));
            if (evidence.Clean is { } clean)
                await archive.Add(names.Clean(evidence)!, file => store.Send(clean, file, ct));
        }

        await archive.Finish(ct);
    }

    /// <summary>A line of the ledger with each text exactly as it was hashed.</summary>
    private sealed record Line(int No, string At, string OfficerId, string OfficerName, string Act, string Text, string Hash)
    {
        public static Line Of(LedgerEntry entry) => new(entry.No, entry.Moment, entry.OfficerId, entry.OfficerName, entry.Act.ToString(), entry.Text ?? "", entry.Hash);
    }

    private static JsonSerializerOptions JsonOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        ApiJson.Configure(options);
        return options;
    }
}

/// <summary>
/// Names of evidence within a package, made safe for every system and unlike each other: a number in front, no sign that a system forbids or
/// that turns the direction of writing (a program that looks like a picture).
/// </summary>
public sealed class EvidenceNames(IReadOnlyList<Evidence> all)
{
    private const int Longest = 100;

    public string Original(Evidence evidence) => $"evidence/original/{NoOf(evidence)}-{Safe(evidence.Name)}";

    /// <summary>Null where there is no clean copy.</summary>
    public string? Clean(Evidence evidence) => evidence.Clean is { } clean ? $"evidence/clean/{NoOf(evidence)}-{Safe(clean.Name)}" : null;

    private string NoOf(Evidence evidence) => (all.TakeWhile(one => one.Id != evidence.Id).Count() + 1).ToString("00", CultureInfo.InvariantCulture);

    private static string Safe(string name)
    {
        var safe = string.Concat(name.EnumerateRunes().Select(rune => IsSafe(rune) ? rune.ToString() : "_")).TrimEnd('.', ' ');
        return safe.Length <= Longest ? safe : safe[^Longest..];
    }

    private static bool IsSafe(Rune rune) => rune.Value is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or 0xFFFD)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
