using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Keys;

namespace TrainingService.Learning.Surveys;

/// <summary>
/// Encrypts the answers of a survey with the service's data-protection keys, which are themselves encrypted (<see cref="KeysPassword"/>):
/// what PostgreSQL keeps of a row before it was written anew (dead rows, its log, yesterday's backup) can't be compared either. The length
/// is rounded up, so that a long comment does not show.
/// </summary>
public sealed class SurveyVault(IDataProtectionProvider protection)
{
    private const int Block = 4096;

    public byte[] Seal(Guid eventId, SurveyKind kind, SurveyContent content)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web);
        var padded = new byte[(plain.Length / Block + 1) * Block];
        Array.Fill(padded, (byte)' '); // JSON ends in as much space as one likes
        plain.CopyTo(padded, 0);
        return Protector(eventId, kind).Protect(padded);
    }

    /// <summary>Throws a <see cref="System.Security.Cryptography.CryptographicException"/> when the key is gone.</summary>
    public SurveyContent Open(SurveyAnswers answers) =>
        JsonSerializer.Deserialize<SurveyContent>(Protector(answers.EventId, answers.Kind).Unprotect(answers.Sealed), JsonSerializerOptions.Web)!;

    private IDataProtector Protector(Guid eventId, SurveyKind kind) => protection.CreateProtector("survey-answers", eventId.ToString("n"), kind.ToString());
}
