using Microsoft.Extensions.Options;
using WebUi;

namespace Gateway.Status;

/// <summary>What the public is told, on the page and as JSON: nothing of versions, machines or reasons.</summary>
/// <param name="Status">works, disturbed (some things can't be done) or down (none can).</param>
/// <param name="AsOf">When the gateway looked last.</param>
public sealed record PlatformStatus(PlatformStanding Status, DateTimeOffset AsOf, IReadOnlyList<ThingStatus> Things)
{
    public static PlatformStatus Read(Standings standings, IOptions<OrganizationOptions> office, TimeProvider clock)
    {
        var reach = PublicThing.Reach(office.Value);
        List<ThingStatus> things = [.. PublicThing.All.Select(thing => ThingStatus.Of(thing, standings.DownSince(thing.Service), reach))];
        var status = things.TrueForAll(thing => thing.Works) ? PlatformStanding.Works : things.Exists(thing => thing.Works) ? PlatformStanding.Disturbed : PlatformStanding.Down;
        return new(status, standings.SeenAt ?? clock.GetUtcNow(), things);
    }
}

public enum PlatformStanding
{
    Works,
    Disturbed,
    Down,
}

/// <param name="Name">What one does; where that can't be done, a sentence that says so.</param>
/// <param name="Since">Since when it can't be done, as far as the gateway saw it; null while it works.</param>
/// <param name="Meanwhile">What to do instead; null while it works.</param>
public sealed record ThingStatus(string Key, string Name, bool Works, DateTimeOffset? Since, string? Meanwhile)
{
    internal static ThingStatus Of(PublicThing thing, DateTimeOffset? downSince, string reach) => downSince is null
        ? new(thing.Key, thing.Name(), true, null, null)
        : new(thing.Key, thing.Disturbed(), false, downSince, thing.Meanwhile(reach));
}
