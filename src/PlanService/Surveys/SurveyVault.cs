using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;

namespace PlanService.Surveys;

/// <summary>
/// Seals the answers of a survey with the service's data-protection keys, their length rounded up, and makes the secret of a form that is
/// answered once.
/// </summary>
public sealed class SurveyVault(IDataProtectionProvider protection, PlanDb db)
{
    private const int Block = 4096;

    /// <summary>Whoever opens the form gets one; it proves nothing but that this service made it for this survey.</summary>
    public string NewForm(Survey survey) => Forms(survey).Protect(Guid.NewGuid().ToString("n"));

    public bool TryReadForm(Survey survey, string? form, [NotNullWhen(true)] out Guid? id)
    {
        id = null;
        try
        {
            id = Guid.ParseExact(Forms(survey).Unprotect(form ?? ""), "n");
            return true;
        }
        catch (CryptographicException) // none that was made here for it
        {
            return false;
        }
    }

    /// <summary>All answers of a survey.</summary>
    public async Task<SurveyContent> Read(Guid surveyId, CancellationToken ct) => Open(await Row(surveyId, ct));

    /// <summary>Adds one; the caller saves.</summary>
    public async Task<SurveyContent> Add(Guid surveyId, int score, string? comment, CancellationToken ct)
    {
        var row = await Row(surveyId, ct) ?? db.Add(new SurveyAnswers { SurveyId = surveyId }).Entity;
        var content = Open(row.Sealed.Length == 0 ? null : row).With(score, comment);
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web);
        var padded = new byte[(plain.Length / Block + 1) * Block];
        Array.Fill(padded, (byte)' '); // JSON ends in as much space as one likes
        plain.CopyTo(padded, 0);
        row.Sealed = Answers(surveyId).Protect(padded);
        return content;
    }

    private async Task<SurveyAnswers?> Row(Guid surveyId, CancellationToken ct) =>
        db.Set<SurveyAnswers>().Local.FirstOrDefault(row => row.SurveyId == surveyId) ?? await db.Set<SurveyAnswers>().SingleOrDefaultAsync(row => row.SurveyId == surveyId, ct);

    private SurveyContent Open(SurveyAnswers? row) => row is null
        ? SurveyContent.Empty
        : JsonSerializer.Deserialize<SurveyContent>(Answers(row.SurveyId).Unprotect(row.Sealed), JsonSerializerOptions.Web)!;

    private IDataProtector Answers(Guid surveyId) => protection.CreateProtector("project-survey-answers", surveyId.ToString("n"));

    private IDataProtector Forms(Survey survey) => protection.CreateProtector("project-survey-form", survey.Id.ToString("n"));
}
