using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService.Mitigations;

/// <summary>What was done, with files. A file that was taken once need not be chosen again when the form comes back.</summary>
public sealed class CompletionForm
{
    public uint? Seen { get; set; }

    [Required]
    public DateOnly? CompletedOn { get; set; }

    [Required, StringLength(Mitigation.LongestAction, MinimumLength = 10)]
    public string? ActionTaken { get; set; }
    public IReadOnlyList<IFormFile>? Evidence { get; set; }

    /// <summary>Ids of files that came with an earlier attempt, with commas between.</summary>
    public string? Received { get; set; }

    /// <summary>Their names, with slashes between: no file's name has one.</summary>
    public string? ReceivedNames { get; set; }

    internal Guid[] Files => [.. (Received ?? "").Split(',').Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty).Take(Mitigation.MostFiles)];

    /// <summary>Takes what was sent, whatever is wrong with the rest of the form; what was refused is said at the field.</summary>
    internal async Task Keep(EditContext form, EvidenceFiles files, Actor actor, CancellationToken ct)
    {
        var ids = Files.ToList();
        foreach (var file in Evidence ?? [])
        {
            if (ids.Count == Mitigation.MostFiles)
            {
                form.Refuse(nameof(Evidence), Language.T($"แนบได้ไม่เกิน {Mitigation.MostFiles} ไฟล์", $"At most {Mitigation.MostFiles} files"));
                break;
            }

            await using var content = file.OpenReadStream();
            var (stored, refusal) = await files.Receive(content, file.FileName, actor, ct);
            if (stored is null)
            {
                form.Refuse(nameof(Evidence), $"{file.FileName}: {refusal!.Text}");
                continue;
            }

            ids.Add(stored.Id);
            ReceivedNames = string.IsNullOrEmpty(ReceivedNames) ? stored.FileName : $"{ReceivedNames}/{stored.FileName}";
        }

        Received = string.Join(',', ids);
    }
}
