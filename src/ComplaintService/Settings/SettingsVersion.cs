namespace ComplaintService.Settings;

/// <summary>How often the settings were changed: their ETag, and what keeps two people from changing them at once. One row.</summary>
public sealed class SettingsVersion
{
    public const int Only = 1;

    public int Id { get; init; } = Only;
    public int Changes { get; private set; }

    public uint ETag => (uint)Changes;

    internal void Count() => Changes++;
}
