using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Progress;

/// <summary>Something that was made public for a project: indicators such as "at least 3 channels" count the channels.</summary>
public sealed class Publication : IAudited
{
    private Publication()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>website, facebook, line, board, leaflet, radio, meeting, letter, other …: kebab-case.</summary>
    public string Channel { get; private set; } = "";
    public string? Url { get; private set; }
    public DateOnly PublishedOn { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Entered by mistake: counts no more, and stays readable with its reason.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnReason { get; private set; }

    /// <summary>What its evidence is kept under.</summary>
    public string Subject => $"publication/{Id}";

    internal static Publication Of(Guid projectYearId, string title, string channel, string? url, DateOnly on, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ProjectYearId = projectYearId,
        Title = title.Trim(),
        Channel = channel,
        Url = string.IsNullOrWhiteSpace(url) ? null : url.Trim(),
        PublishedOn = on,
        RecordedBy = actor.Name,
        RecordedAt = at,
    };

    public Refusal? Withdraw(string reason, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return new("already-withdrawn", "รายการเผยแพร่นี้ถอนไปแล้ว", "This publication was withdrawn already");
        WithdrawnAt = at;
        WithdrawnReason = reason.Trim();
        return null;
    }
}
