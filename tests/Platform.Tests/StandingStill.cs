namespace Platform.Tests;

/// <summary>Journeys in which a service stands still: one after another, or one would wake what another stopped.</summary>
internal static class StandingStill
{
    public const string Name = "standing still";
}
