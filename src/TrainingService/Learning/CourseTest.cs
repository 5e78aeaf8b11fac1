using ServiceDefaults.Audit;

namespace TrainingService.Learning;

/// <summary>
/// The test of a course as it was written once. Whoever writes it anew adds a version; an event keeps the one that its first answer met
/// (<see cref="EventTest"/>), so that answers before and after are always to the same questions.
/// </summary>
public sealed class CourseTest : IAudited
{
    public const int MostQuestions = 50;
    public const int UsualPass = 60;

    public string Course { get; private set; } = "";

    /// <summary>From 1; the highest is the one in use.</summary>
    public int Version { get; private set; }

    /// <summary>How many percent of the questions must be right to pass.</summary>
    public int PassPercent { get; private set; } = UsualPass;
    public List<Question> Questions { get; private set; } = [];
    public DateTimeOffset WrittenAt { get; private set; }

    internal static CourseTest Of(string course, int version, int passPercent, IEnumerable<Question> questions, DateTimeOffset now) =>
        new() { Course = course, Version = version, PassPercent = passPercent, Questions = [.. questions], WrittenAt = now };

    /// <summary>How many of these choices are right, in the order of the questions; null is an answer that was not given.</summary>
    public int RightOf(IReadOnlyList<int?> chosen) => Questions.Zip(chosen).Count(pair => pair.First.Right == pair.Second);

    /// <summary>Whether so many right ones pass.</summary>
    public bool Passes(int right) => right * 100 >= PassPercent * Questions.Count;
}

/// <summary>Which version of the course's test an event keeps, from its first answer on.</summary>
public sealed class EventTest : IAudited
{
    public required Guid EventId { get; init; }
    public required string Course { get; init; }
    public required int Version { get; init; }
}
