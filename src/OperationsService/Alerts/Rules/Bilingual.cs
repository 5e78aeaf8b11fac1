using System.Text.Json.Serialization;
using WebUi;

namespace OperationsService.Alerts.Rules;

/// <summary>A sentence in both languages: a page shows the reader's, a letter holds both, for nobody knows what its reader reads.</summary>
public sealed record Bilingual(string Thai, string English)
{
    [JsonIgnore]
    public string Text => Language.T(Thai, English);
}
