using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace PlanService.Progress;

/// <summary>The part of a form that takes a file or a link as evidence.</summary>
public class EvidenceEntry
{
    public IFormFile? File { get; set; }

    [StringLength(2000)]
    public string? Link { get; set; }

    [StringLength(200)]
    public string? EvidenceTitle { get; set; }

    public bool Public { get; set; }

    /// <summary>What was entered, the file received; null when it was refused, which the form then shows.</summary>
    public async Task<IReadOnlyList<NewEvidence>?> Receive(EditContext form, EvidenceFiles files, Actor actor, CancellationToken ct)
    {
        var entered = new List<NewEvidence>();
        if (!string.IsNullOrWhiteSpace(Link))
        {
            if (!EvidenceKeeping.IsWebAddress(Link))
            {
                form.Refuse(nameof(Link), T("ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http://", "A link must begin with https:// or http://"));
                return null;
            }

            entered.Add(new(Link, null, TitleOr(Link), Public));
        }

        if (File is not null)
        {
            await using var content = File.OpenReadStream();
            var (stored, refusal) = await files.Receive(content, File.FileName, actor, ct);
            if (stored is null)
            {
                form.Refuse(nameof(File), refusal!.Text);
                return null;
            }

            entered.Add(new(null, stored.Id, TitleOr(stored.FileName), Public));
        }

        return entered;
    }

    private string TitleOr(string other) => string.IsNullOrWhiteSpace(EvidenceTitle) ? other.Trim()[..Math.Min(other.Trim().Length, 200)] : EvidenceTitle.Trim();
}
