namespace TrainingService.Learning.Surveys;

/// <summary>One question of a survey.</summary>
/// <param name="YesNo">Answered by 1 (yes) or 0 (no); else from 1 (least) to 5 (most).</param>
public sealed record SurveyQuestion(string Text, bool YesNo = false)
{
    public const int LongestText = 300;

    /// <summary>Whether somebody can answer this.</summary>
    public bool Takes(int answer) => YesNo ? answer is 0 or 1 : answer is >= 1 and <= 5;

    /// <summary>Satisfied, or does it: 4 or 5 of 5, or yes. Source: the plan counts those two best marks.</summary>
    public bool IsGood(int answer) => YesNo ? answer == 1 : answer >= 4;
}
