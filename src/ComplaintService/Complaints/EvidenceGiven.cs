using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>A file that was sent before (<see cref="SendFile"/>) and shows what the step says.</summary>
/// <param name="VisibleToComplainant">Otherwise for staff alone.</param>
public sealed record EvidenceGiven(Guid FileId, bool VisibleToComplainant);

/// <summary>Adds evidence to the newest entry of the story.</summary>
internal static class EvidenceKeeping
{
    /// <summary>At most so many files with one step.</summary>
    public const int Most = 10;

    /// <summary>To be called after the entity agreed; then nothing is saved when a file is not there.</summary>
    public static Task<Objection?> AttachEvidence(this CaseDesk desk, Complaint complaint, IReadOnlyList<EvidenceGiven>? given, CancellationToken ct, int? with = null) =>
        desk.Evidence.Attach(complaint, given, desk.Actor, ct, with);

    /// <inheritdoc cref="AttachEvidence"/>
    /// <param name="with">The entry with which it came, where that is not the newest.</param>
    public static async Task<Objection?> Attach(this EvidenceBox box, Complaint complaint, IReadOnlyList<EvidenceGiven>? given, Actor actor, CancellationToken ct, int? with = null)
    {
        foreach (var (evidence, index) in (given ?? []).Select((evidence, index) => (evidence, index)))
        {
            if (await box.Take(evidence.FileId, actor, ct) is not ({ } file, var thumbnail))
            {
                return Objection.To(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"evidence[{index}].fileId"),
                    "ไม่พบไฟล์นี้ ส่งไฟล์ใหม่แล้วบันทึกภายในหนึ่งวัน", "There is no such file; send it again and record it within a day");
            }

            complaint.Attach(file, thumbnail, evidence.VisibleToComplainant, false, with);
        }

        return null;
    }
}
