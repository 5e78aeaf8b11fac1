using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace IdentityService;

/// <summary>Bad input, field by field, in the reader's language. The API answers it as a 400 problem; a page shows it at its fields.</summary>
public sealed class InputErrors
{
    private readonly Dictionary<string, string[]> _byField = [];

    public bool Any => _byField.Count > 0;

    /// <param name="field">As the request calls it, camelCase.</param>
    public void Add(string field, string thai, string english) => _byField[field] = [Language.T(thai, english)];

    /// <summary>A text that must be there and fit.</summary>
    public void Text(string field, string? value, int longest, string thaiName, string englishName)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, $"กรอก{thaiName}", $"Enter the {englishName}");
        else if (value.Trim().Length > longest)
            Add(field, $"{thaiName}ยาวได้ไม่เกิน {longest} ตัวอักษร", $"The {englishName} has at most {longest} characters");
    }

    /// <summary>Why something is done to somebody's account: it stands in the audit trail.</summary>
    public void Reason(string? value) => Text("reason", value, 500, "เหตุผล", "reason");

    public ValidationProblem ToProblem() => TypedResults.ValidationProblem(_byField);
}
