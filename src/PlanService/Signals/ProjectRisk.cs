using Contracts;

namespace PlanService.Signals;

/// <summary>A risk of the register that touches a project, as it was judged last.</summary>
public sealed class ProjectRisk
{
    public required Guid RiskId { get; init; }

    /// <summary><c>R70-SP-01</c></summary>
    public string Code { get; private set; } = "";

    /// <summary>Null: it touched a project once and does no more.</summary>
    public string? ProjectCode { get; private set; }

    /// <summary>Of the register, Buddhist era.</summary>
    public int FiscalYear { get; private set; }

    /// <summary>1 to 25.</summary>
    public int Score { get; private set; }

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c> or <c>very-high</c>.</summary>
    public string Level { get; private set; } = "";

    /// <summary>More than the organization accepts without treatment.</summary>
    public bool IsAboveAppetite { get; private set; }
    public string Link { get; private set; } = "";
    public DateTimeOffset AssessedAt { get; private set; }

    /// <summary>See <see cref="ForgetYear"/>.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>Of two messages at once the later one finds what the first has written.</summary>
    public uint RowVersion { get; private set; }

    public void Hear(RiskAssessed told, DateTimeOffset at)
    {
        HeardAt = at;
        if (told.AssessedAt < AssessedAt)
            return;
        (Code, ProjectCode, FiscalYear, Score, Level, Link, AssessedAt) = (told.Code, told.ProjectCode, told.FiscalYear, told.Score, told.Level, told.Link, told.AssessedAt);
        IsAboveAppetite = told.Appetite is { } appetite ? told.Score > appetite : told.Level is not "low";
    }
}
