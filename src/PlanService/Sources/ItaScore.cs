using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Sources;

/// <summary>
/// What the integrity and transparency assessment (ITA) gave the organization in a fiscal year. Said once for all projects that the plan
/// measures by it. Source: plan projects 2-03, 2-05, 2-08.
/// </summary>
public sealed class ItaScore : IAudited
{
    public const int LongestSource = 2000;
    public const int ShortestReason = 10;
    public const int LongestReason = 1000;

    private ItaScore()
    {
    }

    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Points, 0 to 100.</summary>
    public decimal Score { get; private set; }

    /// <summary>The page or document in which it was announced: http or https.</summary>
    public string Source { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    [NotAudited]
    public uint RowVersion { get; private set; }

    internal static ItaScore Of(FiscalYear year) => new() { FiscalYear = year };

    /// <summary>The first time, or a correction, which needs a reason. The same again changes nothing.</summary>
    internal Refusal? Record(decimal score, string source, string? reason, Actor actor, DateTimeOffset at)
    {
        if (RecordedBy.Length > 0 && (Score, Source) != (score, source.Trim()) && (reason?.Trim().Length ?? 0) < ShortestReason)
        {
            return new("reason-needed", $"ปีนี้บันทึกคะแนนไว้แล้ว ถ้าจะแก้ไขให้บอกเหตุผลอย่างน้อย {ShortestReason} ตัวอักษร",
                $"The score of this year is recorded; to correct it, say why in {ShortestReason} characters at least");
        }

        (Score, Source, RecordedBy, RecordedAt) = (score, source.Trim(), actor.Name, at);
        return null;
    }

    /// <summary>The page of a year's score, from the root of the platform.</summary>
    public static string PageOf(FiscalYear year) => $"/plan/years/{year}/ita-score";
}
