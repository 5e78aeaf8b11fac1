namespace TrainingService.Learning;

/// <summary>The same questions twice: only so does each of them show what was gained.</summary>
public enum TestKind
{
    /// <summary>Before the course, at the latest while it lasts.</summary>
    Pre,

    /// <summary>After it, or near its end.</summary>
    Post,
}
