using ServiceDefaults.Audit;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>What complaints are about.</summary>
public sealed class Category : IAudited
{
    /// <summary>kebab-case, as in the API.</summary>
    public required string Code { get; init; }
    public required string Thai { get; init; }
    public required string English { get; init; }

    /// <summary>The division that usually handles it; null where there is none.</summary>
    public string? Division { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Position { get; init; }

    /// <summary>Can be chosen for new complaints.</summary>
    public required bool IsOffered { get; init; }

    /// <summary>A sentence for whoever complains: what to tell, and whom to call first where it is dangerous. With <see cref="EnglishAdvice"/> or not at all.</summary>
    public string? ThaiAdvice { get; init; }
    public string? EnglishAdvice { get; init; }

    /// <summary>Concerns a person or a household rather than a place that everybody uses: nobody else is told where it is, nor offered to follow it.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>About the conduct of staff: the answer must say whether it was founded (มีมูล), and why.</summary>
    public bool AsksFinding { get; init; }

    public string Name => Language.T(Thai, English);
    public string? Advice => ThaiAdvice is { } thai && EnglishAdvice is { } english ? Language.T(thai, english) : null;

    /// <summary>As a choice of a form, the advice beneath it.</summary>
    internal Choice ToChoice() => new(Code, Name, Advice);
}

/// <summary>Calendar days until the answer, for complaints received from a day on. Plan project 3-02: 15.</summary>
public sealed class DaysRule : IAudited
{
    /// <summary>Stands for every category that has no rule of its own.</summary>
    public const string EveryCategory = "*";

    /// <summary>Code of a category, or <see cref="EveryCategory"/>.</summary>
    public required string Category { get; init; }
    public required DateOnly From { get; init; }
    public required int Days { get; init; }
}

/// <summary>A village (หมู่) of the subdistrict.</summary>
public sealed class Village : IAudited
{
    /// <summary>Number of the village: <c>4</c>.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required int Position { get; init; }
}

/// <summary>How long contacts are kept after closing, for complaints closed from a day on.</summary>
public sealed class RetentionRule : IAudited
{
    public required DateOnly From { get; init; }
    public required int Days { get; init; }
}
