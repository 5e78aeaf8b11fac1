using ServiceDefaults.Audit;
using TrainingService.Results;

namespace TrainingService.Learning;

/// <summary>What somebody answered to the test before or after an event: once each, and it stays.</summary>
public sealed class TestAnswer : IAudited
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public Guid EnrolmentId { get; private set; }
    public TestKind Kind { get; private set; }

    /// <summary>Numbers of the choices, from 1, in the order of the questions; null where none was made, which counts as wrong.</summary>
    public List<int?> Chosen { get; private set; } = [];

    /// <summary>How many are right.</summary>
    public int Right { get; private set; }

    /// <summary>Of so many questions.</summary>
    public int Questions { get; private set; }
    public bool Passed { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Typed in from paper by staff.</summary>
    public bool OnPaper { get; private set; }

    /// <summary>Percent of the questions, one decimal.</summary>
    public decimal Percent => EventResults.Percent(Right, Questions);

    internal static TestAnswer Of(CourseTest test, Guid eventId, Guid enrolmentId, TestKind kind, IReadOnlyList<int?> chosen, bool onPaper, DateTimeOffset now)
    {
        var right = test.RightOf(chosen);
        return new()
        {
            EventId = eventId,
            EnrolmentId = enrolmentId,
            Kind = kind,
            Chosen = [.. chosen],
            Right = right,
            Questions = test.Questions.Count,
            Passed = test.Passes(right),
            At = now,
            OnPaper = onPaper,
        };
    }
}
