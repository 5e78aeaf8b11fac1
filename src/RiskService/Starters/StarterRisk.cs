namespace RiskService.Starters;

/// <summary>A typical fraud risk of a small municipality, to begin a register with. Whoever takes it rates it: no rating comes with it.</summary>
/// <param name="Key">Stays the same for ever: risks remember it.</param>
/// <param name="Area">Code of an area of the starter's settings.</param>
/// <param name="Divisions">In whose work it is usual.</param>
/// <param name="Thai">What is written into the register.</param>
/// <param name="English">The same for whoever reads English.</param>
public sealed record StarterRisk(string Key, string Area, IReadOnlyList<string> Divisions, StarterText Thai, StarterText English)
{
    /// <summary>In the reader's language.</summary>
    public StarterText Text => WebUi.Language.IsEnglish ? English : Thai;
}

/// <param name="Controls">What is usual against it. Which of them there are here, the division says.</param>
/// <param name="Measures">What others do on top, as suggestions for mitigations.</param>
public sealed record StarterText(
    string Process, string Step, string Event, IReadOnlyList<string> Causes, string WhoGains, IReadOnlyList<string> Controls, IReadOnlyList<string> Measures);
