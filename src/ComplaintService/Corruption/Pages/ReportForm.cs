using System.Security.Cryptography;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.WebUtilities;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Corruption.Pages;

/// <summary>A reporter's form as it was filled in, and what is wrong with it.</summary>
/// <param name="fields">By name; empty for a new form.</param>
public sealed class ReportForm(IReadOnlyDictionary<string, string> fields)
{
    /// <summary>How many people can be named in the form; more are named in its words.</summary>
    public const int AccusedRows = 2;

    private readonly Dictionary<string, string> _errors = [];

    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Secret under which the files of this form are sent.</summary>
    public string Upload { get; } = Uploads.IsSecret(fields.GetValueOrDefault("upload")) ? fields["upload"] : NewSecret();

    /// <summary>What came of them.</summary>
    public IReadOnlyList<Evidence> Files { get; set; } = [];

    /// <summary>Of <see cref="ReportGate"/>.</summary>
    public string? Ticket { get; set; } = fields.GetValueOrDefault("ticket");

    /// <summary>How long to wait before it is sent once more; null when it need not be.</summary>
    public int? WaitSeconds { get; set; }

    public string? this[string name] => fields.GetValueOrDefault(name);

    public string? Error(string name) => _errors.GetValueOrDefault(name);

    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));

    public void Refuse(Objection objection) => _errors[objection.Refusal.Code is "too-large" ? "files" : ""] = objection.Refusal.Text;

    /// <summary>Null when something is wrong, which <see cref="Errors"/> says by field.</summary>
    public ReportText? Read()
    {
        Check("subject", 3, Story.LongestSubject, "เรื่องโดยย่อต้องมี 3–200 ตัวอักษร");
        Check("details", 10, Story.LongestText, "เล่าว่าเกิดอะไรขึ้นอย่างน้อย 10 ตัวอักษร ไม่เกิน 20,000");
        foreach (var (name, longest) in (ReadOnlySpan<(string, int)>)[("when", 500), ("where", 500), ("howKnown", 2000), ("proof", 2000), ("name1", 200), ("name2", 200)])
            Check(name, 0, longest, $"ข้อความนี้ยาวได้ไม่เกิน {longest} ตัวอักษร");
        if (_errors.Count > 0)
            return null;
        var accused = Enumerable.Range(1, AccusedRows)
            .Select(no => new SubmitReport.AccusedGiven(this[$"name{no}"], Position.Find(this[$"position{no}"])?.Code, Divisions.Has(this[$"division{no}"]) ? this[$"division{no}"] : null).ToAccused());
        return new(
            this["subject"]!.Trim(), this["details"]!.Trim(), [.. accused.OfType<Accused>()], Words.Read<HeadInvolved>(this["headInvolved"]) ?? HeadInvolved.Unknown,
            Plain("when"), Plain("where"), Plain("howKnown"), Plain("proof"), true);
    }

    private void Check(string name, int shortest, int longest, string error)
    {
        var text = (this[name] ?? "").Trim();
        if (NullCharacters.AreIn(text))
            _errors[name] = NullCharacters.Refusal.Text;
        else if (text.Length < shortest || text.Length > longest)
            _errors[name] = error;
    }

    private string? Plain(string name) => PlainText.Of(this[name]);
}
