using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>
/// One holding of a course by a division, under a project of the plan and in a fiscal year. Its parts are read and written whole. What it
/// says of its money is what the plan answered (<see cref="Expenses.ProjectBudget"/> is only what was heard besides).
/// </summary>
public sealed partial class TrainingEvent : IAudited
{
    public const int LongestTitle = 300;
    public const int LongestVenue = 200;
    public const int LongestReason = 1000;
    public const int ShortestReason = 10;
    public const int MostPeople = 100_000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Code of the course.</summary>
    public string Course { get; private set; } = "";

    /// <summary>Of the plan: <c>1-03</c>.</summary>
    public string ProjectCode { get; private set; } = "";
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Whose event it is; it stays.</summary>
    public string Division { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>Null as long as the day is not fixed, as in a copy or a budget of the plan.</summary>
    public DateTimeOffset? StartsAt { get; private set; }
    public DateTimeOffset? EndsAt { get; private set; }
    public string? Venue { get; private set; }
    public Premises Premises { get; private set; }

    /// <summary>How many can take part; null as long as that is not known.</summary>
    public int? Capacity { get; private set; }
    public List<Session> Sessions { get; private set; } = [];
    public List<Speaker> Speakers { get; private set; } = [];

    /// <summary>The same names as they are compared: nobody teaches at two events at once.</summary>
    [NotAudited]
    public List<string> SpeakerKeys { get; private set; } = [];
    public List<TargetGroup> TargetGroups { get; private set; } = [];
    public List<BudgetLine> Lines { get; private set; } = [];
    public List<string> Materials { get; private set; } = [];
    public EventStatus Status { get; private set; }

    /// <summary>Baht: the sum of the lines as they were written.</summary>
    public decimal Budget { get; private set; }

    /// <summary>When the money was asked for last; the plan's answer names it.</summary>
    public DateTimeOffset? RequestedAt { get; private set; }

    /// <summary>Baht that the plan holds for it.</summary>
    public decimal Held { get; private set; }

    /// <summary>Why the plan refused the money, or what it cost (<see cref="Contracts.BudgetRefused.Code"/>), or <c>released</c>: somebody gave it back. Null when nothing is wrong.</summary>
    public string? MoneyCode { get; private set; }

    /// <summary>Baht that could have been had then.</summary>
    public decimal? MoneyRemaining { get; private set; }
    public DateTimeOffset? CompletedAt { get; private set; }
    public List<SpendingLine> Spending { get; private set; } = [];

    /// <summary>Baht; null until it is completed.</summary>
    public decimal? Spent { get; private set; }

    /// <summary>Why it does not take place.</summary>
    public string? CancelledFor { get; private set; }

    /// <summary>The event of which it is a copy.</summary>
    public Guid? CopyOf { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public string CreatedBy { get; private set; } = "";
    public uint RowVersion { get; private set; }

    /// <summary>Heads of all groups; null where none is counted.</summary>
    public int? People => TargetGroups.Sum(group => group.Count ?? 0) is > 0 and var people ? people : null;

    /// <summary>Its page, from the root of the platform.</summary>
    public string Link => $"/training/events/{Id}";

    internal static TrainingEvent Plan(EventContent content, string division, Actor actor, DateTimeOffset now, Guid? copyOf = null)
    {
        var planned = new TrainingEvent { Division = division, CreatedAt = now, CreatedBy = actor.Id, CopyOf = copyOf };
        planned.Write(content);
        return planned;
    }

    private void Write(EventContent content)
    {
        (Course, ProjectCode, FiscalYear, Title) = (content.Course, content.ProjectCode, content.FiscalYear, content.Title);
        (StartsAt, EndsAt, Venue, Premises, Capacity) = (content.StartsAt, content.EndsAt, content.Venue, content.Premises, content.Capacity);
        (Sessions, Speakers, TargetGroups, Materials) = ([.. content.Sessions], [.. content.Speakers], [.. content.TargetGroups], [.. content.Materials]);
        SpeakerKeys = [.. content.Speakers.Select(speaker => Speaker.KeyOf(speaker.Name)).Distinct()];
        WriteLines(content.Lines);
    }

    private void WriteLines(IReadOnlyList<BudgetLine> lines) => (Lines, Budget) = ([.. lines], lines.Sum(line => line.Amount));
}
