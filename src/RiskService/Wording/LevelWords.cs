using RiskService.Settings;
using static WebUi.Language;

namespace RiskService.Wording;

/// <summary>Levels on pages, in the reader's language.</summary>
public static class LevelWords
{
    public static string Of(RiskLevel level) => T(ThaiWords.Of(level), level switch
    {
        RiskLevel.Low => "Low",
        RiskLevel.Medium => "Medium",
        RiskLevel.High => "High",
        _ => "Very high",
    });
}
