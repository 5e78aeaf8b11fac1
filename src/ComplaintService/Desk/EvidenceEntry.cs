using ComplaintService.Complaints;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Desk;

/// <summary>A form that takes files. A file that was taken once need not be chosen again when the form comes back.</summary>
public abstract class EvidenceEntry : StepEntry
{
    public IReadOnlyList<IFormFile>? Files { get; set; }

    /// <summary>Ids of files that came with an earlier attempt, with commas between.</summary>
    public string? Received { get; set; }

    /// <summary>Their names, to be shown again, with slashes between: no file's name has one.</summary>
    public string? ReceivedNames { get; set; }

    /// <summary>The complainant sees them.</summary>
    public bool Visible { get; set; }

    public Guid[] ReceivedIds => [.. (Received ?? "").Split(',').Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty).Take(EvidenceKeeping.Most)];

    /// <summary>The files of the form as the step names them.</summary>
    public IReadOnlyList<EvidenceGiven> Evidence(bool visible) => [.. ReceivedIds.Select(id => new EvidenceGiven(id, visible))];

    /// <summary>Takes what was sent, whatever is wrong with the rest of the form; what was refused is said at the field, and the others are kept all the same.</summary>
    public async Task Keep(EditContext form, EvidenceBox box, Actor actor, CancellationToken ct)
    {
        var ids = ReceivedIds.ToList();
        foreach (var file in Files ?? [])
        {
            if (ids.Count == EvidenceKeeping.Most)
            {
                form.Refuse(nameof(Files), Language.T($"แนบได้ครั้งละไม่เกิน {EvidenceKeeping.Most} ไฟล์", $"At most {EvidenceKeeping.Most} files at a time"));
                break;
            }

            var (stored, refusal) = await box.Receive(file, actor, ct);
            if (stored is null)
            {
                form.Refuse(nameof(Files), $"{file.FileName}: {refusal!.Text}");
                continue;
            }

            ids.Add(stored.Id);
            ReceivedNames = string.IsNullOrEmpty(ReceivedNames) ? stored.FileName : $"{ReceivedNames}/{stored.FileName}";
        }

        Received = string.Join(',', ids);
    }
}
