using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Progress;

/// <summary>A file or link that shows that something recorded is true.</summary>
public sealed class Evidence : IAudited
{
    private Evidence()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>What it shows: <c>step/3</c>, <c>publication/…</c>, <c>measurement/…</c>, <c>spending/…</c>, <c>target/1</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>A stored file; null for a link.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>http or https; null for a file.</summary>
    public string? Url { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The link, or from the root of the platform where the file is downloaded.</summary>
    public string Address => Url ?? $"/plan/api/v1/evidence/{Id}";

    /// <summary>Marked for everybody (เผยแพร่ได้): otherwise only staff see it.</summary>
    public bool IsPublic { get; private set; }
    public string AddedBy { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Added by mistake: proves nothing any more; that it was there stays readable.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnReason { get; private set; }

    internal static Evidence Of(Guid projectYearId, string subject, NewEvidence added, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ProjectYearId = projectYearId,
        Subject = subject,
        FileId = added.FileId,
        Url = added.Url?.Trim(),
        Title = added.Title.Trim(),
        IsPublic = added.Public,
        AddedBy = actor.Name,
        AddedAt = at,
    };

    public Refusal? Withdraw(string reason, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return new("already-withdrawn", "หลักฐานนี้ถอนไปแล้ว", "This evidence was withdrawn already");
        WithdrawnAt = at;
        WithdrawnReason = reason.Trim();
        return null;
    }
}

/// <summary>A file or link to be kept as evidence: one of the two.</summary>
/// <param name="Url">http or https.</param>
/// <param name="FileId">Of a file that the same person sent before (<c>POST /files</c>), within a day.</param>
/// <param name="Public">Everybody may see it (เผยแพร่ได้); otherwise staff only.</param>
public sealed record NewEvidence(
    [StringLength(2000)] string? Url, Guid? FileId, [Required, StringLength(200, MinimumLength = 1)] string Title, bool Public = false);
