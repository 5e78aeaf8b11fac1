namespace Gateway.Home;

/// <summary>Section <c>Home</c>: the page that a signed-in person begins with.</summary>
public sealed class HomeSettings
{
    /// <summary>The longest that the page waits for what the services say, all of them together; whatever is missing by then leaves a gap.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);
}
