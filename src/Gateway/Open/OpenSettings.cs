namespace Gateway.Open;

/// <summary>Section <c>Open</c>: how the open page asks the services, and under which licence its data may be used.</summary>
public sealed class OpenSettings
{
    /// <summary>How long a service may take; then its part of the page says that it does not answer.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an answer is shown before it is asked for again.</summary>
    public TimeSpan Keep { get; set; } = TimeSpan.FromMinutes(1);

    public string Licence { get; set; } = "https://creativecommons.org/licenses/by/4.0/";

    public string LicenceName { get; set; } = "CC BY 4.0";
}
