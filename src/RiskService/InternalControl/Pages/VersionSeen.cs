namespace RiskService.InternalControl.Pages;

/// <summary>A step that asks nothing but the version that the reader saw.</summary>
public sealed class VersionSeen
{
    public uint? Seen { get; set; }
}
