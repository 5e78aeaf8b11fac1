using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>
/// The office's announcement of its No Gift Policy for a fiscal year. Announced again with a reason, it is a new edition where its text is
/// another: what staff acknowledged is the text they read. Source: plan project 2-04, steps 2 to 4.
/// </summary>
public sealed class GiftPolicy : IAudited, IVersioned
{
    public const int LongestNumber = 60;
    public const int LongestText = 20_000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }
    public int Edition { get; private set; }

    /// <summary>Of the announcement, such as <c>12/2570</c>; null where the office numbers none.</summary>
    public string? Number { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Paragraphs, one a line.</summary>
    public string Text { get; private set; } = "";
    public string AnnouncedBy { get; private set; } = "";
    public DateTimeOffset AnnouncedAt { get; private set; }
    public uint RowVersion { get; private set; }

    public IEnumerable<string> Paragraphs => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static GiftPolicy Of(FiscalYear year) => new() { FiscalYear = year };

    internal void Announce(string? number, DateOnly on, string text, Actor actor, DateTimeOffset now)
    {
        if (Text != text)
            Edition++;
        (Number, On, Text, AnnouncedBy, AnnouncedAt) = (number, on, text, actor.Name, now);
    }
}

/// <summary>Somebody read the policy and follows it.</summary>
public sealed class PolicyAcknowledgement : IAudited
{
    public required FiscalYear FiscalYear { get; init; }
    public required int Edition { get; init; }
    public required string ActorId { get; init; }

    /// <summary>Stands with the actor in the audit trail already.</summary>
    [NotAudited]
    public required string Name { get; init; }

    /// <summary>One of <see cref="StaffCounts.Units.All"/>.</summary>
    public required string Division { get; init; }
    public required DateTimeOffset At { get; init; }
}
